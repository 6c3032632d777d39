import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardsOf } from "../../src/graph/cards.ts";
import { timeline } from "../../src/layout/timeline.ts";
import { debate } from "../kit/debate.ts";

const gaps = { cardWidth: 100, columnGap: 20 };

/** Dates by message, "" for none. */
function lay(notation: string, dates: Record<string, string>) {
  const graph = debate(notation);
  const messages = graph.getAttribute("messages").map(({ date: _, ...message }) => {
    const date = dates[message.id];
    return date ? { ...message, date } : message;
  });
  const forest = cardsOf(graph);
  return timeline(forest, new Map([...forest.cards.keys()].map((id) => [id, 10])), messages, gaps);
}

const axis = ({ spans }: ReturnType<typeof lay>) =>
  spans.map(({ label, x, skipped }) => `${label} ${x}${skipped ? ` after ${skipped}` : ""}`).join(" | ");
const lefts = ({ boxes }: ReturnType<typeof lay>) =>
  [...boxes].map(([id, { x }]) => `${id} ${x}`).join(" | ");

const chain = "Ann#1: A.\n Bob#2 rebuts 1: B.\n Cid#3 rebuts 2: C.";

test("a day with two turns is two columns wide; days without mails are told, not drawn", () => {
  const map = lay(chain, { Ann: "2024-05-01", Bob: "2024-05-01", Cid: "2024-05-04" });
  expect(map.unit).toBe("day");
  expect(axis(map)).toBe("1 May 2024 0 | 4 May 2024 280 after 2");
  expect(lefts(map)).toBe("1 0 | 2 120 | 3 280");
});

test("days next to each other have no break", () => {
  expect(axis(lay(chain, { Ann: "2024-02-28", Bob: "2024-02-29", Cid: "2024-03-01" }))).toBe(
    "28 Feb 2024 0 | 29 Feb 2024 120 | 1 Mar 2024 240",
  );
});

test("replies of one day to different mails share its column where they can", () => {
  const map = lay("Ann#1: A.\n Bob#2 rebuts 1: B.\nCid#3: C.\n Dan#4 rebuts 3: D.", {
    Ann: "2024-05-01",
    Bob: "2024-05-02",
    Cid: "2024-05-02",
    Dan: "2024-05-02",
  });
  expect(lefts(map)).toBe("1 0 | 3 120 | 2 120 | 4 240");
});

describe("a mail without a usable date stands next to", () => {
  test("what it answers", () => {
    const map = lay(chain, { Ann: "2024-05-01", Cid: "2024-05-09" });
    expect(lefts(map)).toBe("1 0 | 2 120 | 3 280");
  });

  test("what it answers also where its clock is behind that", () => {
    const map = lay(chain, { Ann: "2024-05-03", Bob: "2024-05-01", Cid: "2024-05-03" });
    expect(axis(map)).toBe("3 May 2024 0");
    expect(lefts(map)).toBe("1 0 | 2 120 | 3 240");
  });

  test("its first reply where it answers nothing", () => {
    const map = lay(`Eve#0: E.\n${chain}`, { Eve: "2024-04-01", Bob: "2024-05-02", Cid: "2024-05-03" });
    expect(axis(map)).toBe("1 Apr 2024 0 | 2 May 2024 160 after 30 | 3 May 2024 400");
    expect(lefts(map)).toContain("1 160 | 2 280");
  });
});

test("no zone is made up: the day is the one that stands in the mail", () => {
  expect(axis(lay("Ann#1: A.", { Ann: "2024-05-01T23:30:00-07:00" }))).toBe("1 May 2024 0");
});

test("no dates at all: one stretch that says so", () => {
  const map = lay(chain, {});
  expect(axis(map)).toBe("no date 0");
  expect(lefts(map)).toBe("1 0 | 2 120 | 3 240");
});

test("a debate of many days has a coarser axis", () => {
  const mails = Array.from({ length: 100 }, (_, i) => i);
  const notation = mails.map((i) => `Ann/m${i}#${i}${i ? ` rebuts ${i - 1}` : ""}: A.`).join("\n");
  const every = (days: number) =>
    lay(
      notation,
      Object.fromEntries(
        mails.map((i) => [`m${i}`, new Date(Date.UTC(2020, 0, 1 + i * days)).toISOString()]),
      ),
    );
  expect(every(0.5).unit).toBe("day");
  expect(every(1).unit).toBe("week");
  expect(axis(every(1))).toMatch(/^Week of 30 Dec 2019 0 \| Week of 6 Jan 2020 \d+ \|/);
  expect(every(9).unit).toBe("month");
  expect(axis(every(9))).toMatch(/^Jan 2020 0 \| Feb 2020 \d+ \|/);
  expect(every(40).unit).toBe("year");
});

describe("where days would make a map much wider than the debate is deep", () => {
  // Three replies a day to the first mail, on thirty days, with a chain of eight on the fourth of them.
  const days = Array.from({ length: 30 }, (_, i) => i + 1);
  const dates: Record<string, string> = { Ann: "2024-05-01" };
  const lines = ["Ann#1: A."];
  const say = (name: string, at: string, day: number) => {
    lines.push(`Bob/${name}#${name} rebuts ${at}: B.`);
    dates[name] = `2024-05-${String(day).padStart(2, "0")}`;
  };
  for (const day of days) for (const each of ["a", "b", "c"]) say(`${each}${day}`, "1", day);
  for (const step of [1, 2, 3, 4, 5, 6, 7, 8]) say(`d${step}`, step > 1 ? `d${step - 1}` : "a4", 4);
  const map = lay(lines.join("\n"), dates);

  test("quiet days share their columns, a busy one stands alone", () => {
    const labels = map.spans.map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith("4 "))).toEqual(["4 May 2024"]);
    expect(labels.some((label) => /^\d+ – \d+ May 2024$/.test(label))).toBe(true);
    expect(map.width).toBeLessThan(26 * 120);
  });

  test("no day is left out or told twice", () => {
    expect(map.spans.map(({ skipped }) => skipped)).toEqual(map.spans.map(() => 0));
    const ends = map.spans.map(({ label }) => /^(?:(\d+) – )?(\d+) May/.exec(label));
    let next = 1;
    for (const [, from, to] of ends.map((end) => end ?? [])) {
      expect(Number(from ?? to)).toBe(next);
      next = Number(to) + 1;
    }
    expect(next).toBe(31);
  });
});

describe("writers have clocks of their own", () => {
  test("a reply that bears the day before stands under a head that says both days", () => {
    const map = lay(chain, { Ann: "2025-01-18T11:45+11:00", Bob: "2025-01-17T22:17", Cid: "2025-01-18" });
    expect(axis(map)).toBe("17 – 18 Jan 2025 0");
    expect(lefts(map)).toBe("1 0 | 2 120 | 3 240");
  });

  test("a clock that is wrong by more than that changes no head", () => {
    expect(axis(lay(chain, { Ann: "2025-01-18", Bob: "2019-01-01", Cid: "2025-01-20" }))).toBe(
      "18 Jan 2025 0 | 20 Jan 2025 280 after 1",
    );
  });

  // In hours: how long after the one before, east of Greenwich, which one it answers; some say no zone.
  const mail = fc.record({
    after: fc.integer({ min: 0, max: 40 }),
    zone: fc.integer({ min: -10, max: 13 }),
    isTold: fc.boolean(),
    answers: fc.nat(),
  });

  test("every card stands under a head that holds the day which its mail gives", () => {
    fc.assert(
      fc.property(fc.array(mail, { minLength: 1, maxLength: 14 }), (mails) => {
        const lines = mails.map(({ answers }, i) => `Ann/m${i}#${i}${i ? ` rebuts ${answers % i}` : ""}: A.`);
        let now = Date.UTC(2024, 1, 27, 12);
        const dates = mails.map(({ after, zone, isTold }, i) => {
          now += i ? after * 3_600_000 : 0;
          const local = new Date(now + zone * 3_600_000).toISOString().slice(0, 16);
          const [sign, hours] = [zone < 0 ? "-" : "+", String(Math.abs(zone)).padStart(2, "0")];
          return isTold ? `${local}${sign}${hours}:00` : local;
        });
        const map = lay(lines.join("\n"), Object.fromEntries(dates.map((date, i) => [`m${i}`, date])));
        for (const [id, { x }] of map.boxes) {
          const head = map.spans.findLast((span) => span.x <= x)?.label ?? "";
          const [from = "", to = ""] = daysOf(head);
          const day = dates[Number(id)]?.slice(0, 10) ?? "";
          expect(from <= day && day <= to, `${day} under ${head}`).toBe(true);
        }
      }),
    );
  });
});

/** The first and the last day that a head says, as ISO 8601 has them. */
function daysOf(head: string): [from: string, to: string] {
  const [first = "", last = first] = head.split(" – ");
  const [, month, year] = last.split(" ");
  const [day, ownMonth = month, ownYear = year] = first.split(" ");
  const from = `${day} ${ownMonth} ${ownYear}`;
  const iso = (said: string) => new Date(`${said} UTC`).toISOString().slice(0, 10);
  return [iso(from), iso(last)];
}

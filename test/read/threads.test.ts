// who answers whom
import fc from "fast-check";
import { expect, test } from "vitest";
import { traceLines } from "../../src/read/quoted-lines.ts";
import { type Thread, type Threadable, threadsOf } from "../../src/read/threads.ts";
import { mboxOf, reading } from "../kit/mails.ts";

/** Threads as "a1(b1 c1(d1))": each mail with its answers in brackets; "+n" counts missing mails above. */
async function threadsIn(notation: string): Promise<string[]> {
  const { mails, sources } = await reading(mboxOf(notation));
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const threads = threadsOf(mails, (mail) => traceLines(texts.get(mail.source) ?? "", mail.body));
  return threads.map(shapeOf);
}

function shapeOf(thread: Thread<Threadable>): string {
  const say = (parent: string | undefined): string =>
    thread.mails
      .filter((each) => each.parent === parent)
      .map(({ mail, missing }) => {
        const answers = say(mail.id);
        const above = missing.length > 0 ? `+${missing.length}` : "";
        return `${above}${mail.id.replace("@example.org", "")}${answers && `(${answers})`}`;
      })
      .join(" ");
  return say(undefined);
}

test("by references, whatever the order in the archive", async () => {
  expect(
    await threadsIn(`
      == c1 < a1 b1 | Cid <cid@example.org> | 4 Jan 2009 | Re: Ship it
      == b2 < a1 | Bob <bob@example.org> | 5 Jan 2009 | Re: Ship it
      == x1 | Ann <ann@example.org> | 1 Jan 2009 | Other
      == a1 | Ann <ann@example.org> | 2 Jan 2009 | Ship it
      == b1 < a1 | Bob <bob@example.org> | 3 Jan 2009 | Re: Ship it
    `),
  ).toEqual(["x1", "a1(b1(c1) b2)"]);
});

test("missing mails keep their answers together and are counted", async () => {
  expect(
    await threadsIn(`
      == a1 | Ann <ann@example.org> | 2 Jan 2009 | Ship it
      == c1 < a1 b1 | Cid <cid@example.org> | 4 Jan 2009 | Re: Ship it
      == y1 < x1 | Cid <cid@example.org> | 5 Jan 2009 | Re: Lost
      == y2 < x1 | Dan <dan@example.org> | 6 Jan 2009 | Re: Lost and found
    `),
  ).toEqual(["a1(+1c1)", "+1y1 +1y2"]);
});

test("loops and references to oneself are survived", async () => {
  expect(
    await threadsIn(`
      == a1 < b1 | Ann <ann@example.org> | 2 Jan 2009 | One
      == b1 < a1 | Bob <bob@example.org> | 3 Jan 2009 | Two
      == c1 < c1 | Cid <cid@example.org> | 4 Jan 2009 | Three
    `),
  ).toEqual([expect.stringMatching(/^(?:a1\(b1\)|b1\(a1\))$/), "c1"]);
});

const long = "This line is long enough to be nobody else's.";
const other = "So is this one, which says something different.";

test("who names no mail answers the one whose words it quotes", async () => {
  expect(
    await threadsIn(`
      == a1 | Ann <ann@example.org> | 2 Jan 2009 | One
      ${long}
      ${other}
      == b1 | Bob <bob@example.org> | 3 Jan 2009 | Another name for it
      > ${long}
      > ${other}
      No.
    `),
  ).toEqual(["a1(b1)"]);
});

test("a footer that many quote joins nobody", async () => {
  const mails = Array.from({ length: 6 }, (_, i) => {
    const quote = `> ${long}\n      > ${other}`;
    return `== a${i} | Ann <ann@example.org> | ${i + 1} Jan 2009 | Subject ${i}x
      ${quote}
      ${long}
      ${other}`;
  });
  expect(await threadsIn(`\n      ${mails.join("\n      ")}`)).toHaveLength(6);
});

test("replies join their subject while it is alive; a monthly report is not one thread", async () => {
  expect(
    await threadsIn(`
      == a1 | Ann <ann@example.org> | 2 Jan 2009 | Ship it
      == b1 | Bob <bob@example.org> | 3 Jan 2009 | Re: [talk] Ship it
      == c1 | Cid <cid@example.org> | 3 Dec 2009 | Re: Ship it
      == r1 | Ann <ann@example.org> | 4 Jan 2009 | Status report
      == r2 | Ann <ann@example.org> | 4 Feb 2009 | Status report
    `),
  ).toEqual(["a1(b1)", "r1", "r2", "c1"]);
});

test("a thread knows its subject and its dates", async () => {
  const { mails } = await reading(
    mboxOf(`
      == b1 < a1 | Bob <bob@example.org> | 3 Jan 2009 10:00 +0100 | Re: Ship it
      == a1 | Ann <ann@example.org> | 2 Jan 2009 10:00 +0100 | [talk] Ship it
    `),
  );
  expect(threadsOf(mails)).toMatchObject([
    {
      id: "a1@example.org",
      subject: "Ship it",
      first: { iso: "2009-01-02T10:00+01:00" },
      last: { iso: "2009-01-03T10:00+01:00" },
    },
  ]);
});

test("each mail stands in one thread, after the mail it answers, whatever they refer to", () => {
  const id = fc.integer({ min: 0, max: 12 }).map((n) => `m${n}`);
  const mail = fc.record({
    id,
    references: fc.array(id, { maxLength: 4 }),
    inReplyTo: id,
    subject: fc.constantFrom("a", "b"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(mail, { selector: (each) => each.id, maxLength: 12 }), (mails) => {
      const given = mails.map((each) => ({
        ...each,
        messageId: each.id,
        subjectMark: "reply" as const,
      })) as unknown as Threadable[];
      const threads = threadsOf(given);
      const order = threads.flatMap((thread) => thread.mails);
      expect(order.map((each) => each.mail.id).sort()).toEqual(given.map((each) => each.id).sort());
      const seen = new Set<string>();
      for (const { mail: each, parent } of order) {
        if (parent !== undefined) expect(seen).toContain(parent);
        seen.add(each.id);
      }
    }),
  );
});

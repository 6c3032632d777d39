import { expect, test } from "vitest";
import { cardsOf } from "../../src/graph/cards.ts";
import { debate } from "../kit/debate.ts";

/** Each card as `turn key(premises)`, with what it hangs from: `< key` right of it, `^ key` below it. */
function sheet(notation: string): string {
  const { cards } = cardsOf(debate(notation));
  return [...cards.values()]
    .map(({ id, premises, hold, turn }) => {
      const rows = premises.length > 0 ? `(${premises.join(" ")})` : "";
      const holds = { root: "", reply: " < ", backing: " ^ " }[hold.kind];
      return `${turn} ${id}${rows}${holds}${hold.kind === "root" ? "" : hold.at}`;
    })
    .join(" | ");
}

test("a premise stands in the card of the claim that it backs, also through another premise", () => {
  expect(
    sheet(`
      Ann#1: Drop it.
      Ann#2 supports 1: It is slow.
      Ann#3 supports 2: I measured it.
        Bob#4 rebuts 1: Keep it.`),
  ).toBe("0 1(2 3) | 1 4 < 1");
});

test("an answered premise stays a row, and what answers it hangs from the row", () => {
  expect(
    sheet(`
      Ann#1: Drop it.
      Ann#2 supports 1: It is slow.
        Bob#3 rebuts 2: It is not.`),
  ).toBe("0 1(2) | 1 3 < 2");
});

test("a claim that backs its own author's claim is a row until somebody answers it", () => {
  const said = "Ann#1: Drop it.\n Ann#2 claim supports 1: Nobody needs it.";
  expect(sheet(said)).toBe("0 1(2)");
  expect(sheet(`${said}\n Bob#3 rebuts 2: I do.`)).toBe("0 1 | 0 2 ^ 1 | 1 3 < 2");
});

test("a claim that answers somebody is a card even where it backs its own author's claim", () => {
  expect(
    sheet(`
      Ann#1: Drop it.
        Bob#2 rebuts 1: Keep it.
        Bob#3 claim supports 2 .9, rebuts 1 .6: You would miss it.`),
  ).toBe("0 1 | 1 2 < 1 | 1 3 < 1");
});

test("the surest reply holds the card; of two as sure, the one to the earlier statement", () => {
  const said = "Ann#1: Drop it.\nAnn#2: Drop all of it.";
  expect(sheet(`${said}\n Bob#3 rebuts 1 .5, rebuts 2 .7: No.`)).toContain("3 < 2");
  expect(sheet(`${said}\n Bob#3 rebuts 2 .7, rebuts 1 .7: No.`)).toContain("3 < 1");
});

test("a card whose claim answers nobody hangs by its premise's reply", () => {
  expect(
    sheet(`
      Ann#1: Drop it.
        Bob#2: Keep it.
        Bob#3 premise supports 2 .9, rebuts 1 .4: I use it.`),
  ).toBe("0 1 | 1 2(3) < 1");
});

test("premises that back each other are led by the one said first", () => {
  expect(sheet("Ann#1 premise supports 2: So.\nAnn#2 premise supports 1: Because.")).toBe("0 1(2)");
});

test("replies that run in a circle end at the statement said first", () => {
  expect(
    sheet(`
      Ann#1 rebuts 3: One.
      Bob#2 rebuts 1: Two.
      Cid#3 rebuts 2: Three.
      Dan#4 rebuts 3: Four.`),
  ).toMatch(/ 1 \| .* 2 < 1 \| .* 3 < 2 \| .* 4 < 3/);
});

test("an aside is drawn only where it has to do with something", () => {
  expect(
    sheet("Ann#1 aside: Hello.\nAnn#2: Drop it.\nAnn#3 aside: Cheers!\n Bob#4 concedes 3: You too."),
  ).toBe("0 2 | 0 3 | 1 4 < 3");
});

test("a statement that answers nothing stands in the column of its message", () => {
  expect(sheet("Ann#1: Drop it.\n Bob#2 rebuts 1: No.\n Bob#3: By the way.")).toBe("0 1 | 1 2 < 1 | 1 3");
});

test("a reply to a message further up keeps its own column", () => {
  expect(
    sheet(`
      Ann#1: Drop it.
        Bob#2 rebuts 1: No.
          Cid#3 rebuts 2: Yes.
          Cid#4 rebuts 1: And soon.`),
  ).toBe("0 1 | 1 2 < 1 | 2 3 < 2 | 2 4 < 1");
});

test("replies are listed in the order of what they answer", () => {
  const { cards } = cardsOf(
    debate(`
      Ann#1: Drop it.
      Ann#2 supports 1: It is slow.
        Bob#3 rebuts 2: It is not.
        Cid#4 rebuts 1: Keep it.`),
  );
  expect([...cards.values()][0]?.replies).toEqual(["4", "3"]);
});

test("a chain of ten thousand replies and ten thousand premises neither overflows nor stalls", () => {
  const replies = Array.from(
    { length: 10_000 },
    (_, i) => `${i % 2 ? "Ann" : "Bob"}/m${i}#${i}${i ? ` rebuts ${i - 1}` : ""}: No.`,
  );
  const premises = Array.from(
    { length: 10_000 },
    (_, i) => `Cid/last#c${i}${i ? ` supports c${i - 1}` : ""}: Yes.`,
  );
  const { cards } = cardsOf(debate([...replies, ...premises].join("\n")));
  expect(cards.size).toBe(10_001);
  expect([...cards.values()].at(-2)?.turn).toBe(9_999);
});

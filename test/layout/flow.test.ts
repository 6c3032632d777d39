import { describe, expect, test } from "vitest";
import { cardsOf } from "../../src/graph/cards.ts";
import { flow } from "../../src/layout/flow.ts";
import type { Positions } from "../../src/layout/sheet.ts";
import { asId } from "../../src/model/ids.ts";
import { debate } from "../kit/debate.ts";
import { places, sheet, smallSheet } from "../kit/sheet.ts";

/** Of each card column and top. */
const placesIn = (notation: string, heights: Record<string, number> = {}): string =>
  places(sheet(notation, {}, heights));

test("replies stand right of what they answer, the first level with it, the next below", () => {
  expect(placesIn("Ann#1: A.\n Bob#2 rebuts 1: B.\n Bob#3 rebuts 1: C.")).toBe("1 0,0 | 2 1,0 | 3 1,11");
});

test("a reply goes below all that hangs on its upper neighbour, but only in the columns that both touch", () => {
  const said = `
    Ann#1: A.
      Bob#2 rebuts 1: B.
        Cid#3 rebuts 2: C.
        Cid#4 rebuts 2: D.
      Bob#5 rebuts 1: E.
      Bob#6 rebuts 1: F.
        Cid#7 rebuts 6: G.`;
  // 5 needs no room beside 4; 7 keeps the group gap to 4 and takes 6 down with it.
  expect(placesIn(said)).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 2,11 | 5 1,11 | 6 1,23 | 7 2,23");
});

test("a tall card pushes down its lower neighbour, not its replies", () => {
  const said = "Ann#1: A.\n Bob#2 rebuts 1: B.\n Cid#3 rebuts 2: C.\n Bob#4 rebuts 1: D.";
  expect(placesIn(said, { 2: 50 })).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 1,51");
});

test("a claim that backs another of the same text stands below it, with its own replies", () => {
  const said = "Ann#1: A.\n Ann#2 claim supports 1: B.\n Bob#3 rebuts 1: C.\n Bob#4 rebuts 2: D.";
  expect(placesIn(said)).toBe("1 0,0 | 2 0,12 | 3 1,0 | 4 1,12");
});

test("a reply over several turns keeps its row free in the columns that its edge passes", () => {
  const said = `
    Ann#1: A.
      Bob#2 rebuts 1: B.
        Cid#3 rebuts 2: C.
        Cid#4 rebuts 1: D.
      Bob#5 rebuts 1: E.`;
  // 4 stands in Cid's column; between 2 and 5 its edge has four pixels and the gaps.
  expect(placesIn(said)).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 2,12 | 5 1,20");
});

test("topics follow each other, a narrow one in the room beside a wide one, none above the one before", () => {
  const said = `
    Ann#1: A.
    Ann#2: B.
      Bob#3 rebuts 1: C.
      Bob#4 rebuts 1: D.
      Bob#5: E.`;
  expect(placesIn(said)).toBe("1 0,0 | 2 0,15 | 3 1,0 | 4 1,11 | 5 1,26");
});

test("turns without cards take no room", () => {
  const graph = debate("Ann#1 aside: Hi.\n Bob#2: B.\n Cid#3 rebuts 2: C.");
  graph.updateAttribute("messages", (messages = []) =>
    messages.map((message) =>
      message.id === "Bob" ? { ...message, inReplyTo: messages[0]?.id ?? message.id } : message,
    ),
  );
  const forest = cardsOf(graph);
  expect([...forest.cards.values()].map(({ turn }) => turn)).toEqual([1, 2]);
  expect(flow(forest, new Map(), smallSheet).columns).toEqual([
    { turn: 1, x: 0 },
    { turn: 2, x: 120 },
  ]);
});

test("new mails at the end of a debate move nothing above them in a topic", () => {
  const before = "Ann#1: A.\n Bob#2 rebuts 1: B.\n Cid#3 rebuts 1: C.";
  const after = `${before}\n Dan#4 rebuts 1: D.\n Dan#5 rebuts 3: E.`;
  expect(placesIn(after)).toContain(placesIn(before));
});

test("a chain of ten thousand replies, all answered twice, is laid out", () => {
  const chain = Array.from(
    { length: 10_000 },
    (_, i) =>
      `${i % 2 ? "Ann" : "Bob"}/m${i}#${i}${i ? ` rebuts ${i - 1}` : ""}: No.\nCid/c${i}#c${i} asks ${i}: Why?`,
  );
  const forest = cardsOf(debate(chain.join("\n")));
  const { boxes } = flow(forest, new Map([...forest.cards.keys()].map((id) => [id, 40])));
  expect(boxes.size).toBe(20_000);
});

describe("a debate that grows", () => {
  const first = "Ann#1: A.\n Bob#2 rebuts 1: B.\nAnn/b#3: C.\nAnn/c#4: D.";
  const tops = ({ boxes }: Positions) => [...boxes].map(([id, { y }]) => `${id} ${y}`).join(" | ");

  test("pushes down what must make room, and takes up the room between topics first", () => {
    const before = sheet(first);
    expect(tops(before)).toBe("1 0 | 3 15 | 4 30 | 2 0");
    expect(tops(sheet(`${first}\nBob#5 rebuts 3: E.\nBob#6 rebuts 3: F.`, { previous: before }))).toBe(
      "1 0 | 3 15 | 4 30 | 2 0 | 5 15 | 6 26",
    );
  });

  test("leaves a topic where it was pushed to, until it is tidied", () => {
    const grown = sheet(`${first}\nAnn#5 claim supports 1: E.\nCid#6 rebuts 5: F.`, {
      previous: sheet(first),
    });
    expect(tops(grown)).toContain("3 27");
    expect(tops(sheet(first, { previous: grown }))).toBe("1 0 | 3 27 | 4 42 | 2 0");
    expect(tops(sheet(first))).toContain("3 15");
  });

  test("puts new topics below the others, also where their mail stands before them", () => {
    const grown = sheet(`Cid#0: Z.\n${first}`, { previous: sheet(first) });
    expect(tops(grown)).toBe("0 45 | 1 0 | 3 15 | 4 30 | 2 0");
  });

  test("keeps a topic in its place whose root now answers something new", () => {
    const previous = sheet("Ann#1: A.\nBob/b#2: B.\n Cid#3 rebuts 2: C.");
    const after = sheet("Ann#1: A.\nDan#0: Z.\nBob/b#2 rebuts 0: B.\n Cid#3 rebuts 2: C.", { previous });
    expect(after.boxes.get(asId("2"))?.y).toBe(previous.boxes.get(asId("2"))?.y);
  });
});

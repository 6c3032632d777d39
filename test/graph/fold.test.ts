import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardsOf } from "../../src/graph/cards.ts";
import {
  type Fold,
  type Folds,
  fold,
  foldAll,
  folded,
  noFolds,
  openAll,
  unfold,
} from "../../src/graph/fold.ts";
import { asId } from "../../src/model/ids.ts";
import { debate } from "../kit/debate.ts";
import { randomDebate, randomFolds } from "../kit/random-debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it.
      Cid#4 concedes 3 .9, rebuts 3 .8: Well.
        Bob/bob2#5 asks 4: Well what?
    Dan#6 rebuts 2: It is fast.
  Eve#7: Another matter.`);

const topic: Fold = { kind: "topic", at: asId("1") };
const replies = (at: string): Fold => ({ kind: "replies", at: asId(at) });
const bob: Fold = { kind: "person", author: asId("bob") };

/** Each card with what hangs on it, folds with what they hold in brackets. */
function say(folds: Folds, fans = { most: 24, shown: 8, small: 3 }): string {
  const { cards, folds: made } = folded(graph, cardsOf(graph), folds, fans);
  return [...cards.values()]
    .map(({ id, replies: hung, backings }) => {
      const held = made.get(id)?.statements;
      return `${id}${held ? `[${held.join()}]` : ""} ${[...backings, ...hung].join()}`.trim();
    })
    .join(" | ");
}

test("no folds: the forest as it is", () => {
  const forest = cardsOf(graph);
  expect(folded(graph, forest)).toEqual({ ...forest, folds: new Map() });
});

test("a topic folds to its root with all its statements, premises too", () => {
  expect(say(fold(topic)(noFolds))).toBe("1[1,2,3,4,5,6] | 7");
});

test("replies fold to one of them, those to a premise alone where that is asked for", () => {
  expect(say(fold(replies("1"))(noFolds))).toBe("1 3 | 3[3,4,5,6] | 7");
  expect(say(fold(replies("3"))(noFolds))).toBe("1 3,6 | 3 4 | 4[4,5] | 6 | 7");
});

test("a fold of one card is none", () => {
  expect(say(fold(replies("2"))(noFolds))).toBe(say(noFolds));
  expect(say(fold({ kind: "topic", at: asId("7") })(noFolds))).toBe(say(noFolds));
});

test("a fold hangs by the most frequent type of the replies in it", () => {
  const mixed = debate("Ann#1: A.\n Bob#2 asks 1: B?\n Cid#3 rebuts 1: C.\n Dan#4 rebuts 1: D.");
  const { cards } = folded(mixed, cardsOf(mixed), fold(replies("1"))(noFolds));
  expect([...cards.keys()]).toEqual(["1", "3"]);
  expect(cards.get(asId("3"))?.hold).toMatchObject({ type: "rebuts" });
});

test("a person folds to one card where he first spoke; what he answers later hangs on it", () => {
  expect(say(fold(bob)(noFolds))).toBe("1 3,6 | 3[3,5] 4 | 4 | 6 | 7");
});

test("to level N: so many turns of each topic stay; one of them opens again", () => {
  expect(say(foldAll(0)(noFolds))).toBe("1[1,2,3,4,5,6] | 7");
  expect(say(foldAll(1)(noFolds))).toBe("1 3 | 3[3,4,5,6] | 7");
  expect(say(foldAll(2)(noFolds))).toBe("1 3,6 | 3 4 | 4[4,5] | 6 | 7");
  expect(say(unfold(replies("3"))(foldAll(2)(noFolds)))).toBe(say(noFolds));
  expect(say(foldAll()(foldAll(2)(noFolds)))).toBe(say(noFolds));
});

test("a wide fan shows its first replies and folds the others, until it is opened", () => {
  const wide = debate(
    ["Ann#0: So.", ...Array.from({ length: 9 }, (_, i) => `Bob/m${i}#${i + 1} rebuts 0: No.`)].join("\n"),
  );
  const cards = (folds: Folds) => folded(wide, cardsOf(wide), folds, { most: 8, shown: 3, small: 3 });
  const fan = cards(noFolds);
  expect([...fan.cards.keys()].join()).toBe("0,1,2,3,4");
  expect(fan.folds.get(asId("4"))).toMatchObject({ what: { kind: "fan", at: "0" }, cards: 6 });
  expect(cards(unfold({ kind: "fan", at: asId("0") })(noFolds)).cards.size).toBe(10);
});

test("a wide fan keeps every reply under which much is said, a long text too", () => {
  const bobs = Array.from({ length: 9 }, (_, i) => `Bob/m${i}#${i + 1} rebuts 0: No.`);
  const reasons = [1, 2, 3].map((at) => `Bob/m3#r${at} supports 4: For ${at}.`);
  const cids = [5, 7, 8].map((at) => `Cid/c${at}#c${at} asks ${at}: Why?`);
  const dans = [5, 8].map(
    (at) => `Dan/d${at}#d${at} answers c${at}: So.\nDan/d${at}#e${at} supports d${at}: So.`,
  );
  const wide = debate(["Ann#0: So.", ...bobs, ...reasons, ...cids, ...dans].join("\n"));
  const { cards, folds } = folded(wide, cardsOf(wide), noFolds, { most: 8, shown: 2, small: 3 });
  expect([...cards.keys()].join()).toBe("0,1,2,3,4,5,8,c5,c8,d5,d8");
  expect(folds.get(asId("3"))).toMatchObject({ direct: 4, statements: ["3", "6", "7", "9", "c7"] });
});

test("everything open: fans, levels, people's folds and all", () => {
  const wide = debate(
    ["Ann#0: So.", ...Array.from({ length: 30 }, (_, i) => `Bob/m${i}#${i + 1} rebuts 0: No.`)].join("\n"),
  );
  const size = (folds: Folds) => folded(wide, cardsOf(wide), folds).cards.size;
  expect(size(noFolds)).toBe(10);
  for (const before of [noFolds, fold(bob)(noFolds), foldAll(0)(noFolds)])
    expect(size(openAll(before))).toBe(31);
  expect(size(foldAll()(openAll(noFolds)))).toBe(10);
});

test("a fold counts stances towards others, people, mails", () => {
  const { folds } = folded(graph, cardsOf(graph), fold(topic)(noFolds));
  expect(folds.get(asId("1"))).toMatchObject({
    stances: { rebuts: 3, concedes: 1, asks: 1, supports: 0, answers: 0 },
    people: [
      { author: "ann", statements: 2 },
      { author: "bob", statements: 2 },
      { author: "cid", statements: 1 },
      { author: "dan", statements: 1 },
    ],
    messages: ["Ann", "Bob", "Cid", "bob2", "Dan"],
  });
});

describe("the state", () => {
  test("is plain data that comes back from an address", () => {
    const state = foldAll(2)(fold(bob)(fold(topic)(noFolds)));
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  test("what is folded and opened shows all again", () => {
    for (const what of [topic, replies("1"), replies("3"), bob])
      expect(say(unfold(what)(fold(what)(noFolds)))).toBe(say(noFolds));
  });

  test("folding twice is folding once", () => {
    for (const what of [topic, replies("1"), bob])
      expect(fold(what)(fold(what)(noFolds))).toEqual(fold(what)(noFolds));
  });
});

test("whatever is folded, each drawn statement stays reachable, and the cards are trees", () => {
  fc.assert(
    fc.property(randomDebate(30), randomFolds(30), (notation, folds) => {
      const any = debate(notation);
      const forest = cardsOf(any);
      const { cards, cardOf, folds: made } = folded(any, forest, folds, { most: 4, shown: 2, small: 3 });
      expect([...cardOf.keys()]).toEqual([...forest.cardOf.keys()]);
      for (const card of cardOf.values()) expect(cards.has(card)).toBe(true);
      const hung = [...cards.values()].flatMap((card) => [...card.replies, ...card.backings]);
      expect(new Set(hung).size).toBe(hung.length);
      for (const { id, hold, turn } of cards.values()) {
        if (hold.kind === "root") expect(hung).not.toContain(id);
        if (hold.kind === "reply") expect(turn).toBeGreaterThan(cards.get(hold.card)?.turn ?? turn);
        if (hold.kind !== "root") expect(hung).toContain(id);
        let [at, steps] = [hold, 0];
        for (; at.kind !== "root" && steps <= cards.size; steps++) at = cards.get(at.card)?.hold ?? at;
        expect(steps).toBeLessThan(cards.size);
      }
      const held = [...made.values()].flatMap(({ statements }) => statements);
      expect(new Set(held).size).toBe(held.length);
    }),
    { numRuns: 300 },
  );
});

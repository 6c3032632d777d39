import { describe, expect, test } from "vitest";
import type { Gold } from "../../src/score/gold.ts";
import { score } from "../../src/score/score.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: We should drop all the tabs now.
    Ann#2 premise supports 1: Nobody has used them for years.
    Bob#3 concedes 1, rebuts 1: True, but I still use them daily.`);

const gold = (change: Partial<Gold> = {}): Gold => ({
  title: "Tabs",
  heldOut: false,
  statements: [
    { id: "a", author: "Ann", kind: "claim", text: "We should drop all the tabs now." },
    { id: "b", author: "Ann", kind: "premise", text: "Nobody has used them for years." },
    { id: "c", author: "Bob", kind: "claim", text: "True, but I still use them daily." },
  ],
  relations: [
    { from: "b", type: "supports", to: ["a"] },
    { from: "c", type: "concedes", to: ["a"] },
    { from: "c", type: "rebuts", to: ["a", "b"] },
  ],
  ...change,
});

test("a map that is the gold scores full marks", () => {
  expect(score(gold(), graph)).toEqual({ statement: 1, kind: 1, reply: 1, stance: 1, support: 1 });
});

describe("what is wrong costs its own figure", () => {
  test("a missing statement", () => {
    const more = { id: "d", author: "Bob", kind: "claim", text: "Quite another matter." } as const;
    expect(score(gold({ statements: [...gold().statements, more] }), graph)).toMatchObject({
      statement: (2 * (3 / 4)) / (1 + 3 / 4),
      reply: 1,
    });
  });

  test("another author's words are another statement", () => {
    const statements = gold().statements.map((one) => ({
      ...one,
      author: one.id === "c" ? "Cid" : one.author,
    }));
    expect(score(gold({ statements }), graph).statement).toBeCloseTo(2 / 3);
  });

  test("a kind", () => {
    const statements = gold().statements.map((one) => ({ ...one, kind: "claim" as const }));
    expect(score(gold({ statements }), graph).kind).toBeCloseTo(0.8);
  });

  test("a target, but not the stance", () => {
    const relations = [...gold().relations.slice(0, 2), { from: "c", type: "rebuts", to: ["b"] } as const];
    expect(score(gold({ relations }), graph)).toMatchObject({ reply: 0.5, stance: 1, support: 1 });
  });

  test("a stance", () => {
    const relations = [...gold().relations.slice(0, 2), { from: "c", type: "asks", to: ["a"] } as const];
    expect(score(gold({ relations }), graph)).toMatchObject({ reply: 0.5, stance: 0.5 });
  });
});

test("asides cost nothing", () => {
  const chat = debate(`
    Ann#1: We should drop all the tabs now.
      Ann#2 premise supports 1: Nobody has used them for years.
      Bob#3 concedes 1, rebuts 1: True, but I still use them daily.
      Bob#4 aside rebuts 1: Greetings from the sea side.`);
  expect(score(gold(), chat)).toEqual({ statement: 1, kind: 1, reply: 1, stance: 1, support: 1 });
});

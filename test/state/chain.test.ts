import { expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
import { chainOf, tieOf, tiesOf } from "../../src/state/chain.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it.
      Cid#4 rebuts 3: Why should we?
      Dan#5 asks 3: Since when?
  Ann#6: Something else.`);

const chain = (id: string) => {
  const { statements, relations } = chainOf(graph, asId(id));
  return [[...statements].sort().join(""), [...relations].sort().join(", ")];
};

test("up to the root and down to the leaves, without the neighbours on the way", () => {
  expect(chain("3")).toEqual(["1345", "3 rebuts 1, 4 rebuts 3, 5 asks 3"]);
  expect(chain("4")).toEqual(["134", "3 rebuts 1, 4 rebuts 3"]);
  expect(chain("6")).toEqual(["6", ""]);
});

test("a circle ends", () => {
  const circle = debate(`
    Ann#1 rebuts 2: No.
    Bob#2 rebuts 1: Yes.`);
  expect(chainOf(circle, asId("1")).statements.size).toBe(2);
});

test("a statement that is not there lights only itself", () => {
  expect(chain("gone")).toEqual(["gone", ""]);
});

test("a relation lights its two ends", () => {
  const { statements, relations } = tieOf(graph, asId("3 rebuts 1"));
  expect([[...statements], [...relations]]).toEqual([["3", "1"], ["3 rebuts 1"]]);
  expect(tieOf(graph, asId("gone")).statements.size).toBe(0);
});

test("the relations of a statement, to and from it", () => {
  expect(tiesOf(graph, asId("3")).sort()).toEqual(["3 rebuts 1", "4 rebuts 3", "5 asks 3"]);
  expect(tiesOf(graph, asId("gone"))).toEqual([]);
});

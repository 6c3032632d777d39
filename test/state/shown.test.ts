import { expect, test } from "vitest";
import { asId, type PersonId } from "../../src/model/ids.ts";
import { showAll, toggle } from "../../src/state/query.ts";
import { shownOf } from "../../src/state/shown.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it.
    Bob#4 concedes 2: It is slow indeed.`);

const keys = (query: Parameters<typeof shownOf>[1]) => {
  const { statements, relations } = shownOf(graph, query);
  return [[...statements].join(" "), [...relations].join(", ")];
};

test("nothing hidden", () => {
  expect(keys(showAll)).toEqual(["1 2 3 4", "2 supports 1, 3 rebuts 1, 4 concedes 2"]);
});

test("a person goes with the relations that touch the person's statements", () => {
  expect(keys(toggle("people", asId<PersonId>("ann"))(showAll))).toEqual(["3 4", ""]);
});

test("a kind goes with the relations at either end", () => {
  expect(keys(toggle("kinds", "premise")(showAll))).toEqual(["1 3 4", "3 rebuts 1"]);
});

test("a relation type goes alone", () => {
  expect(keys(toggle("types", "rebuts")(showAll))).toEqual(["1 2 3 4", "2 supports 1, 4 concedes 2"]);
});

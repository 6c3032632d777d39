import { expect, test } from "vitest";
import { countsIn } from "../../src/graph/counts.ts";
import { debate } from "../kit/debate.ts";

test("asides are counted apart, their relations with the others", () => {
  const graph = debate(`
    Ann#1: We should drop tabs.
      Bob#2 rebuts 1: No, they adapt.
      Cid#3 aside supports 1: Hear, hear!
    Ann#4 aside: Cheers.`);
  expect(countsIn(graph)).toEqual({ statements: 2, asides: 2, relations: 2, rebuttals: 1 });
});

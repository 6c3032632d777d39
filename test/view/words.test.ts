import { expect, test } from "vitest";
import { setStandings } from "../../src/graph/standing.ts";
import { asId } from "../../src/model/ids.ts";
import { standingAt } from "../../src/view/words.ts";
import { debate } from "../kit/debate.ts";

test("where only a statement's premises were answered, its standing says so", () => {
  const graph = debate(`
    Ann#1: Drop it.
    Ann#2 supports 1: It is slow.
    Ann#3 supports 2: It took an hour.
    Ann#4: Nobody maintains it.
      Bob#5 rebuts 3: It took a minute.`);
  setStandings(graph);
  const words = (id: string) => standingAt(graph, asId(id)).words;
  expect(["1", "2", "3", "4"].map(words)).toEqual([
    "its premises are contested",
    "its premises are contested",
    "contested",
    "nobody answered it",
  ]);
});

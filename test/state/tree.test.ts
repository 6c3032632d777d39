import { expect, test } from "vitest";
import { noFolds } from "../../src/graph/fold.ts";
import { asId, type PersonId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { treeOf } from "../../src/state/tree.ts";
import { debate } from "../kit/debate.ts";

const tree = treeOf(
  drawScene(
    debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it, for many people use it every day.
      Ann/later#5 rebuts 3: Nobody does.
    Bob#4 rebuts 2: It is fast.`),
  ),
);

test("premises hang below their claim, then the replies from top to bottom, each under what it answers", () => {
  expect(tree.roots).toEqual(["1"]);
  expect(tree.places.get(asId("1"))?.children).toEqual(["2", "3"]);
  expect(tree.places.get(asId("2"))?.children).toEqual(["4"]);
  expect(tree.places.get(asId("5"))?.parent).toBe("3");
  expect(tree.places.get(asId("5"))?.by).toBe("5 rebuts 3");
  expect(tree.places.get(asId("2"))?.by).toBeUndefined();
  expect(tree.places.get(asId("4"))).toMatchObject({ parent: "2", by: "4 rebuts 2" });
});

test("what answers a fold hangs on its card, whatever in it is answered", () => {
  const folds = { ...noFolds, people: [asId<PersonId>("bob")] };
  const graph = debate("Ann#1: A.\n Bob#2 rebuts 1: B.\n Bob#3 asks 1: C?\n  Cid#4 answers 3: D.");
  const { places } = treeOf(drawScene(graph, { folds }));
  expect(places.get(asId("4"))?.parent).toBe("2");
});

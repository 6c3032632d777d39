import { expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
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

test("premises hang below their claim, then the replies from top to bottom", () => {
  expect(tree.roots).toEqual(["1"]);
  expect(tree.places.get(asId("1"))?.children).toEqual(["2", "3", "4"]);
  expect(tree.places.get(asId("5"))?.parent).toBe("3");
  expect(tree.places.get(asId("5"))?.by).toBe("5 rebuts 3");
  expect(tree.places.get(asId("2"))?.by).toBeUndefined();
});

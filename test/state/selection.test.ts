import { expect, test } from "vitest";
import { asId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { type Direction, step } from "../../src/state/selection.ts";
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

const walk = (from: string | undefined, direction: Direction, hidden: string[] = []) =>
  step(tree, direction, (id) => !hidden.includes(id))(from === undefined ? from : asId<StatementId>(from));

test.each([
  ["nothing selected", undefined, "right", "1"],
  ["right to the first reply", "1", "right", "3"],
  ["right of a premise to what answers it", "2", "right", "4"],
  ["left to the premise that it answers", "4", "left", "2"],
  ["right of the last reply", "5", "right", "5"],
  ["left to what it answers", "5", "left", "3"],
  ["left of a premise to its claim", "2", "left", "1"],
  ["left of the root", "1", "left", "1"],
  ["down to the premise", "1", "down", "2"],
  ["down to the next reply", "3", "down", "4"],
  ["up again", "4", "up", "3"],
  ["up at the top", "3", "up", "3"],
] as const)("arrow keys: %s", (_, from, direction, to) => {
  expect(walk(from, direction)).toBe(to);
});

const aside = treeOf(
  drawScene(
    debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
  Ann#3 supports 1: It is old.
    Bob#4 rebuts 3: It is not.`),
  ),
);

test("where only one premise is answered, its replies stand right of the whole card", () => {
  for (const id of ["1", "2", "3"]) expect(step(aside, "right", () => true)(asId(id))).toBe("4");
});

test("what is hidden is stepped over", () => {
  expect(walk("1", "right", ["3"])).toBe("4");
  expect(walk(undefined, "right", ["1"])).toBe("2");
  expect(walk("3", "left", ["1"])).toBe("3");
});

test("a statement that is gone starts over", () => {
  expect(walk("gone", "left")).toBe("1");
});

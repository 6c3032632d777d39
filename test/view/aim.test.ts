import { expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { aimAtNearest, aimAtSelected } from "../../src/view/aim.ts";
import { gridOf } from "../../src/view/window.ts";
import { debate } from "../kit/debate.ts";

const scene = drawScene(debate("Ann#1: Drop it.\n Bob#2 rebuts 1: No.\nCid#3: Another matter."));
const grid = gridOf(scene);
const screen = { width: 600, height: 400 };
const view = { zoom: 0.5, pan: { x: 0, y: 0 } };
const middleOf = (id: string) => {
  const box = grid.boxOf(asId(id)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: (box.x + box.width / 2) / 2, y: (box.y + box.height / 2) / 2 };
};

test("one zooms at what is selected, where it is in sight", () => {
  expect(aimAtSelected(grid, asId("2"), view, screen)).toEqual(middleOf("2"));
  expect(aimAtSelected(grid, asId("2"), { zoom: 0.5, pan: { x: 900, y: 0 } }, screen)).toBeUndefined();
  expect(aimAtSelected(grid, undefined, view, screen)).toBeUndefined();
});

test("else at the card nearest to the middle, where there is any", () => {
  expect(aimAtNearest(grid, view, screen)).toEqual(middleOf("2"));
  expect(aimAtNearest(grid, { zoom: 1, pan: { x: 5000, y: 0 } }, screen)).toBeUndefined();
});

import { expect, test } from "vitest";
import { drawScene } from "../../src/scene/draw.ts";
import { cellsOf, gridOf, sameCells, wider } from "../../src/view/window.ts";
import { synthetic } from "../bench/synthetic.ts";

const scene = drawScene(synthetic(600));
const grid = gridOf(scene);
const area = { x: 2_000, y: 4_000, width: 1_200, height: 800 };

const touches = (a: typeof area, b: typeof area) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

test("every card and every line that touches an area is near it, and most others are not", () => {
  const near = grid.within(cellsOf(area));
  const inside = scene.cards.filter(({ box }) => touches(box, area));
  expect(inside.length).toBeGreaterThan(0);
  for (const card of inside) expect(near.cards.has(card)).toBe(true);
  expect(near.cards.size).toBeLessThan(scene.cards.length / 3);
  const crossing = scene.edges.filter(({ points }) =>
    points.some(({ x, y }) => touches({ x, y, width: 0, height: 0 }, area)),
  );
  for (const edge of crossing) expect(near.edges.has(edge)).toBe(true);
});

test("a long slanting line lies in the cells that it passes, not in all of the box around it", () => {
  const line = {
    ...scene.edges[0],
    points: [
      { x: 0, y: 0 },
      { x: 90_000, y: 90_000 },
    ],
  };
  const one = gridOf({ ...scene, width: 90_000, height: 90_000, edges: [line as (typeof scene.edges)[0]] });
  const at = (x: number, y: number) => one.within(cellsOf({ x, y, width: 10, height: 10 })).edges.size;
  expect([at(45_000, 45_000), at(80_000, 5_000)]).toEqual([1, 0]);
});

test("a statement has its row's box, its card's, or that of the card it stands behind", () => {
  const card = scene.cards.find(({ premises }) => premises.length > 0);
  const row = card?.premises[0];
  expect(card && grid.boxOf(card.id)).toEqual(card?.box);
  expect(row && grid.boxOf(row.statement)).toEqual(row?.box);
  expect(row && grid.statementAt({ x: row.box.x + 5, y: row.box.y + 5 })).toBe(row?.statement);
  expect(grid.statementAt({ x: -50, y: -50 })).toBeUndefined();
});

test("cells stay the same while less than a cell is walked", () => {
  expect(sameCells(cellsOf(area), cellsOf({ ...area, x: area.x + 20 }))).toBe(true);
  expect(sameCells(cellsOf(area), cellsOf(wider(area, 2_000)))).toBe(false);
});

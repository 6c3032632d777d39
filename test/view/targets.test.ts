import { expect, test } from "vitest";
import { asId, type RelationId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { undressed } from "../../src/view/dressing.ts";
import { relationAt, statementAt } from "../../src/view/targets.ts";
import { gridOf } from "../../src/view/window.ts";
import { debate } from "../kit/debate.ts";

const scene = drawScene(
  debate(`
  Ann#1: We should drop the old parser.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: It is fast enough for me.`),
);
const grid = gridOf(scene);
const [card] = scene.cards;
const [row] = card?.premises ?? [];
const [edge] = scene.edges;
const inside = (box = { x: 0, y: 0 }) => ({ x: box.x + 2, y: box.y + 2 });
const only = (...ids: string[]) => ({
  ...undressed,
  shown: { statements: new Set(ids.map(asId<StatementId>)), relations: new Set<RelationId>() },
});

test("a row says its premise, the rest of a card its claim, the ground nothing", () => {
  expect(statementAt(grid, undressed, inside(row?.box))).toBe("2");
  expect(statementAt(grid, undressed, inside(card?.box))).toBe("1");
  expect(statementAt(grid, undressed, { x: -500, y: -500 })).toBeUndefined();
});

test("what a filter hides cannot be pointed at", () => {
  expect(statementAt(grid, only("1"), inside(row?.box))).toBe("1");
  expect(statementAt(grid, only("3"), inside(row?.box))).toBeUndefined();
  const [point] = edge?.points ?? [];
  expect(point && relationAt(grid, only("1", "3"), point, 8)).toBeUndefined();
});

test("a line is pointed at from within reach", () => {
  const [from, to] = edge?.points ?? [];
  const beside = from && to && { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 5 };
  expect(beside && relationAt(grid, undressed, beside, 8)).toBe(edge?.id);
  expect(beside && relationAt(grid, undressed, beside, 4)).toBeUndefined();
});

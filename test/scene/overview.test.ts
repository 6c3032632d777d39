import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Folds, foldAll, noFolds } from "../../src/graph/fold.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { measureByTable } from "../../src/scene/metrics.ts";
import { minimapOf, overviewOf } from "../../src/scene/overview.ts";
import type { Box } from "../../src/scene/scene.ts";
import { fonts } from "../../src/scene/theme.ts";
import { debate } from "../kit/debate.ts";
import { randomDebate } from "../kit/random-debate.ts";

const graph = debate(`
  Ann#1: We should drop the old driver.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: No, we should keep it.
      Cid#4 concedes 3: Well.
    Bob#5 asks 2: How slow?
      Ann/a#6 answers 5: Very.
  Eve#7: Another matter.`);
const scene = drawScene(graph);

describe("from far away", () => {
  const [first, second] = overviewOf(scene, graph, 0.8);

  test("one card for each topic, around all its cards", () => {
    const box = (id: string) => scene.cards.find((card) => card.id === id)?.box ?? scene.origin;
    expect([first?.id, second?.id]).toEqual(["1", "7"]);
    expect(first?.box.x).toBe(box("1").x);
    expect((first?.box.x ?? 0) + (first?.box.width ?? 0)).toBeGreaterThan(box("6").x);
    expect(second?.box).toEqual(box("7"));
  });

  test("counts statements and people, premises too", () => {
    expect(first?.statements).toBe(6);
    expect(first?.people.map(({ name, statements }) => `${name} ${statements}`)).toEqual([
      "Ann 3",
      "Bob 2",
      "Cid 1",
    ]);
  });

  test("counts who acts on whom, also what a fold holds", () => {
    const told = (folds: Folds) =>
      overviewOf(drawScene(graph, { folds }), graph, 0.8)[0]
        ?.stances.map(({ type, count }) => `${type} ${count}`)
        .sort();
    expect(told(noFolds)).toEqual(["answers 1", "asks 1", "concedes 1", "rebuts 1"]);
    expect(told(foldAll(1)(noFolds))).toEqual(told(noFolds));
  });

  test("shares add up to the room's height, the largest on top", () => {
    const heights = first?.shares.map(({ height }) => height) ?? [];
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(first?.shares.map(({ author }) => author)).toEqual(["ann", "bob", "cid"]);
  });

  test("says the root's text in letters that are as large on screen as on a card", () => {
    expect(first?.lines[0]?.text).toMatch(/^We should drop/);
    expect(first?.lines.at(-1)?.text).toMatch(/^6 statements/);
    expect(first?.scale).toBe(1.25);
  });

  test("says less the farther one is away, at last nothing", () => {
    const zooms = [0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.1, 0.02];
    const counts = zooms.map((zoom) => overviewOf(scene, graph, zoom)[0]?.lines.length);
    expect(counts).toEqual([...counts].sort().reverse());
    expect(counts.at(-1)).toBe(0);
  });
});

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(["flow", "timeline"] as const)(
  "in any %s the shapes of topics keep apart, and texts stand in their topic",
  (mode) => {
    fc.assert(
      fc.property(randomDebate(30), fc.constantFrom(0.5, 0.25, 0.1), (notation, zoom) => {
        const any = debate(notation);
        const topics = overviewOf(drawScene(any, { mode }), any, zoom);
        for (const [index, a] of topics.entries())
          for (const b of topics.slice(index + 1))
            expect(a.shape.some((one) => b.shape.some((other) => meet(one, other)))).toBe(false);
        for (const { lines, box, scale } of topics) {
          for (const { text, font, x, y } of lines) {
            expect(x + measureByTable(text, fonts[font]) * scale).toBeLessThan(box.x + box.width);
            expect(y).toBeLessThan(box.y + box.height);
          }
        }
      }),
      { numRuns: 150 },
    );
  },
);

test("the minimap has a box for each card, in the colour of its strip", () => {
  const { boxes, width, height } = minimapOf(scene);
  expect([width, height]).toEqual([scene.width, scene.height]);
  expect(boxes.map(({ id, colour }) => [id, colour])).toEqual(
    scene.cards.map(({ id, strip }) => [id, strip.colour]),
  );
});

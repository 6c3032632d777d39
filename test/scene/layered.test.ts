import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noFolds } from "../../src/graph/fold.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { drawLayered } from "../../src/scene/layered.ts";
import type { EdgePath } from "../../src/scene/scene.ts";
import { debate } from "../kit/debate.ts";
import { loose, overlaps, through } from "../kit/geometry.ts";
import { randomDebate, randomFolds } from "../kit/random-debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it.
      Cid#4 concedes 3 .9, rebuts 2 .5: Well.
Eve#5 asks 4 .3: Who?
  Dan#6: Another matter.`);

describe("a small debate in layers", async () => {
  const scene = await drawLayered(graph);
  const box = (id: string) => {
    const found = scene.cards.find((card) => card.id === id)?.box;
    if (!found) throw new Error(`no card ${id}`);
    return found;
  };

  test("what acts stands right of what it acts on", () => {
    expect(box("3").x).toBeGreaterThan(box("1").x + box("1").width);
    expect(box("4").x).toBeGreaterThan(box("3").x + box("3").width);
  });

  test("says all that the flow says, each relation once, the same ones main", () => {
    const flow = drawScene(graph);
    const ids = (of: typeof scene) => of.edges.map(({ id, main }) => `${id} ${main}`).sort();
    expect(ids(scene)).toEqual(ids(flow));
    expect(scene.cards.map(({ lines }) => lines.map(({ text }) => text))).toEqual(
      flow.cards.map(({ lines }) => lines.map(({ text }) => text)),
    );
  });

  test("lines run from the acting card's left side to the right side of the other", () => {
    for (const { from, to, points, head } of scene.edges) {
      expect(points[0]?.x).toBe(box(from).x);
      expect(Math.min(...head.map(({ x }) => x))).toBe(box(to).x + box(to).width);
      expect(points.at(-1)?.y).toBeCloseTo(head.reduce((sum, { y }) => sum + y, 0) / head.length);
    }
  });

  test("all lies inside the scene, and there are no columns", () => {
    expect(scene.columns).toEqual([]);
    for (const { box: each } of scene.cards) {
      expect(each.x).toBeGreaterThan(0);
      expect(each.x + each.width).toBeLessThan(scene.width);
      expect(each.y + each.height).toBeLessThan(scene.height);
    }
  });
});

test("nothing but single claims, or nothing at all, needs no Graphviz", async () => {
  expect((await drawLayered(debate("Ann#1: A.\nBob#2: B."))).cards).toHaveLength(2);
  expect((await drawLayered(debate(""))).cards).toEqual([]);
});

/** Many relations that run anywhere, or many between few cards. */
const anyDebate = fc.oneof(randomDebate(30), randomDebate(30, 2));

/** Folded as a reader may fold it: to a level, or here and there. */
const anyFolds = fc.oneof(
  fc.constant(noFolds),
  fc.nat(3).map((level) => ({ ...noFolds, level })),
  randomFolds(30),
);

/** What has no way between other cards runs thin behind them. */
const hasWay = ({ width }: EdgePath): boolean => width > 1;

test("any debate, folded or not: no overlaps, no loose ends, no line through a card, the same scene again", async () => {
  await fc.assert(
    fc.asyncProperty(anyDebate, anyFolds, async (notation, folds) => {
      const scene = await drawLayered(debate(notation), { folds });
      expect(overlaps(scene)).toEqual([]);
      expect(loose(scene)).toEqual([]);
      expect(through(scene, hasWay)).toEqual([]);
      expect(await drawLayered(debate(notation), { folds })).toEqual(scene);
    }),
    { numRuns: 100 },
  );
});

test("a fold that says much of one card: its lines stand side by side, all of them on both cards", async () => {
  const replies = Array.from({ length: 30 }, (_, i) => {
    const types = ["rebuts", "asks", "concedes", "supports", "answers"];
    return `Bob/b${i}#b${i} ${types[i % 5]} 1 .${1 + (i % 9)}: No.`;
  });
  const said = debate(["Ann#1: Drop it.", ...replies].join("\n"));
  const scene = await drawLayered(said, { folds: { ...noFolds, level: 1 } });
  expect(scene.edges).toHaveLength(5);
  expect(loose(scene)).toEqual([]);
  const levels = scene.edges.map(({ points }) => points[0]?.y ?? 0).sort((a, b) => a - b);
  expect(levels.slice(1).map((level, i) => level - (levels[i] ?? 0))).toEqual([7, 7, 7, 7]);
});

test("far out to the right columns stand as far apart as at the left", async () => {
  const chain = Array.from({ length: 400 }, (_, i) => {
    return `${i % 2 ? "Ann" : "Bob"}/m${i}#${i}${i ? ` rebuts ${i - 1}` : ""}: No.`;
  });
  const scene = await drawLayered(debate(chain.join("\n")));
  const lefts = scene.cards.map(({ box }) => box.x);
  const gaps = new Set(lefts.slice(1).map((left, i) => left - (lefts[i] ?? 0)));
  expect([...gaps]).toEqual([412]);
  expect(loose(scene)).toEqual([]);
});

// a scene -> what is wrong with it to the eye
import type { Box, EdgePath, Point, Scene } from "../../src/scene/scene.ts";

/** Pairs of cards that share an area. */
export function overlaps({ cards }: Scene): string[] {
  return near(
    cards.map((card) => ({ of: card, box: card.box })),
    (a, b) => meet(a.box, b.box),
  ).map(([a, b]) => `${a.of.id} and ${b.of.id}`);
}

/** Main edges that run through a card. */
export function through({ cards, edges }: Scene): string[] {
  const lines = stretches(edges).map(({ of, box }) => ({ of: of.id as string, box, line: true }));
  const boxes = cards.map(({ id, box }) => ({ of: id as string, box, line: false }));
  return near([...lines, ...boxes], (a, b) => a.line !== b.line && meet(a.box, b.box)).map(([a, b]) =>
    a.line ? `${a.of} through ${b.of}` : `${b.of} through ${a.of}`,
  );
}

/** Main edges that cross, or that run over each other on their way to different cards. */
export function crossings({ edges }: Scene): string[] {
  const found = near(
    stretches(edges),
    (a, b) => a.of !== b.of && cross(a.line, b.line, a.of.to !== b.of.to),
  ).map(([a, b]) => `${a.of.id} and ${b.of.id}`);
  return [...new Set(found)];
}

type Segment = readonly [Point, Point];

/** The straight parts of main edges. */
const stretches = (edges: readonly EdgePath[]) =>
  edges
    .filter(({ main }) => main)
    .flatMap((of) => segments(of).map((line) => ({ of, line, box: around(line) })));

const segments = ({ points }: EdgePath): Segment[] =>
  points.slice(1).flatMap((point, index) => {
    const before = points[index];
    return before ? [[before, point] as const] : [];
  });

const around = ([a, b]: Segment): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** Large enough that most things lie in few cells, small enough that few things share one; in pixels. */
const cell = 256;

/** Pairs that lie near each other and pass the test, each once; a grid, for all pairs of thousands are millions. */
function near<T extends { readonly box: Box }>(all: readonly T[], wrong: (a: T, b: T) => boolean): [T, T][] {
  const grid = new Map<string, T[]>();
  const found = new Map<T, Set<T>>();
  for (const one of all) {
    for (const key of cellsOf(one.box)) {
      const here = grid.get(key) ?? [];
      for (const other of here) {
        if (found.get(other)?.has(one) || !wrong(other, one)) continue;
        found.set(other, (found.get(other) ?? new Set()).add(one));
      }
      here.push(one);
      grid.set(key, here);
    }
  }
  return [...found].flatMap(([a, others]) => [...others].map((b): [T, T] => [a, b]));
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor((x - 1) / cell); column <= Math.floor((x + width + 1) / cell); column++)
    for (let row = Math.floor((y - 1) / cell); row <= Math.floor((y + height + 1) / cell); row++)
      keys.push(`${column} ${row}`);
  return keys;
}

/** An area in common, or a line inside an area; touching at a side is no meeting. */
function meet(a: Box, b: Box): boolean {
  const inside = (from: number, length: number, other: number, otherLength: number) =>
    from < other + otherLength - 1e-6 && other < from + length - 1e-6;
  const thin = (length: number) => Math.max(length, 1e-3);
  return inside(a.x, thin(a.width), b.x, thin(b.width)) && inside(a.y, thin(a.height), b.y, thin(b.height));
}

const isLevel = ([a, b]: Segment): boolean => a.y === b.y;

/** Right-angled lines only. Where one ends on the other they join and do not cross. */
function cross(one: Segment, other: Segment, apart: boolean): boolean {
  if (isLevel(one) === isLevel(other)) return apart && meet(around(one), around(other));
  const [level, upright] = isLevel(one) ? [around(one), around(other)] : [around(other), around(one)];
  const within = (value: number, from: number, length: number) =>
    value > from + 1e-6 && value < from + length - 1e-6;
  return within(upright.x, level.x, level.width) && within(level.y, upright.y, upright.height);
}

// a scene -> what is wrong with it to the eye
import type { StatementId } from "../../src/model/ids.ts";
import type { Box, EdgePath, Point, Scene } from "../../src/scene/scene.ts";

/** All of what follows. Graphviz cannot do without crossings, flow and timeline can. */
export const faults = (scene: Scene): string[] =>
  [overlaps, through, loose, crossings].flatMap((kind) => kind(scene));

/** Pairs of cards that share an area. */
export function overlaps({ cards }: Scene): string[] {
  return near(
    cards.map((card) => ({ of: card, box: card.box })),
    (a, b) => meet(a.box, b.box),
  ).map(([a, b]) => `${a.of.id} lies over ${b.of.id}`);
}

const isMain = ({ main }: EdgePath): boolean => main;

/** Main edges, or those asked for, that run through a card. */
export function through({ cards, edges }: Scene, asked = isMain): string[] {
  const lines = stretches(edges.filter(asked)).map(({ of, line, box }) => ({
    of: of.id as string,
    box,
    line,
  }));
  const boxes = cards.map(({ id, box }) => ({ of: id as string, box }));
  type Part = { readonly of: string; readonly box: Box; readonly line?: Segment };
  return near<Part>([...lines, ...boxes], (a, b) => runsThrough(a.line, b) || runsThrough(b.line, a)).map(
    ([a, b]) => (a.line ? `${a.of} through ${b.of}` : `${b.of} through ${a.of}`),
  );
}

const runsThrough = (
  line: Segment | undefined,
  { box, line: other }: { readonly box: Box; readonly line?: Segment },
): boolean => line !== undefined && other === undefined && meet(around(line), box) && reaches(line, box);

/** Whether corners of a box lie on both sides of a line: slanted, it may pass a box that its own box meets. */
function reaches(line: Segment, { x, y, width, height }: Box): boolean {
  const sides = [x, x + width].flatMap((cx) => [y, y + height].map((cy) => sideOf(line, { x: cx, y: cy })));
  return sides.includes(-1) && sides.includes(1);
}

/** 1 on the one side of a line, -1 on the other, 0 on it. */
function sideOf([a, b]: Segment, { x, y }: Point): number {
  const area = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  return Math.abs(area) < 1e-6 ? 0 : Math.sign(area);
}

/** Main edges that cross, or that run over each other on their way to different cards. */
export function crossings({ edges }: Scene): string[] {
  const found = near(
    stretches(edges.filter(isMain)),
    (a, b) => a.of !== b.of && cross(a.line, b.line, a.of.to !== b.of.to),
  ).map(([a, b]) => `${a.of.id} crosses ${b.of.id}`);
  return [...new Set(found)];
}

/** Ends of lines that do not touch the card from which, or to which, they run. */
export function loose({ cards, edges }: Scene): string[] {
  const boxes = new Map(cards.map(({ id, box }) => [id, box]));
  const isAt = (id: StatementId, points: readonly Point[]): boolean => {
    const box = boxes.get(id);
    return box !== undefined && points.some((point) => fromSide(box, point) <= 1);
  };
  return edges.flatMap(({ id, from, to, points, head }) => {
    const [first, last] = [points.slice(0, 1), points.slice(-1)];
    // The line ends inside its arrowhead; whichever way that faces, its tip stands level with the end.
    const tips = last.flatMap(({ y }) => head.map(({ x }) => ({ x, y })));
    return [
      ...(isAt(from, first) ? [] : [`${id} begins beside ${from}`]),
      ...(isAt(to, tips) ? [] : [`${id} ends beside ${to}`]),
    ];
  });
}

/** How far a point is from a card's left or right side, where it is level with it; in pixels. */
function fromSide({ x, y, width, height }: Box, point: Point): number {
  const isLevel = point.y >= y && point.y <= y + height;
  return isLevel ? Math.min(Math.abs(point.x - x), Math.abs(point.x - x - width)) : Number.POSITIVE_INFINITY;
}

type Segment = readonly [Point, Point];

/** The straight parts of edges. */
const stretches = (edges: readonly EdgePath[]) =>
  edges.flatMap((of) => segments(of).map((line) => ({ of, line, box: around(line) })));

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

/** Where one ends on the other they join and do not cross. */
function cross(one: Segment, other: Segment, apart: boolean): boolean {
  const [from, to] = other.map((end) => sideOf(one, end));
  if (from === 0 && to === 0) return apart && meet(around(one), around(other));
  const parts = ([a, b]: Segment, line: Segment) => sideOf(line, a) * sideOf(line, b) < 0;
  return parts(other, one) && parts(one, other);
}

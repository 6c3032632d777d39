// a scene -> what is wrong with it to the eye
import type { Box, Card, EdgePath, Point, Scene } from "../../src/scene/scene.ts";

/** Pairs of cards that share an area. */
export function overlaps({ cards }: Scene): string[] {
  return pairs(cards)
    .filter(([a, b]) => meet(a.box, b.box))
    .map(([a, b]) => `${a.id} and ${b.id}`);
}

/** Main edges that run through a card. */
export function through({ cards, edges }: Scene): string[] {
  return mains(edges).flatMap((edge) =>
    segments(edge).flatMap((line) =>
      cards
        .filter((card: Card) => meet(around(line), card.box))
        .map((card) => `${edge.id} through ${card.id}`),
    ),
  );
}

/** Main edges that cross, or that run over each other on their way to different cards. */
export function crossings({ edges }: Scene): string[] {
  return pairs(mains(edges))
    .filter(([a, b]) =>
      segments(a).some((one) => segments(b).some((other) => cross(one, other, a.to !== b.to))),
    )
    .map(([a, b]) => `${a.id} and ${b.id}`);
}

type Segment = readonly [Point, Point];

const mains = (edges: readonly EdgePath[]): EdgePath[] => edges.filter(({ main }) => main);

const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));

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

// corners of a line -> Cytoscape's way of saying where they lie
import type { Point } from "../scene/scene.ts";

/** For each inner corner: how far along the line between the two ends, and how far beside it, in pixels. */
export interface Bends {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
}

/** Nothing for a straight line. */
export function bendsOf(points: readonly Point[]): Bends | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return undefined;
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const length = Math.hypot(dx, dy) || 1;
  const inner = points.slice(1, -1);
  return {
    weights: inner.map(({ x, y }) => ((x - first.x) * dx + (y - first.y) * dy) / length ** 2),
    distances: inner.map(({ x, y }) => ((y - first.y) * dx - (x - first.x) * dy) / length),
  };
}

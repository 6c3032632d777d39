import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/scene/scene.ts";
import { bendsOf } from "../../src/view/bends.ts";

/** Where Cytoscape draws a corner: so far along the line between the ends, so far beside it. */
function corner(first: Point, last: Point, weight: number, distance: number): Point {
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const length = Math.hypot(dx, dy);
  return {
    x: first.x + dx * weight - (dy / length) * distance,
    y: first.y + dy * weight + (dx / length) * distance,
  };
}

const coordinate = fc.integer({ min: -5000, max: 5000 });
const point = fc.record({ x: coordinate, y: coordinate });

test("every corner comes back where it was", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 6 }), (points) => {
      const [first, last] = [points[0], points.at(-1)];
      const bends = bendsOf(points);
      fc.pre(!!first && !!last && !!bends && Math.hypot(last.x - first.x, last.y - first.y) >= 1);
      for (const [index, { x, y }] of points.slice(1, -1).entries()) {
        const back = corner(first, last, bends.weights[index] ?? 0, bends.distances[index] ?? 0);
        expect(back.x).toBeCloseTo(x, 3);
        expect(back.y).toBeCloseTo(y, 3);
      }
    }),
  );
});

test("a straight line has no corners", () => {
  expect(bendsOf([])).toBeUndefined();
  expect(
    bendsOf([
      { x: 0, y: 0 },
      { x: 9, y: 9 },
    ]),
  ).toBeUndefined();
});

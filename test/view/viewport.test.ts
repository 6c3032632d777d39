import fc from "fast-check";
import { expect, test } from "vitest";
import {
  areaOf,
  fitted,
  likeWhole,
  readable,
  revealing,
  zoomed,
  zoomLimits,
} from "../../src/view/viewport.ts";

const screen = { width: 1000, height: 600 };

test("a small map is not enlarged, a large one is shown whole", () => {
  expect(fitted({ width: 400, height: 200 }, screen)).toEqual({ zoom: 1, pan: { x: 300, y: 200 } });
  const { x, y, width, height } = areaOf(fitted({ width: 5000, height: 9000 }, screen), screen);
  expect(Math.min(-x, -y)).toBeGreaterThan(0);
  expect(x + width).toBeGreaterThan(5000);
  expect(y + height).toBeGreaterThan(9000);
});

test("the first view of a large map can be read, from its upper left corner on", () => {
  const { zoom, pan } = readable({ width: 5000, height: 9000 }, screen);
  expect(zoom).toBeGreaterThanOrEqual(0.78);
  expect(pan).toEqual({ x: 16, y: 16 });
});

test("zooming keeps the point under the pointer, within the limits", () => {
  const view = { zoom: 0.8, pan: { x: -40, y: 70 } };
  const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(factor, fc.integer({ max: 1000 }), fc.integer({ max: 1000 }), (by, x, y) => {
      const next = zoomed(view, by, { x, y });
      expect(next.zoom).toBeGreaterThanOrEqual(zoomLimits.least);
      expect(next.zoom).toBeLessThanOrEqual(zoomLimits.most);
      const [before, after] = [(x - view.pan.x) / view.zoom, (x - next.pan.x) / next.zoom];
      expect(after).toBeCloseTo(before, 0);
    }),
  );
});

test("a box in sight moves nothing; one beside it is moved just into sight", () => {
  const view = { zoom: 1, pan: { x: 0, y: 0 } };
  const box = (x: number, y: number) => ({ x, y, width: 300, height: 80 });
  expect(revealing(view, box(100, 100), screen)).toEqual(view);
  expect(revealing(view, box(900, 100), screen).pan).toEqual({ x: 1000 - 16 - 1200, y: 0 });
  expect(revealing(view, box(100, -500), screen).pan).toEqual({ x: 0, y: 500 + 16 + 32 });
});

test("what is behind the minimap and the buttons is not in sight, wherever there is room above them", () => {
  const view = { zoom: 1, pan: { x: 0, y: 0 } };
  const inCorner = { x: 650, y: 500, width: 300, height: 80 };
  const { pan } = revealing(view, inCorner, screen);
  expect(pan.x).toBe(0);
  expect(inCorner.y + inCorner.height + pan.y).toBeLessThanOrEqual(600 - 184);
  expect(revealing(view, { ...inCorner, x: 100 }, screen)).toEqual(view);
});

test("who has not moved is at the start of another map too, who saw all of one sees all of it; nobody else is moved", () => {
  const [before, after] = [
    { width: 5000, height: 9000 },
    { width: 12000, height: 700 },
  ];
  expect(likeWhole(readable(before, screen), before, after, screen)).toEqual(readable(after, screen));
  expect(likeWhole(fitted(before, screen), before, after, screen)).toEqual(fitted(after, screen));
  expect(likeWhole({ zoom: 0.85, pan: { x: -40, y: 16 } }, before, after, screen)).toBeUndefined();
});

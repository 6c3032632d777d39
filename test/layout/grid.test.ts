import fc from "fast-check";
import { expect, test } from "vitest";
import { grid } from "../../src/layout/grid.ts";
import { asId, type StatementId } from "../../src/model/ids.ts";
import { places, smallSheet } from "../kit/sheet.ts";

const options = { cardWidth: 100, topicGap: 20 };
const cards = (heights: readonly number[]) =>
  new Map(heights.map((height, index) => [asId<StatementId>(String(index)), height]));

test("rows in the given order, each as high as its highest card", () => {
  expect(places(grid(cards([10, 30, 10, 10, 10]), { ...options, columns: 2 }))).toBe(
    "0 0,0 | 1 1,0 | 2 0,50 | 3 1,50 | 4 0,80",
  );
});

test("no cards, no room", () => {
  expect(grid(cards([]), { ...smallSheet, ...options })).toEqual({ boxes: new Map(), width: 0, height: 0 });
});

const heights = fc.array(fc.integer({ min: 60, max: 130 }), { minLength: 12, maxLength: 400 });

test("about as wide by high as a window", () => {
  fc.assert(
    fc.property(heights, (all) => {
      const { width, height } = grid(cards(all), options);
      expect(width / height).toBeGreaterThan(0.7);
      expect(width / height).toBeLessThan(2.8);
    }),
  );
});

test("a card that comes last moves no other", () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 1, max: 12 }), (all, columns) => {
      const before = grid(cards(all), { ...options, columns }).boxes;
      const after = grid(cards([...all, 90]), { ...options, columns }).boxes;
      for (const [id, box] of before) expect(after.get(id)).toEqual(box);
    }),
  );
});

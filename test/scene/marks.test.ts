import { expect, test } from "vitest";
import { markLines } from "../../src/scene/marks.ts";
import type { Mark } from "../../src/scene/scene.ts";

const box = { x: 10, y: 20, width: 8, height: 34 };
const marks: readonly Mark[] = ["stripes", "dots", "dashes", "cross", "waves", "rings", "steps"];

test.each(marks)("%s are repeated down the strip and stay inside it", (mark) => {
  const lines = markLines(mark, box);
  expect(lines.length % 3).toBe(0);
  for (const { x, y } of lines.flat()) {
    expect(x).toBeGreaterThanOrEqual(10);
    expect(x).toBeLessThanOrEqual(18);
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(54);
  }
});

test("no two marks look alike, and a solid strip has no lines", () => {
  expect(new Set(marks.map((mark) => JSON.stringify(markLines(mark, box)))).size).toBe(marks.length);
  expect(markLines("solid", box)).toEqual([]);
});

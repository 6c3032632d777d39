import { expect, test } from "vitest";
import { drawMark } from "../../src/view/marks.ts";

/** Notes what is drawn. */
function paper() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void calls.push(`${name} ${values.join(" ")}`.trim());
  const names = ["setLineDash", "beginPath", "moveTo", "lineTo", "stroke"];
  const context = Object.fromEntries(names.map((name) => [name, note(name)]));
  return { calls, context: context as unknown as CanvasRenderingContext2D };
}

const at = { x: 10, y: 20, width: 8, height: 40 };

test("a mark is drawn inside its strip", () => {
  const { calls, context } = paper();
  drawMark(context, { mark: "stripes", ink: "#fff", at });
  const points = calls.flatMap(
    (call) => /^(?:moveTo|lineTo) (\S+) (\S+)/.exec(call)?.slice(1).map(Number) ?? [],
  );
  expect(points.length).toBeGreaterThan(4);
  expect(calls.at(-1)).toBe("stroke");
});

test("an element without a mark stays as it is", () => {
  const { calls, context } = paper();
  drawMark(context, {});
  expect(calls).toEqual([]);
});

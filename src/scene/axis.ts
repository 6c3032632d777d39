// stretches of a timeline -> its axis under the column heads
import type { TimelinePositions } from "../layout/timeline.ts";
import type { Axis, Point, TextLine } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { fonts } from "./theme.ts";

/** In pixels: a tick's length; half a break in the line; how far the break's strokes lean. */
const tick = 7;
const breakHalf = 4;
const lean = 3;
const textUp = 7;

/** @param origin where the axis begins */
export function axisAt(origin: Point, { spans, unit }: TimelinePositions, settings: SceneOptions): Axis {
  const { theme, measure } = settings;
  const lines: Point[][] = [];
  const breaks: TextLine[] = [];
  let from = origin.x;
  for (const [index, { x, skipped }] of spans.entries()) {
    const left = origin.x + x;
    lines.push(upright(left, origin.y, tick));
    const before = spans[index - 1];
    if (!before || skipped === 0) continue;
    const middle = Math.round((origin.x + before.x + before.width + left) / 2);
    lines.push(level(from, middle - breakHalf, origin.y), ...strokes(middle, origin.y));
    from = middle + breakHalf;
    const text = `${skipped} ${unit}${skipped > 1 ? "s" : ""}`;
    const start = middle - measure(text, fonts.label) / 2;
    breaks.push({ text, font: "label", colour: theme.text.label, x: start, y: origin.y - textUp });
  }
  const last = spans.at(-1);
  if (last) lines.push(level(from, origin.x + last.x + last.width, origin.y));
  return { unit, colour: theme.text.label, lines, breaks };
}

const level = (from: number, to: number, y: number): Point[] => [
  { x: from, y },
  { x: to, y },
];

const upright = (x: number, y: number, length: number): Point[] => [
  { x, y },
  { x, y: y + length },
];

/** Two strokes across the line's ends: here time is left out. */
const strokes = (middle: number, y: number): Point[][] =>
  [middle - breakHalf, middle + breakHalf].map((x) => [
    { x: x - lean, y: y + tick },
    { x: x + lean, y: y - tick },
  ]);

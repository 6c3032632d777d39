// boxes, lines and their colours -> painted on a canvas, colour by colour
import type { Box, Point } from "../scene/scene.ts";

export type Context = CanvasRenderingContext2D;

/** One group for each colour or font: changing them is what takes time. */
export function groupedBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Adds a line through the points to the path. */
export function trace(context: Context, points: readonly Point[]): void {
  let isFirst = true;
  for (const { x, y } of points) {
    if (isFirst) context.moveTo(x, y);
    else context.lineTo(x, y);
    isFirst = false;
  }
}

/** Boxes of one colour in one stroke of the brush. */
export function fillBoxes<T>(
  context: Context,
  items: readonly T[],
  colour: (item: T) => string,
  box: (item: T) => Box,
) {
  for (const [fill, group] of groupedBy(items, colour)) {
    context.fillStyle = fill;
    context.beginPath();
    for (const { x, y, width, height } of group.map(box)) context.rect(x, y, width, height);
    context.fill();
  }
}

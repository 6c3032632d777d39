// boxes and their colours -> filled on a canvas, colour by colour
import type { Box } from "../scene/scene.ts";

export type Context = CanvasRenderingContext2D;

/** One path for each colour: changing colours is what takes time. */
export function byColour<T>(items: readonly T[], colour: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(colour(item));
    if (group) group.push(item);
    else groups.set(colour(item), [item]);
  }
  return groups;
}

/** Boxes of one colour in one stroke of the brush. */
export function fillBoxes<T>(
  context: Context,
  items: readonly T[],
  colour: (item: T) => string,
  box: (item: T) => Box,
) {
  for (const [fill, group] of byColour(items, colour)) {
    context.fillStyle = fill;
    context.beginPath();
    for (const { x, y, width, height } of group.map(box)) context.rect(x, y, width, height);
    context.fill();
  }
}

// a speaker's mark and a strip -> the lines drawn on it
import type { Box, Mark, Point } from "./scene.ts";

/** Distance from one sign of a mark to the next, in pixels. */
const pitch = 10;

/** One sign of each mark: lines in a strip of width 1, from 0 to 1 down the pitch. */
const signs: Readonly<Record<Mark, readonly (readonly Point[])[]>> = {
  solid: [],
  stripes: [line(0, 0.75, 1, 0.25)],
  dots: [line(0.4, 0.5, 0.6, 0.5)],
  dashes: [line(0, 0.5, 1, 0.5)],
  cross: [line(0.2, 0.3, 0.8, 0.7), line(0.8, 0.3, 0.2, 0.7)],
  waves: [line(0, 0.25, 0.5, 0.75, 1, 0.25)],
  rings: [line(0.5, 0.2, 0.8, 0.5, 0.5, 0.8, 0.2, 0.5, 0.5, 0.2)],
  steps: [line(0, 0.25, 0.5, 0.25, 0.5, 0.75, 1, 0.75)],
};

function line(...numbers: number[]): Point[] {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? { x, y: numbers[index + 1] ?? 0 } : []));
}

/** Open lines, in the scene's coordinates, to be drawn 1.5 wide in the theme's ink over the speaker's colour. */
export function markLines(mark: Mark, { x, y, width, height }: Box): Point[][] {
  const count = Math.floor(height / pitch);
  const start = y + (height - count * pitch) / 2;
  return Array.from({ length: count }, (_, index) =>
    signs[mark].map((points) =>
      points.map((point) => ({ x: x + point.x * width, y: start + (index + point.y) * pitch })),
    ),
  ).flat();
}

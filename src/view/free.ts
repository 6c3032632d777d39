// boxes on the screen -> where there is room between them
//
// A raster of small cells counts what is taken from the corner up to each: looking for room among thousands of cards
// must not take a frame.
import type { Box, Point } from "../scene/scene.ts";
import { touches } from "./viewport.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Free {
  /**
   * The nearest place left of `at`, right of `end`, above or below `at` where nothing lies; nothing where that would
   * be farther away than `most`.
   */
  nearest(beside: { readonly at: Box; readonly end: Box }, size: Size, most: number): Box | undefined;
  take(box: Box): void;
}

/** All in pixels. */
const cell = 4;
const edge = 4;
const gap = 6;
/** Heads of the columns above, buttons in the lower right corner: nothing may be hidden behind them. */
const kept = { top: 34, right: 56, bottom: 160 };

type Side = "left" | "right" | "above" | "below";

/** How far away something stands, and how far from its topic's level; in pixels. */
interface Place {
  readonly side: Side;
  readonly by: number;
  readonly shift: number;
  readonly far: number;
}

const sides = (by: number, shift: number): Place[] =>
  (["left", "right"] as const).map((side) => ({ side, by, shift, far: by + Math.abs(shift) }));

/** To the sides first, where a topic's own cards are not in the way. */
const heights = (by: number): Place[] =>
  (["above", "below"] as const).map((side) => ({ side, by, shift: 0, far: by + 24 }));

/** From near to far. */
const places: readonly Place[] = [
  ...[0, 24, 48, 72, 96, 120, 144, 168].flatMap((by) =>
    [0, -16, 16, -32, 32, -48, 48, -72, 72].flatMap((shift) => sides(by, shift)),
  ),
  ...[0, 8, 16, 24, 40, 56, 72, 88].flatMap(heights),
].sort((a, b) => a.far - b.far);

export function freePlaces(screen: Size, boxes: readonly Box[]): Free {
  const isBare = rasterOf(screen, boxes);
  const taken: Box[] = [
    { x: 0, y: 0, width: screen.width, height: kept.top },
    {
      x: screen.width - kept.right,
      y: screen.height - kept.bottom,
      width: kept.right,
      height: kept.bottom,
    },
  ];
  const isFree = (box: Box): boolean =>
    box.x >= edge &&
    box.y >= edge &&
    box.x + box.width <= screen.width - edge &&
    box.y + box.height <= screen.height - edge &&
    isBare(box) &&
    !taken.some((other) => touches(other, box));
  return {
    nearest({ at, end }, { width, height }, most) {
      const right = end.x + end.width + gap;
      // Nearer where the screen would end.
      const rightmost = Math.max(right, screen.width - edge - width);
      const over = Math.max(edge, Math.min(at.x, screen.width - edge - width));
      const cornerAt: Readonly<Record<Side, (by: number, shift: number) => Point>> = {
        left: (by, shift) => ({ x: at.x - gap - width - by, y: at.y + shift }),
        right: (by, shift) => ({ x: Math.min(right + by, rightmost), y: at.y + shift }),
        above: (by) => ({ x: over, y: at.y - gap - height - by }),
        below: (by) => ({ x: over, y: at.y + at.height + gap + by }),
      };
      for (const { side, by, shift, far } of places) {
        if (far > most) return undefined;
        const { x, y } = cornerAt[side](by, shift);
        const box = { x, y, width, height };
        if (isFree(box)) return box;
      }
      return undefined;
    },
    take: (box) => taken.push({ ...box, width: box.width + cell, height: box.height + cell }),
  };
}

/** Whether no box lies in a part of the screen. */
function rasterOf(screen: Size, boxes: readonly Box[]): (part: Box) => boolean {
  const [columns, rows] = [Math.ceil(screen.width / cell), Math.ceil(screen.height / cell)];
  // A row and a column of zeros stand first.
  const wide = columns + 1;
  const counts = new Uint32Array(wide * (rows + 1));
  const bounds = ({ x, y, width, height }: Box) => ({
    left: Math.max(0, Math.floor(x / cell)),
    right: Math.min(columns, Math.floor((x + width) / cell) + 1),
    top: Math.max(0, Math.floor(y / cell)),
    bottom: Math.min(rows, Math.floor((y + height) / cell) + 1),
  });
  for (const box of boxes) {
    const { left, right, top, bottom } = bounds(box);
    for (let row = top + 1; row <= bottom; row++)
      if (right > left) counts.fill(1, row * wide + left + 1, row * wide + right + 1);
  }
  for (let at = wide + 1; at < counts.length; at++) {
    if (at % wide === 0) continue;
    const corner = (counts[at - 1] ?? 0) + (counts[at - wide] ?? 0) - (counts[at - wide - 1] ?? 0);
    counts[at] = (counts[at] ?? 0) + corner;
  }
  return (part) => {
    const { left, right, top, bottom } = bounds(part);
    const [upper, lower] = [top * wide, bottom * wide];
    const all = (counts[lower + right] ?? 0) + (counts[upper + left] ?? 0);
    return all === (counts[lower + left] ?? 0) + (counts[upper + right] ?? 0);
  };
}

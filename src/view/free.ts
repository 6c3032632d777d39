// boxes on the screen -> where there is room between them
//
// A raster of small cells says what is taken: looking for room among thousands of cards must not take a frame.
import type { Box } from "../scene/scene.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Free {
  /** The nearest place left of `at` or right of `end` where nothing lies; nothing where that would be farther away than `most`. */
  nearest(beside: { readonly at: Box; readonly end: Box }, size: Size, most: number): Box | undefined;
  /** Moved as little as possible so that all of it is on screen. */
  inside(box: Box): Box;
  /** Whether nothing was put there, whatever lies below. */
  isUntaken(box: Box): boolean;
  take(box: Box): void;
}

/** All in pixels. */
const cell = 8;
const edge = 4;
const gap = 6;
/** Heads of the columns above, buttons in the lower right corner: nothing may be hidden behind them. */
const kept = { top: 34, right: 56, bottom: 160 };

/** From near to far: how far up or down, and how far away to a side. */
const shifts: readonly (readonly [dx: number, dy: number, far: number])[] = [0, 24, 48, 72, 96, 120, 144, 168]
  .flatMap((dx) => [0, -16, 16, -32, 32, -48, 48, -72, 72].map((dy) => [dx, dy, dx + Math.abs(dy)] as const))
  .sort(([, , a], [, , b]) => a - b);

export function freePlaces(screen: Size, boxes: readonly Box[]): Free {
  const [columns, rows] = [Math.ceil(screen.width / cell), Math.ceil(screen.height / cell)];
  const below = new Uint8Array(columns * rows);
  const above = new Uint8Array(columns * rows);
  const bounds = (box: Box) => ({
    left: Math.max(0, Math.floor(box.x / cell)),
    right: Math.min(columns - 1, Math.floor((box.x + box.width) / cell)),
    top: Math.max(0, Math.floor(box.y / cell)),
    bottom: Math.min(rows - 1, Math.floor((box.y + box.height) / cell)),
  });
  const mark = (raster: Uint8Array, box: Box) => {
    const { left, right, top, bottom } = bounds(box);
    for (let row = top; row <= bottom; row++)
      raster.fill(1, row * columns + left, row * columns + Math.max(left, right + 1));
  };
  const isEmpty = (raster: Uint8Array, box: Box) => {
    const { left, right, top, bottom } = bounds(box);
    for (let row = top; row <= bottom; row++)
      for (let at = row * columns + left; at <= row * columns + right; at++) if (raster[at]) return false;
    return true;
  };
  const isOnScreen = ({ x, y, width, height }: Box) =>
    x >= edge && y >= edge && x + width <= screen.width - edge && y + height <= screen.height - edge;
  for (const box of boxes) mark(below, box);
  mark(above, { x: 0, y: 0, width: screen.width, height: kept.top });
  mark(above, {
    x: screen.width - kept.right,
    y: screen.height - kept.bottom,
    width: kept.right,
    height: kept.bottom,
  });
  return {
    nearest({ at, end }, { width, height }, most) {
      for (const [dx, dy, far] of shifts) {
        if (far > most) return undefined;
        for (const x of [at.x - gap - width - dx, end.x + end.width + gap + dx]) {
          const box = { x, y: at.y + dy, width, height };
          if (isOnScreen(box) && isEmpty(above, box) && isEmpty(below, box)) return box;
        }
      }
      return undefined;
    },
    inside: (box) => ({
      ...box,
      x: Math.max(edge, Math.min(box.x, screen.width - box.width - edge)),
      y: Math.max(kept.top + cell, Math.min(box.y, screen.height - box.height - edge)),
    }),
    isUntaken: (box) => isEmpty(above, box),
    take: (box) => mark(above, box),
  };
}

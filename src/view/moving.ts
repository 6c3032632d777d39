// cards at their new places -> how far each is from its own while it goes there
import type { Card, Point } from "../scene/scene.ts";
import type { Viewport } from "./viewport.ts";
import type { Grid } from "./window.ts";

/** In milliseconds: long enough to see where a card goes. */
const duration = 380;
/** A card from farther away, in pixels of the scene, is simply there: nobody could follow it. */
const farthest = 4_000;

export const prefersStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export interface Carrying {
  /** In pixels of the scene, at this moment. */
  readonly away: (card: Card) => Point;
  readonly stop: () => void;
}

const there: Point = { x: 0, y: 0 };

/**
 * Lets cards come from where they stood on screen.
 *
 * @param from what the screen showed before
 * @param to what it shows now
 * @param draw called for each frame until they are there, and once more then
 */
export function carry(before: Grid, from: Viewport, to: Viewport, draw: (isOver: boolean) => void): Carrying {
  const ways = waysFrom(before, from, to);
  const start = performance.now();
  let left = 1;
  let frame = 0;
  const step = () => {
    const share = Math.min(1, (performance.now() - start) / duration);
    left = (1 - share) ** 3;
    if (share < 1) frame = requestAnimationFrame(step);
    draw(share === 1);
  };
  frame = requestAnimationFrame(step);
  return {
    away(card) {
      const way = ways(card);
      return { x: way.x * left, y: way.y * left };
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function waysFrom({ cardOf }: Grid, { zoom, pan }: Viewport, to: Viewport): (card: Card) => Point {
  const [dx, dy] = [(pan.x - to.pan.x) / zoom, (pan.y - to.pan.y) / zoom];
  const known = new Map<Card, Point>();
  const wayOf = ({ id, box }: Card): Point => {
    const old = cardOf(id)?.box;
    const way = old ? { x: old.x - box.x + dx, y: old.y - box.y + dy } : there;
    return Math.hypot(way.x, way.y) > farthest ? there : way;
  };
  return (card) => {
    const way = known.get(card) ?? wayOf(card);
    known.set(card, way);
    return way;
  };
}

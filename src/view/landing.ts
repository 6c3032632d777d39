// two drawings, and what is to stay in sight -> where one looks after the change
import type { StatementId } from "../model/ids.ts";
import type { Box, Card, Scene } from "../scene/scene.ts";
import { pairOf } from "./pairing.ts";
import { areaOf, holding, likeWhole, readable, revealing, type Size, type Viewport } from "./viewport.ts";
import { cellsOf, type Grid } from "./window.ts";

/** Where one looks after another scene has taken the place of one. */
export type Manner =
  /** At the first, readable view. */
  | "start"
  /** The same for a part of what was there, below the words that say which. */
  | "part"
  /** Where one looked. */
  | "stay"
  /** At the same cards, which go to their new places. */
  | "carry"
  /** The same, but at the first view where one had not moved from it, and at all of it where one saw all of it. */
  | "turn";

interface Drawn {
  readonly scene: Scene;
  readonly grid: Grid;
}

interface Turn {
  readonly from: Viewport;
  readonly manner: Exclude<Manner, "stay">;
  /** A statement that comes into sight, wherever it stands now. */
  readonly held: StatementId | undefined;
  readonly screen: Size;
}

export function landing(before: Drawn | undefined, now: Drawn, turn: Turn): Viewport {
  const { held, screen } = turn;
  const at = viewAfter(before, now, turn);
  const area = areaOf(at, screen);
  const { boxOf, within } = now.grid;
  const isBlank = () => ![...within(cellsOf(area)).cards].some(({ box }) => meets(box, area));
  const box = (held && boxOf(held)) ?? (isBlank() ? nearestTo(area, now.scene.cards) : undefined);
  return box ? revealing(at, box, screen) : at;
}

/** In pixels on screen: the words that say which part of the debate is looked at. */
const partWords = 56;

function viewAfter(before: Drawn | undefined, { scene, grid }: Drawn, turn: Turn): Viewport {
  const { from, manner, held, screen } = turn;
  if (!before || manner === "start" || manner === "part")
    return readable(scene, screen, manner === "part" ? partWords : 0);
  const pair = pairOf(before.grid, grid, held, areaOf(from, screen));
  const whole = manner === "turn" ? likeWhole(from, before.scene, scene, screen) : undefined;
  return whole ?? (pair ? holding(from, pair.before, pair.after) : from);
}

const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

function nearestTo(area: Box, cards: readonly Card[]): Box | undefined {
  const far = ({ x, y, width, height }: Box) =>
    Math.hypot(x + (width - area.width) / 2 - area.x, y + (height - area.height) / 2 - area.y);
  const boxes = cards.map(({ box }) => box);
  return boxes.reduce<Box | undefined>(
    (one, other) => (one && far(one) <= far(other) ? one : other),
    undefined,
  );
}

/** Of the whole scene, or of the cards that stay where a filter hides others. */
export function boundsOf({ cards, width, height }: Scene, stays: (card: Card) => boolean): Box {
  const left = cards.filter(stays).map(({ box }) => box);
  if (left.length === cards.length || left.length === 0) return { x: 0, y: 0, width, height };
  const [x, y] = [Math.min(...left.map((box) => box.x)), Math.min(...left.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...left.map((box) => box.x + box.width)) - x,
    height: Math.max(...left.map((box) => box.y + box.height)) - y,
  };
}

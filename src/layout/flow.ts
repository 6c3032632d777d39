// cards and their heights -> positions on the flow sheet
//
// Columns are turns, rows are lines of argument: a reply stands to the right of what it answers, its top
// level with the card where it is the first. A tidy tree by contours: blocks are laid out from the leaves
// up and joined rigidly, so that what hangs together moves together. Main edges cannot cross: each block
// is solid in every column it touches, and a reply that skips columns keeps its row free in them.
import type { CardForest, ClaimCard } from "../graph/cards.ts";
import type { StatementId } from "../model/ids.ts";
import { addColumn, type Contour, clearance, emptyContour, join } from "./contour.ts";
import { pack } from "./pack.ts";

/** All in pixels. */
export interface FlowOptions {
  readonly cardWidth: number;
  /** Space between two columns; main edges turn in it. */
  readonly columnGap: number;
  /** Space between two replies to the same card. */
  readonly rowGap: number;
  /** Space between neighbours that answer different cards. */
  readonly groupGap: number;
  /** Space between topics. */
  readonly topicGap: number;
  /** How far below a card's top its main edge leaves. */
  readonly edgeLevel: number;
  /** Height of the row kept free for an edge in a column that it passes. */
  readonly edgeRoom: number;
}

export const flowDefaults: FlowOptions = {
  cardWidth: 300,
  columnGap: 84,
  rowGap: 14,
  groupGap: 22,
  topicGap: 34,
  edgeLevel: 18,
  edgeRoom: 24,
};

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Positions {
  readonly boxes: ReadonlyMap<StatementId, Place>;
  /** Turns that have cards, from left to right; turns without any take no room. */
  readonly columns: readonly { readonly turn: number; readonly x: number }[];
  readonly width: number;
  readonly height: number;
}

/** What is known of each card while blocks are built from the leaves up. */
interface Work {
  readonly cards: ReadonlyMap<StatementId, ClaimCard>;
  readonly heights: ReadonlyMap<StatementId, number>;
  readonly column: (card: ClaimCard) => number;
  /** The outline of the card and all that hangs on it, the card's top at 0. */
  readonly contours: Map<StatementId, Contour>;
  /** How far a card stands below the one it hangs from. */
  readonly drops: Map<StatementId, number>;
  readonly settings: FlowOptions;
}

/**
 * The sheet's top left corner is 0,0. Nothing is written to the graph; the same cards give the same places.
 * @param heights of all cards, in pixels
 */
export function flow(
  { cards }: CardForest,
  heights: ReadonlyMap<StatementId, number>,
  options: Partial<FlowOptions> = {},
): Positions {
  const settings = { ...flowDefaults, ...options };
  const turns = [...new Set([...cards.values()].map(({ turn }) => turn))].sort((a, b) => a - b);
  const columns = new Map(turns.map((turn, index) => [turn, index]));
  const column = ({ turn }: ClaimCard): number => columns.get(turn) ?? 0;
  const work: Work = { cards, heights, column, contours: new Map(), drops: new Map(), settings };
  const down = fromRoots(cards);
  for (const card of down.toReversed()) work.contours.set(card.id, blockOf(card, work));
  const step = settings.cardWidth + settings.columnGap;
  const boxes = new Map<StatementId, Place>();
  for (const [card, y] of levels(down, work)) {
    const height = heights.get(card.id) ?? 0;
    boxes.set(card.id, { x: column(card) * step, y, width: settings.cardWidth, height });
  }
  return {
    boxes,
    columns: turns.map((turn, index) => ({ turn, x: index * step })),
    width: Math.max(0, turns.length * step - settings.columnGap),
    height: [...boxes.values()].reduce((lowest, { y, height }) => Math.max(lowest, y + height), 0),
  };
}

/** Every card after the one it hangs from; no recursion, for chains may be ten thousand replies deep. */
function fromRoots(cards: ReadonlyMap<StatementId, ClaimCard>): ClaimCard[] {
  const down = [...cards.values()].filter(({ hold }) => hold.kind === "root");
  for (const { backings, replies } of down) {
    for (const id of [...backings, ...replies]) {
      const card = cards.get(id);
      if (card) down.push(card);
    }
  }
  return down;
}

/** Joins what hangs on a card: replies to its right, one under the other, then what backs it below. */
function blockOf(card: ClaimCard, work: Work): Contour {
  const { contours, drops, heights, settings } = work;
  let block = emptyContour();
  const put = (id: StatementId, contour: Contour) => {
    const drop = clearance(block, contour, settings.rowGap, settings.groupGap);
    drops.set(id, drop);
    block = join(block, contour, drop);
  };
  for (const id of card.replies) put(id, withEdgeRoom(id, card, work));
  addColumn(block, 0, heights.get(card.id) ?? 0);
  for (const id of card.backings) put(id, contours.get(id) ?? emptyContour());
  return block;
}

/** A reply's outline, with its row kept free in the columns between it and what it answers. */
function withEdgeRoom(
  id: StatementId,
  above: ClaimCard,
  { cards, contours, column, settings }: Work,
): Contour {
  const contour = contours.get(id) ?? emptyContour();
  const card = cards.get(id);
  const { edgeLevel, edgeRoom } = settings;
  for (let at = card ? column(card) - 1 : 0; at > column(above); at--)
    addColumn(contour, Math.max(0, edgeLevel - edgeRoom / 2), edgeLevel + edgeRoom / 2);
  return contour;
}

/** How far down each card stands on the sheet. */
function levels(
  down: readonly ClaimCard[],
  { contours, drops, column, settings }: Work,
): Map<ClaimCard, number> {
  const roots = down.filter(({ hold }) => hold.kind === "root");
  const topics = roots.map((card) => ({
    first: column(card),
    contour: contours.get(card.id) ?? emptyContour(),
  }));
  const tops = pack(topics, settings.topicGap);
  const levelOf = new Map(roots.map((card, index) => [card.id, tops[index] ?? 0]));
  return new Map(
    down.map((card) => {
      const above = card.hold.kind === "root" ? 0 : (levelOf.get(card.hold.card) ?? 0);
      const level = levelOf.get(card.id) ?? above + (drops.get(card.id) ?? 0);
      levelOf.set(card.id, level);
      return [card, level];
    }),
  );
}

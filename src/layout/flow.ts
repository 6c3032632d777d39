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

interface Place {
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

/** A card while it is laid out. */
interface Node {
  readonly card: ClaimCard;
  readonly above: Node | undefined;
  readonly column: number;
  readonly height: number;
  readonly replies: Node[];
  readonly backings: Node[];
  /** The outline of the card and all that hangs on it, the card's top at 0. */
  outline: Contour;
  /** How far down the card stands: from the card above, in the end from the top of the sheet. */
  y: number;
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
  const nodes = fromRoots(cards, heights, columns);
  for (let i = nodes.length - 1; i >= 0; i--) settle(nodes[i], settings);
  const roots = nodes.filter(({ above }) => !above);
  const tops = pack(
    roots.map(({ column, outline }) => ({ first: column, contour: outline })),
    settings.topicGap,
  );
  roots.forEach((root, index) => {
    root.y = tops[index] ?? 0;
  });
  for (const node of nodes) node.y += node.above?.y ?? 0;
  return positions(nodes, turns, settings);
}

/** Every card after the one it hangs from; no recursion, for chains may be ten thousand replies deep. */
function fromRoots(
  cards: ReadonlyMap<StatementId, ClaimCard>,
  heights: ReadonlyMap<StatementId, number>,
  columns: ReadonlyMap<number, number>,
): Node[] {
  const nodes: Node[] = [];
  const add = (card: ClaimCard, above?: Node): Node => {
    const [column, height] = [columns.get(card.turn) ?? 0, heights.get(card.id) ?? 0];
    const node = { card, above, column, height, replies: [], backings: [], outline: emptyContour(), y: 0 };
    nodes.push(node);
    return node;
  };
  const hang = (ids: readonly StatementId[], above: Node, into: Node[]) => {
    for (const id of ids) {
      const card = cards.get(id);
      if (card) into.push(add(card, above));
    }
  };
  for (const card of cards.values()) if (card.hold.kind === "root") add(card);
  for (const node of nodes) {
    hang(node.card.backings, node, node.backings);
    hang(node.card.replies, node, node.replies);
  }
  return nodes;
}

/** Joins what hangs on a card: replies to its right, one under the other, then what backs it below. */
function settle(node: Node | undefined, settings: FlowOptions): void {
  if (!node) return;
  const { rowGap, groupGap } = settings;
  const put = (part: Node) => {
    part.y = clearance(node.outline, part.outline, rowGap, groupGap);
    node.outline = join(node.outline, part.outline, part.y);
  };
  for (const reply of node.replies) {
    keepRowFree(reply, node.column, settings);
    put(reply);
  }
  addColumn(node.outline, 0, node.height);
  for (const backing of node.backings) put(backing);
}

/** A reply's edge passes the columns between it and what it answers: its row stays free in them. */
function keepRowFree(
  { outline, column }: Node,
  answered: number,
  { edgeLevel, edgeRoom }: FlowOptions,
): void {
  const top = Math.max(0, edgeLevel - edgeRoom / 2);
  for (let at = column - 1; at > answered; at--) addColumn(outline, top, edgeLevel + edgeRoom / 2);
}

function positions(nodes: readonly Node[], turns: readonly number[], settings: FlowOptions): Positions {
  const { cardWidth: width, columnGap } = settings;
  const step = width + columnGap;
  return {
    boxes: new Map(
      nodes.map(({ card, column, y, height }) => [card.id, { x: column * step, y, width, height }]),
    ),
    columns: turns.map((turn, index) => ({ turn, x: index * step })),
    width: Math.max(0, turns.length * step - columnGap),
    height: nodes.reduce((lowest, { y, height }) => Math.max(lowest, y + height), 0),
  };
}

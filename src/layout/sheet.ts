// cards, their heights and columns -> positions on a sheet of rows and columns
//
// Rows are lines of argument: a reply stands to the right of what it answers, its top level with the card where it
// is the first. A tidy tree by contours: blocks are laid out from the leaves up and joined rigidly, so that what
// hangs together moves together. Main edges cannot cross: each block is solid in every column it touches, and a
// reply that skips columns keeps its row free in them.
import type { CardForest, ClaimCard } from "../graph/cards.ts";
import type { StatementId } from "../model/ids.ts";
import { addColumn, type Chains, clearance, emptyOutline, join, noChains, type Outline } from "./contour.ts";
import { type Hung, keepPlaces } from "./keep.ts";
import { pack } from "./pack.ts";

/** All in pixels. */
export interface SheetOptions {
  /** Where things stood before: they stay there as far as they can. Without it all is packed anew. */
  readonly previous?: Pick<Positions, "boxes">;
  /** What stays there: each card, or topics as wholes, tidy inside. */
  readonly keep: "cards" | "topics";
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

export const sheetDefaults: SheetOptions = {
  keep: "cards",
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
  readonly width: number;
  readonly height: number;
}

export interface Columns {
  /** A reply's column lies right of its parent's, a backing's is its parent's. */
  readonly of: (card: ClaimCard) => number;
  /** Left ends, from left to right, at least a card and a gap apart; in pixels. */
  readonly lefts: readonly number[];
}

/** A card while it is laid out. */
interface Node extends Hung {
  readonly above: Node | undefined;
  replies: readonly Node[];
  backings: readonly Node[];
  /** The outline of the card and all that hangs on it, the card's top at 0. */
  outline: Outline;
  /** How far down the card stands: from the card that it hangs on, then in its topic, in the end on the sheet. */
  y: number;
}

/** How far down topics stand, by their roots. */
type Tops = ReadonlyMap<StatementId, number>;

/**
 * The sheet's top left corner is 0,0. Nothing is written to the graph; the same cards give the same places.
 * @param heights of all cards, in pixels
 */
export function sheet(
  { cards }: CardForest,
  heights: ReadonlyMap<StatementId, number>,
  columns: Columns,
  settings: SheetOptions,
): Positions {
  const nodes = fromRoots(cards, heights, columns);
  const chains = noChains();
  for (let i = nodes.length - 1; i >= 0; i--) settle(nodes[i], chains, settings);
  const { previous } = settings;
  if (previous) placeInTopics(nodes);
  const before: Tops = previous ? placesBefore(nodes, previous) : new Map();
  if (previous && settings.keep === "cards") keepCards(nodes, before, previous, chains, settings);
  const tops = topsOf(nodes, before, chains, settings);
  for (const node of nodes) {
    const { above, card } = node;
    node.y += above && !previous ? above.y : (tops.get(card.topic) ?? 0);
  }
  return positions(nodes, columns, settings);
}

function placeInTopics(nodes: readonly Node[]): void {
  for (const node of nodes) node.y += node.above?.y ?? 0;
}

/** Moves the cards of topics that were there to where they stood in them, as far as there is room. */
function keepCards(
  nodes: readonly Node[],
  tops: Tops,
  { boxes }: Pick<Positions, "boxes">,
  chains: Chains,
  { rowGap, groupGap, ...settings }: SheetOptions,
): void {
  const gaps = { rowGap, groupGap, edgeRow: edgeRowIn(settings) };
  for (const root of nodes) {
    const top = tops.get(root.card.id);
    if (root.above || top === undefined) continue;
    const placeOf = ({ card: { id, hold } }: Hung) => {
      const [box, above] = [boxes.get(id), hold.kind === "root" ? undefined : boxes.get(hold.card)];
      // What hung elsewhere, or was a topic of its own, has another place now.
      const hangsAsBefore =
        !box || !above || (above.y <= box.y && above.x < box.x === (hold.kind === "reply"));
      return box && hangsAsBefore ? box.y - top : undefined;
    };
    root.outline = emptyOutline();
    for (const reach of keepPlaces(root, placeOf, gaps).toReversed())
      addColumn(chains, root.outline, reach.top, reach.bottom);
  }
}

function topsOf(nodes: readonly Node[], before: Tops, chains: Chains, { topicGap }: SheetOptions): Tops {
  const roots = nodes.filter(({ above }) => !above);
  const topics = roots.map(({ card: { id }, column, outline }) => ({
    first: column,
    outline,
    before: before.get(id),
  }));
  const tops = pack(topics, chains, topicGap);
  return new Map(roots.map(({ card }, index) => [card.id, tops[index] ?? 0]));
}

/** Where each topic stood, by the first of its cards that is known: its root, unless that hangs elsewhere now. */
function placesBefore(nodes: readonly Node[], { boxes }: Pick<Positions, "boxes">): Tops {
  const places = new Map<StatementId, number>();
  for (const { card, y } of nodes) {
    const place = places.has(card.topic) ? undefined : boxes.get(card.id);
    if (place) places.set(card.topic, Math.max(0, place.y - y));
  }
  return places;
}

/** Every card after the one it hangs from; no recursion, for chains may be ten thousand replies deep. */
function fromRoots(
  cards: ReadonlyMap<StatementId, ClaimCard>,
  heights: ReadonlyMap<StatementId, number>,
  columns: Columns,
): Node[] {
  const nodes: Node[] = [];
  const add = (card: ClaimCard, above?: Node): Node => {
    const [column, height] = [columns.of(card), heights.get(card.id) ?? 0];
    const node = { card, above, column, height, replies: none, backings: none, outline: nothing, y: 0 };
    nodes.push(node);
    return node;
  };
  const hung = (ids: readonly StatementId[], above: Node): readonly Node[] => {
    if (ids.length === 0) return none;
    const parts: Node[] = [];
    for (const id of ids) {
      const card = cards.get(id);
      if (card) parts.push(add(card, above));
    }
    return parts;
  };
  for (const card of cards.values()) if (card.hold.kind === "root") add(card);
  for (const node of nodes) {
    node.backings = hung(node.card.backings, node);
    node.replies = hung(node.card.replies, node);
  }
  return nodes;
}

/** Most cards hold nothing: they share this. */
const none: readonly Node[] = [];
/** Until a card takes over the outline of its replies, or gets one of its own. */
const nothing = emptyOutline();

/** Joins what hangs on a card: replies to its right, one under the other, then what backs it below. */
function settle(node: Node | undefined, chains: Chains, settings: SheetOptions): void {
  if (!node) return;
  const { rowGap, groupGap } = settings;
  const put = (part: Node) => {
    part.y = clearance(chains, node.outline, part.outline, rowGap, groupGap);
    node.outline = join(chains, node.outline, part.outline, part.y);
  };
  for (const reply of node.replies) {
    keepRowFree(reply, node.column, chains, settings);
    put(reply);
  }
  if (node.outline === nothing) node.outline = emptyOutline();
  addColumn(chains, node.outline, 0, node.height);
  for (const backing of node.backings) put(backing);
}

/** A reply's edge passes the columns between it and what it answers: its row stays free in them. */
function keepRowFree(
  { outline, column }: Node,
  answered: number,
  chains: Chains,
  settings: SheetOptions,
): void {
  const { top, bottom } = edgeRowIn(settings);
  for (let at = column - 1; at > answered; at--) addColumn(chains, outline, top, bottom);
}

/** The row that an edge needs, from its card's top. */
const edgeRowIn = ({ edgeLevel, edgeRoom }: Pick<SheetOptions, "edgeLevel" | "edgeRoom">) => ({
  top: Math.max(0, edgeLevel - edgeRoom / 2),
  bottom: edgeLevel + edgeRoom / 2,
});

function positions(
  nodes: readonly Node[],
  { lefts }: Columns,
  { cardWidth: width }: SheetOptions,
): Positions {
  const boxes = new Map<StatementId, Place>();
  let low = 0;
  for (const { card, column, y, height } of nodes) {
    boxes.set(card.id, { x: lefts[column] ?? 0, y, width, height });
    low = Math.max(low, y + height);
  }
  return { boxes, width: lefts.length > 0 ? (lefts.at(-1) ?? 0) + width : 0, height: low };
}

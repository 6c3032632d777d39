// cards, their heights and all relations between them -> positions, and ways for the relations, topic by topic
//
// For debates in which many relations run across the tree of replies: layers from left to right like the flow's
// turns, but every relation counts. Graphviz is fetched when it is first asked for: it is larger than the page.
import type { DebateGraph } from "../graph/attributes.ts";
import type { CardForest } from "../graph/cards.ts";
import { asId, type StatementId } from "../model/ids.ts";
import { graphviz, type Island, type Pair, type Point, type Topic, type Way } from "./graphviz.ts";
import { type Positions, type SheetOptions, sheetDefaults } from "./sheet.ts";

export interface LayeredPositions extends Positions {
  /** One for each two cards of one topic that relations join; between topics there are none. */
  readonly ways: readonly Way[];
}

/** The topic that Graphviz is at: while it works on one nothing else is heard of it. */
export interface LayeredStep {
  /** What is laid out before, of 1. */
  readonly share: number;
  /** From 1. */
  readonly topic: number;
  readonly topics: number;
  /** How many the topic holds. */
  readonly statements: number;
}

/** Small topics stand side by side up to this width, or that of the widest topic. */
const leastRow = 1600;

/**
 * @param heights of all cards, in pixels
 * @param onStep told before each topic
 */
export async function layered(
  graph: DebateGraph,
  forest: CardForest,
  heights: ReadonlyMap<StatementId, number>,
  options: Partial<SheetOptions> = {},
  onStep: (step: LayeredStep) => void = () => {},
): Promise<LayeredPositions> {
  const settings = { ...sheetDefaults, ...options };
  const topics = topicsOf(graph, forest);
  const draw = topics.some(({ cards }) => cards.length > 1) ? await graphviz() : undefined;
  let done = 0;
  const islands = topics.map((topic, index) => {
    const { cards, statements } = topic;
    onStep({ share: done / forest.cards.size, topic: index + 1, topics: topics.length, statements });
    done += cards.length;
    return draw && cards.length > 1 ? draw(topic, heights, settings) : alone(cards, heights, settings);
  });
  return packed(islands, heights, settings);
}

interface CountedTopic extends Topic {
  readonly statements: number;
}

function topicsOf(graph: DebateGraph, { cards, cardOf }: CardForest): CountedTopic[] {
  type Draft = { readonly cards: StatementId[]; readonly pairs: Map<string, Pair>; statements: number };
  const topics = new Map<StatementId, Draft>();
  for (const { id, topic } of cards.values()) {
    const known: Draft = topics.get(topic) ?? { cards: [], pairs: new Map(), statements: 0 };
    known.cards.push(id);
    topics.set(topic, known);
  }
  const cardWith = (key: string) => cards.get(cardOf.get(asId(key)) ?? asId(key));
  for (const owner of cardOf.values()) {
    const known = topics.get(cards.get(owner)?.topic ?? owner);
    if (known) known.statements++;
  }
  graph.forEachEdge((_key, _attributes, source, target) => {
    const [from, to] = [cardWith(source), cardWith(target)];
    if (!from || !to || from === to || from.topic !== to.topic) return;
    const pairs = topics.get(from.topic)?.pairs;
    const key = `${from.id} ${to.id}`;
    pairs?.set(key, { from: from.id, to: to.id, relations: (pairs.get(key)?.relations ?? 0) + 1 });
  });
  return [...topics.values()].map((topic) => ({ ...topic, pairs: [...topic.pairs.values()] }));
}

function alone(
  [card]: readonly StatementId[],
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth }: SheetOptions,
): Island {
  const places = new Map<StatementId, Point>(card ? [[card, { x: 0, y: 0 }]] : []);
  return { places, ways: [], width: cardWidth, height: (card && heights.get(card)) ?? 0 };
}

/** In rows, in the order of the topics. */
function packed(
  islands: readonly Island[],
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth, columnGap, topicGap }: SheetOptions,
): LayeredPositions {
  const most = Math.max(leastRow, ...islands.map(({ width }) => width));
  const boxes = new Map<StatementId, Point & { readonly width: number; readonly height: number }>();
  const ways: Way[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const island of islands) {
    if (x > 0 && x + island.width > most) [x, y, rowHeight] = [0, y + rowHeight + topicGap, 0];
    const moved = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
    for (const [id, place] of island.places)
      boxes.set(id, { ...moved(place), width: cardWidth, height: heights.get(id) ?? 0 });
    for (const way of island.ways) ways.push({ ...way, points: way.points.map(moved) });
    width = Math.max(width, x + island.width);
    rowHeight = Math.max(rowHeight, island.height);
    x += island.width + columnGap;
  }
  return { boxes, ways, width, height: y + rowHeight };
}

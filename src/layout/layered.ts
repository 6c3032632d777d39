// cards, their heights and all relations between them -> positions and paths by Graphviz, topic by topic
//
// For debates in which many relations run across the tree of replies: layers from left to right like the flow's
// turns, but every relation counts. Graphviz is fetched when it is first asked for: it is larger than the page.
import type { Graph, Viz } from "@viz-js/viz";
import type { DebateGraph } from "../graph/attributes.ts";
import type { CardForest } from "../graph/cards.ts";
import { check } from "../lib/check.ts";
import { asId, type RelationId, type StatementId } from "../model/ids.ts";
import { type Positions, type SheetOptions, sheetDefaults } from "./sheet.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayeredPositions extends Positions {
  /**
   * Corners of each relation between two cards of one topic, from the acting card's left side to the right side of
   * the card acted on; relations between topics have none.
   */
  readonly paths: ReadonlyMap<RelationId, readonly Point[]>;
}

/** One topic, laid out at 0,0. */
interface Island {
  readonly places: ReadonlyMap<StatementId, Point>;
  readonly paths: ReadonlyMap<RelationId, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

/** Lines leave cards straight for so long, in pixels: it is room for the arrowhead. */
const stub = 14;
/** Between two relations of the same two cards, which Graphviz draws over each other; in pixels. */
const apart = 7;
/** Small topics stand side by side up to this width, or that of the widest topic. */
const leastRow = 1600;

let loading: Promise<Viz> | undefined;

/** Also rejects a later call where loading failed once; the next one tries again. */
function graphviz(): Promise<Viz> {
  loading ??= import("@viz-js/viz").then(({ instance }) => instance());
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * @param heights of all cards, in pixels
 * @param onProgress told after each topic: the share that is laid out, of 1
 */
export async function layered(
  graph: DebateGraph,
  forest: CardForest,
  heights: ReadonlyMap<StatementId, number>,
  options: Partial<SheetOptions> = {},
  onProgress: (share: number) => void = () => {},
): Promise<LayeredPositions> {
  const settings = { ...sheetDefaults, ...options };
  const topics = topicsOf(graph, forest);
  const viz = topics.some(({ cards }) => cards.length > 1) ? await graphviz() : undefined;
  let done = 0;
  const islands = topics.map((topic) => {
    const island =
      viz && topic.cards.length > 1
        ? drawn(viz, topic, heights, settings)
        : alone(topic.cards, heights, settings);
    done += topic.cards.length;
    onProgress(done / forest.cards.size);
    return island;
  });
  return packed(islands, heights, settings);
}

interface Topic {
  readonly cards: StatementId[];
  readonly links: { readonly id: RelationId; readonly from: StatementId; readonly to: StatementId }[];
}

function topicsOf(graph: DebateGraph, { cards, cardOf }: CardForest): Topic[] {
  const topics = new Map<StatementId, Topic>();
  for (const { id, topic } of cards.values()) {
    const known = topics.get(topic) ?? { cards: [], links: [] };
    known.cards.push(id);
    topics.set(topic, known);
  }
  const cardWith = (key: string) => cards.get(cardOf.get(asId(key)) ?? asId(key));
  graph.forEachEdge((key, _, source, target) => {
    const [from, to] = [cardWith(source), cardWith(target)];
    if (from && to && from !== to && from.topic === to.topic)
      topics.get(from.topic)?.links.push({ id: asId(key), from: from.id, to: to.id });
  });
  return [...topics.values()];
}

function alone(
  [card]: readonly StatementId[],
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth }: SheetOptions,
): Island {
  const places = new Map<StatementId, Point>(card ? [[card, { x: 0, y: 0 }]] : []);
  return { places, paths: new Map(), width: cardWidth, height: (card && heights.get(card)) ?? 0 };
}

/** Graphviz counts sizes in inches and places in points. */
const inch = 72;

/** A topic of more cards has Graphviz look less hard for few crossings and short lines, to answer in time. */
const large = 300;

function drawn(
  viz: Viz,
  topic: Topic,
  heights: ReadonlyMap<StatementId, number>,
  settings: SheetOptions,
): Island {
  const { status, output, errors } = viz.render(inputOf(topic, heights, settings), { format: "json0" });
  check(status === "success", `Graphviz failed: ${errors.map(({ message }) => message).join("; ")}`);
  return islandOf(JSON.parse(output), topic, heights, settings);
}

/** Nodes and edges by their numbers; edges from what is acted on to what acts, so that replies stand to the right. */
function inputOf(
  { cards, links }: Topic,
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth, columnGap, rowGap }: SheetOptions,
): Graph {
  const numbers = new Map(cards.map((id, index) => [id, String(index)]));
  const number = (id: StatementId): string => numbers.get(id) ?? "";
  return {
    directed: true,
    graphAttributes: {
      rankdir: "LR",
      splines: "polyline",
      nodesep: rowGap / inch,
      ranksep: columnGap / inch,
      ...(cards.length > large ? { mclimit: 0.3, nslimit: 3 } : {}),
    },
    nodeAttributes: { shape: "box", fixedsize: true, label: "", width: (cardWidth + 2 * stub) / inch },
    edgeAttributes: { tailport: "e", headport: "w", arrowhead: "none" },
    nodes: cards.map((id) => ({ name: number(id), attributes: { height: (heights.get(id) ?? 0) / inch } })),
    edges: links.map(({ from, to }, index) => ({
      tail: number(to),
      head: number(from),
      attributes: { id: String(index) },
    })),
  };
}

/** What Graphviz says, as far as it is used here. */
interface Answer {
  readonly bb: string;
  readonly objects: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

function islandOf(
  { bb, objects, edges = [] }: Answer,
  { cards, links }: Topic,
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth }: SheetOptions,
): Island {
  const [left = 0, low = 0, right = 0, high = 0] = bb.split(",").map(Number);
  // Graphviz counts heights from below.
  const at = (pair: string): Point => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return { x: Math.round(x - left - stub), y: Math.round(high - y) };
  };
  const places = new Map<StatementId, Point>();
  for (const { name, pos } of objects) {
    const id = cards[Number(name)];
    const { x, y } = at(pos);
    if (id) places.set(id, { x: x - cardWidth / 2, y: Math.round(y - (heights.get(id) ?? 0) / 2) });
  }
  const paths = new Map<RelationId, readonly Point[]>();
  const beside = new Map<string, number>();
  for (const { id, pos } of edges) {
    const link = links[Number(id)];
    if (!link) continue;
    const pair = `${link.from} ${link.to}`;
    const down = beside.get(pair) ?? 0;
    beside.set(pair, down + apart);
    paths.set(
      link.id,
      cornersOf(pos.split(" ").map(at)).map(({ x, y }) => ({ x, y: y + down })),
    );
  }
  return { places, paths, width: right - left - 2 * stub, height: high - low };
}

/** Of a chain of Bézier curves that are straight lines their ends; turned, for relations point back. */
function cornersOf(controls: readonly Point[]): Point[] {
  const ends = controls.filter((_, index) => index % 3 === 0).reverse();
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return [];
  const all = [{ x: first.x + stub, y: first.y }, ...ends, { x: last.x - stub, y: last.y }];
  return all.filter(({ x, y }, index) => x !== all[index - 1]?.x || y !== all[index - 1]?.y);
}

/** In rows, in the order of the topics. */
function packed(
  islands: readonly Island[],
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth, columnGap, topicGap }: SheetOptions,
): LayeredPositions {
  const most = Math.max(leastRow, ...islands.map(({ width }) => width));
  const boxes = new Map<StatementId, Point & { readonly width: number; readonly height: number }>();
  const paths = new Map<RelationId, readonly Point[]>();
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const island of islands) {
    if (x > 0 && x + island.width > most) [x, y, rowHeight] = [0, y + rowHeight + topicGap, 0];
    const moved = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
    for (const [id, place] of island.places)
      boxes.set(id, { ...moved(place), width: cardWidth, height: heights.get(id) ?? 0 });
    for (const [id, points] of island.paths) paths.set(id, points.map(moved));
    width = Math.max(width, x + island.width);
    rowHeight = Math.max(rowHeight, island.height);
    x += island.width + columnGap;
  }
  return { boxes, paths, width, height: y + rowHeight };
}

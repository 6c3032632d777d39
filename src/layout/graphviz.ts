// one topic's cards and the pairs of them that relations join -> their places and the ways between them, by Graphviz
import type { Graph, Viz } from "@viz-js/viz";
import { check } from "../lib/check.ts";
import type { StatementId } from "../model/ids.ts";
import type { SheetOptions } from "./sheet.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cards and what joins them. */
export interface Topic {
  readonly cards: readonly StatementId[];
  readonly pairs: readonly Pair[];
}

/** Two cards, and how many relations lead from the one to the other. */
export interface Pair {
  readonly from: StatementId;
  readonly to: StatementId;
  readonly relations: number;
}

/** The corners on the way from the middle of the acting card's left side to that of the other card's right side. */
export interface Way {
  readonly from: StatementId;
  readonly to: StatementId;
  readonly points: readonly Point[];
}

/** One topic, laid out at 0,0. */
export interface Island {
  readonly places: ReadonlyMap<StatementId, Point>;
  readonly ways: readonly Way[];
  readonly width: number;
  readonly height: number;
}

export type Draw = (
  topic: Topic,
  heights: ReadonlyMap<StatementId, number>,
  settings: SheetOptions,
) => Island;

let loading: Promise<Viz> | undefined;

/** Fetches Graphviz once. Also rejects a later call where loading failed; the next one tries again. */
export async function graphviz(): Promise<Draw> {
  loading ??= import("@viz-js/viz").then(({ instance }) => instance());
  loading.catch(() => {
    loading = undefined;
  });
  const viz = await loading;
  return (topic, heights, settings) => {
    const input = inputOf(topic, heights, settings);
    // With what it would paint: places alone are told in five digits, too few for a chain of three hundred replies.
    const { status, output, errors } = viz.render(input, { format: "json" });
    check(status === "success", `Graphviz failed: ${errors.map(({ message }) => message).join("; ")}`);
    return islandOf(JSON.parse(output), topic, heights, settings);
  };
}

/** Lines leave cards straight for so long, in pixels: it is room for the arrowhead. */
const stub = 14;
/** Ways keep so far from cards that they pass, in pixels: it is room for lines beside each other. */
export const berth = 5;
/** Graphviz counts sizes in inches and places in points. */
const inch = 72;
/** A topic of more cards has Graphviz look less hard for few crossings and short lines, to answer in time. */
const large = 300;

/** Nodes and edges by their numbers; edges from what is acted on to what acts, so that replies stand to the right. */
function inputOf(
  { cards, pairs }: Topic,
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth, columnGap, groupGap }: SheetOptions,
): Graph {
  const numbers = new Map(cards.map((id, index) => [id, String(index)]));
  const number = (id: StatementId): string => numbers.get(id) ?? "";
  return {
    directed: true,
    graphAttributes: {
      rankdir: "LR",
      splines: "polyline",
      nodesep: (groupGap - 2 * berth) / inch,
      ranksep: columnGap / inch,
      ...(cards.length > large ? { mclimit: 0.3, nslimit: 0.3 } : {}),
    },
    nodeAttributes: { shape: "box", fixedsize: true, label: "", width: (cardWidth + 2 * stub) / inch },
    edgeAttributes: { tailport: "e", headport: "w", arrowhead: "none" },
    nodes: cards.map((id) => ({
      name: number(id),
      attributes: { height: ((heights.get(id) ?? 0) + 2 * berth) / inch },
    })),
    edges: pairs.map(({ from, to, relations }, index) => ({
      tail: number(to),
      head: number(from),
      attributes: { id: String(index), weight: relations },
    })),
  };
}

/** What Graphviz says, as far as it is used here; points are counted from below. */
interface Answer {
  readonly objects: readonly (Painted & { readonly name: string })[];
  readonly edges?: readonly (Painted & { readonly id: string })[];
}

/** Among other strokes the outline of a node, or the Bézier curves of an edge. */
interface Painted {
  readonly _draw_: readonly { readonly points?: readonly (readonly [x: number, y: number])[] }[];
}

const strokeOf = ({ _draw_ }: Painted): Point[] =>
  _draw_.flatMap(({ points = [] }) => points.map(([x, y]) => ({ x: Math.round(x), y: Math.round(-y) })));

function islandOf(
  { objects, edges = [] }: Answer,
  { cards, pairs }: Topic,
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth }: SheetOptions,
): Island {
  const places = new Map<StatementId, Point>();
  for (const node of objects) {
    const id = cards[Number(node.name)];
    const { left, top } = boundsOf(strokeOf(node));
    if (id) places.set(id, { x: left + stub, y: top + berth });
  }
  const ways = edges.flatMap((edge) => {
    const pair = pairs[Number(edge.id)];
    const [from, to] = [pair && places.get(pair.from), pair && places.get(pair.to)];
    if (!pair || !from || !to) return [];
    return { from: pair.from, to: pair.to, points: cornersOf(strokeOf(edge), from.x, to.x + cardWidth) };
  });
  const all = boundsOf([
    ...[...places].flatMap(([id, { x, y }]) => [
      { x, y },
      { x: x + cardWidth, y: y + (heights.get(id) ?? 0) },
    ]),
    ...ways.flatMap(({ points }) => points),
  ]);
  const moved = ({ x, y }: Point): Point => ({ x: x - all.left, y: y - all.top });
  return {
    places: new Map([...places].map(([id, place]) => [id, moved(place)])),
    ways: ways.map((way) => ({ ...way, points: way.points.map(moved) })),
    width: all.right - all.left,
    height: all.bottom - all.top,
  };
}

/** Around at least one point. */
function boundsOf(points: readonly Point[]) {
  const far = Number.POSITIVE_INFINITY;
  let [left, top, right, bottom] = [far, far, -far, -far];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/**
 * Of a chain of Bézier curves that are straight lines their ends; turned, for relations point back. Graphviz ends
 * lines somewhere near the side of a node: the first and the last one run level from card to card.
 */
function cornersOf(controls: readonly Point[], left: number, right: number): Point[] {
  const ends = controls.filter((_, index) => index % 3 === 0).reverse();
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return [];
  return [
    { x: left, y: first.y },
    { x: left - stub, y: first.y },
    ...ends.slice(1, -1),
    { x: right + stub, y: last.y },
    { x: right, y: last.y },
  ];
}

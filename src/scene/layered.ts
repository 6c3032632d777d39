// graph -> Scene laid out by Graphviz
import type { DebateGraph } from "../graph/attributes.ts";
import { berth } from "../layout/graphviz.ts";
import { type LayeredPositions, type LayeredStep, layered } from "../layout/layered.ts";
import type { StatementId } from "../model/ids.ts";
import { type Content, contentOf } from "./content.ts";
import { compose } from "./draw.ts";
import { thinEdge } from "./edges.ts";
import type { Card, EdgePath, Point, Scene } from "./scene.ts";
import { resolve, type SceneOptions } from "./settings.ts";
import { edgePath, headLength, type Tie, tiesOf } from "./ties.ts";

/**
 * Like `drawScene`; `previous` has no meaning here. Rejects where Graphviz cannot be loaded or fails.
 *
 * @param onStep told before each topic
 */
export async function drawLayered(
  graph: DebateGraph,
  options: Partial<SceneOptions> = {},
  onStep?: (step: LayeredStep) => void,
): Promise<Scene> {
  const settings = resolve(options);
  const content = contentOf(graph, false, settings);
  const positions = await layered(graph, content.forest, content.heights, settings.flow, onStep);
  const edges = (cards: ReadonlyMap<StatementId, Card>, origin: Point) =>
    edgesAlong(graph, content, positions, cards, origin, settings);
  return compose(graph, content, { ...positions, heads: [], edges }, settings);
}

/** Those by which cards hang in their topics are main ones here too; what has no way runs thin from side to side. */
function edgesAlong(
  graph: DebateGraph,
  { forest }: Content,
  { ways }: LayeredPositions,
  cards: ReadonlyMap<StatementId, Card>,
  origin: Point,
  settings: SceneOptions,
): EdgePath[] {
  const mains = new Set(
    [...forest.cards.values()].flatMap(({ hold }) => (hold.kind === "root" ? [] : hold.relation)),
  );
  const wayOf = new Map(ways.map(({ from, to, points }) => [pairOf(from, to), points]));
  const drawn = sideBySide([...tiesOf(graph, forest, cards).values()].flat()).map(({ tie, at, inside }) => {
    const way = wayOf.get(pairOf(tie.from.id, tie.to.id));
    if (!way) return thinEdge(tie, settings);
    const path = way.map(({ x, y }, index) => {
      const isEnd = index < 2 || index >= way.length - 2;
      return { x: x + origin.x, y: y + origin.y + (isEnd ? at : inside) };
    });
    return along(tie, path, mains.has(tie.id), settings);
  });
  return [...drawn.filter(({ main }) => !main), ...drawn.filter(({ main }) => main)];
}

const pairOf = (from: StatementId, to: StatementId): string => `${from} ${to}`;

/** In pixels: between lines of the same two cards, and between the outer ones and a card's corners. */
const apart = 7;

/** A line among others between the same two cards. */
interface Strand {
  readonly tie: Tie;
  /** How far it runs below the way between the cards, in pixels: at them, and where it passes others. */
  readonly at: number;
  readonly inside: number;
}

/** About the middle of the way, closer where a card is low or there is little room between others. */
function sideBySide(ties: readonly Tie[]): Strand[] {
  const groups = new Map<string, Tie[]>();
  for (const tie of ties) {
    const pair = pairOf(tie.from.id, tie.to.id);
    const group = groups.get(pair) ?? [];
    group.push(tie);
    groups.set(pair, group);
  }
  return [...groups.values()].flatMap((group) => {
    const lowest = Math.min(...group.flatMap(({ from, to }) => [from.box.height, to.box.height]));
    const stepIn = (room: number) => Math.min(apart, room / Math.max(1, group.length - 1));
    const [at, inside] = [stepIn(lowest - 2 * apart), stepIn(2 * berth)];
    const place = (index: number, step: number) => Math.round((index - (group.length - 1) / 2) * step);
    return group.map((tie, index) => ({ tie, at: place(index, at), inside: place(index, inside) }));
  });
}

function along(tie: Tie, path: readonly Point[], main: boolean, { theme }: SceneOptions): EdgePath {
  const tip = path.at(-1) ?? { x: tie.to.box.x + tie.to.box.width, y: tie.to.box.y };
  const points = [...path.slice(0, -1), { x: tip.x + headLength, y: tip.y }];
  return edgePath(tie, { main, width: main ? 2 : 1.25, theme }, points, tip, "left");
}

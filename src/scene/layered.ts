// graph -> Scene laid out by Graphviz
import type { DebateGraph } from "../graph/attributes.ts";
import { type LayeredPositions, layered } from "../layout/layered.ts";
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
 * @param onProgress told after each topic: the share that is laid out, of 1
 */
export async function drawLayered(
  graph: DebateGraph,
  options: Partial<SceneOptions> = {},
  onProgress?: (share: number) => void,
): Promise<Scene> {
  const settings = resolve(options);
  const content = contentOf(graph, false, settings);
  const positions = await layered(graph, content.forest, content.heights, settings.flow, onProgress);
  const edges = (cards: ReadonlyMap<StatementId, Card>, origin: Point) =>
    edgesAlong(graph, content, positions, cards, origin, settings);
  return compose(graph, content, { ...positions, heads: [], edges }, settings);
}

/** Those by which cards hang in their topics are main ones here too; what has no path runs thin from side to side. */
function edgesAlong(
  graph: DebateGraph,
  { forest }: Content,
  { paths }: LayeredPositions,
  cards: ReadonlyMap<StatementId, Card>,
  origin: Point,
  settings: SceneOptions,
): EdgePath[] {
  const mains = new Set(
    [...forest.cards.values()].flatMap(({ hold }) => (hold.kind === "root" ? [] : hold.relation)),
  );
  const ties = [...tiesOf(graph, forest, cards).values()].flat();
  const drawn = ties.map((tie) => {
    const path = paths.get(tie.id)?.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
    return path ? along(tie, path, mains.has(tie.id), settings) : thinEdge(tie, settings);
  });
  return [...drawn.filter(({ main }) => !main), ...drawn.filter(({ main }) => main)];
}

function along(tie: Tie, path: readonly Point[], main: boolean, { theme }: SceneOptions): EdgePath {
  const tip = path.at(-1) ?? { x: tie.to.box.x + tie.to.box.width, y: tie.to.box.y };
  const points = [...path.slice(0, -1), { x: tip.x + headLength, y: tip.y }];
  return edgePath(tie, { main, width: main ? 2 : 1.25, theme }, points, tip, "left");
}

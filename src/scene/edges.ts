// relations between cards -> their lines: main ones in the gaps, the others thin behind the cards
import type { DebateGraph } from "../graph/attributes.ts";
import type { CardForest, ClaimCard } from "../graph/cards.ts";
import type { RelationId, StatementId } from "../model/ids.ts";
import { laneEdges } from "./lanes.ts";
import type { Card, EdgePath, Point } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { edgePath, headLength, levelOf, type Tie, tiesOf } from "./ties.ts";

/**
 * How far left of the cards lines between cards of one text run, clear of the lanes: the deeper nested the nearer,
 * and what backs a card nearer than the rest, for it stands above the rest. So none of them cross.
 */
const spineAt = (nested: number, backs: boolean): number => 9 + 12 / (nested + (backs ? 1.5 : 1));
/** What does not back the claim meets it so far above what does. */
const above = 6;
/** How far a thin line leaves a card straight, so that one sees where it belongs. */
const stub = 14;
/** How far left of the next column thin lines of a fold run up and down. */
const beforeColumn = 24;

/** Secondary edges first, so that main ones are painted over them. */
export function edgesOf(
  graph: DebateGraph,
  forest: CardForest,
  cards: ReadonlyMap<StatementId, Card>,
  settings: SceneOptions,
): EdgePath[] {
  const ties = tiesOf(graph, forest, cards);
  const main: EdgePath[] = [];
  for (const { id, replies, backings } of forest.cards.values()) {
    const card = cards.get(id);
    if (!card) continue;
    main.push(...laneEdges(card, known(forest, replies), ties, settings));
    for (const backing of known(forest, backings))
      main.push(...backingEdge(card, backing, nesting(forest, id), ties, settings));
  }
  const drawn = new Set<RelationId>(main.map(({ id }) => id));
  const others = [...ties.values()].flat().filter(({ id }) => !drawn.has(id));
  return [...others.map((tie) => thinEdge(tie, settings)), ...main];
}

const known = ({ cards }: CardForest, ids: readonly StatementId[]): ClaimCard[] =>
  ids.flatMap((id) => cards.get(id) ?? []);

/** Farther in, lines of one text would stand too close to be told apart, and stay in one place. */
const deepest = 8;

/** How many cards of the same text stand above a card, each backing the next. */
function nesting({ cards }: CardForest, id: StatementId): number {
  let depth = 0;
  for (let at = cards.get(id); at?.hold.kind === "backing" && depth < deepest; at = cards.get(at.hold.card))
    depth++;
  return depth;
}

/** From a card up its left side to the claim of the same text that it backs. */
function backingEdge(
  card: Card,
  { id, hold }: ClaimCard,
  nested: number,
  ties: ReadonlyMap<StatementId, readonly Tie[]>,
  { flow, theme }: SceneOptions,
): EdgePath[] {
  const tie = ties.get(id)?.find((each) => hold.kind !== "root" && each.id === hold.relation);
  if (!tie) return [];
  const left = card.box.x;
  const backs = tie.type === "supports";
  const spine = left - spineAt(nested, backs);
  const from = tie.from.box.y + flow.edgeLevel;
  // Below the edge by which the claim itself answers.
  const own = Math.min(card.box.y + flow.edgeLevel * 2, card.box.y + card.box.height - 7);
  const row = tie.actedOn === card.id ? own : levelOf(card, tie.actedOn, flow.edgeLevel);
  const to = backs ? row : own - above;
  const points = [
    { x: left, y: from },
    { x: spine, y: from },
    { x: spine, y: to },
    { x: left - headLength, y: to },
  ];
  return [edgePath(tie, { main: true, width: 2, theme }, points, { x: left, y: to }, "right")];
}

/**
 * Straight from side to side; between cards of one column round their left sides. A fold has so many of them that they
 * run right-angled and share their upright part beside it.
 */
export function thinEdge(tie: Tie, { flow, theme }: SceneOptions): EdgePath {
  const { from, to, acting, actedOn } = tie;
  const ahead = from.box.x < to.box.x;
  const beside = from.box.x === to.box.x;
  const start: Point = { x: from.box.x + (ahead ? from.box.width : 0), y: thinLevel(from, acting, flow) };
  const tip: Point = {
    x: to.box.x + (ahead || beside ? 0 : to.box.width),
    y: thinLevel(to, actedOn, flow),
  };
  const out = ahead ? stub : -stub;
  const facing = ahead || beside ? "right" : "left";
  const away = facing === "right" ? -1 : 1;
  const shared = beside ? undefined : thinTrunk(tie, flow);
  const points = [
    start,
    { x: shared ?? start.x + out, y: start.y },
    { x: shared ?? tip.x + away * stub, y: tip.y },
    { x: tip.x + away * headLength, y: tip.y },
  ];
  return edgePath(tie, { main: false, width: 1, theme }, points, tip, facing);
}

/** In the gap beside the fold from which a line comes, or to which it leads, between the lanes and the spines. */
function thinTrunk({ from, to }: Tie, { columnGap }: SceneOptions["flow"]): number | undefined {
  const [fold, other] = from.fold ? [from.box, to.box] : [to.box, from.box];
  if (!from.fold && !to.fold) return undefined;
  return fold.x < other.x ? fold.x + fold.width + columnGap - beforeColumn : fold.x - beforeColumn;
}

/** Low on a fold, clear of the trunk of what answers it. */
const thinLevel = (card: Card, statement: StatementId, { edgeLevel }: SceneOptions["flow"]): number =>
  card.fold ? card.box.y + card.box.height - edgeLevel : levelOf(card, statement, edgeLevel);

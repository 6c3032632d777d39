// relations -> ties between cards, and where on a card a statement's edges end
import type { DebateGraph } from "../graph/attributes.ts";
import type { CardForest, ClaimCard } from "../graph/cards.ts";
import { asId, type RelationId, type StatementId } from "../model/ids.ts";
import type { RelationType } from "../model/relation.ts";
import type { Card, EdgePath, Point } from "./scene.ts";
import type { RelationStyle, Theme } from "./theme.ts";

/** Lines end so far from a card, inside the arrowhead, whose tip touches it; in pixels. */
export const headLength = 8;

/** A relation between statements of two cards. */
export interface Tie {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly acting: StatementId;
  readonly actedOn: StatementId;
  readonly from: Card;
  readonly to: Card;
  /** Only at a fold, where one line stands for several relations: all of them, `id` too. */
  readonly holds?: readonly RelationId[];
}

/** By the card that acts; relations inside one card are said by the card itself. */
export function tiesOf(
  graph: DebateGraph,
  { cards: forest, cardOf }: CardForest,
  cards: ReadonlyMap<StatementId, Card>,
): ReadonlyMap<StatementId, readonly Tie[]> {
  const ties = new Map<StatementId, Tie[]>();
  graph.forEachEdge((key, { type }, source, target) => {
    const [acting, actedOn] = [asId<StatementId>(source), asId<StatementId>(target)];
    const from = cards.get(cardOf.get(acting) ?? acting);
    const to = cards.get(cardOf.get(actedOn) ?? actedOn);
    if (!from || !to || from === to) return;
    const own = ties.get(from.id) ?? [];
    own.push({ id: asId(key), type, acting, actedOn, from, to });
    ties.set(from.id, own);
  });
  for (const [id, own] of ties) ties.set(id, bundledAtFolds(own, forest.get(id)));
  return ties;
}

/** Dozens of relations between a fold and a card would lie on each other: one line for each type, the main one first. */
function bundledAtFolds(ties: readonly Tie[], card: ClaimCard | undefined): Tie[] {
  const main = card && card.hold.kind !== "root" ? card.hold.relation : undefined;
  const bundles = new Map<string, Tie[]>();
  for (const tie of ties) {
    const isFolded = tie.from.fold ?? tie.to.fold;
    const key = isFolded ? `${tie.to.id} ${tie.type}` : tie.id;
    const bundle = bundles.get(key) ?? [];
    if (tie.id === main) bundle.unshift(tie);
    else bundle.push(tie);
    bundles.set(key, bundle);
  }
  return [...bundles.values()].flatMap((bundle) => {
    const [first] = bundle;
    if (!first) return [];
    return bundle.length > 1 ? { ...first, holds: bundle.map(({ id }) => id) } : first;
  });
}

/**
 * The height at which a statement's edges meet its card: at the claim's first line, or at the premise's row, on
 * whole pixels so that lines are crisp.
 */
export function levelOf(
  { id, box, premises, hiddenPremises }: Card,
  statement: StatementId,
  level: number,
): number {
  if (statement === id) return box.y + level;
  const row = premises.find((premise) => premise.statement === statement);
  if (row) return Math.floor(row.box.y + row.box.height / 2);
  return hiddenPremises.includes(statement) ? box.y + box.height - level : box.y + level;
}

/** Which way an arrowhead points. */
type Facing = "left" | "right";

/** A finished edge; `points` end where the arrowhead begins, whose tip is `tip`. */
export function edgePath(
  tie: Tie,
  look: { readonly main: boolean; readonly width: number; readonly theme: Theme },
  points: readonly Point[],
  tip: Point,
  facing: Facing,
): EdgePath {
  const style = look.theme.relations[tie.type];
  const { id, type, acting, actedOn, from, to, holds } = tie;
  return {
    id,
    ...(holds && { holds }),
    type,
    main: look.main,
    from: from.id,
    to: to.id,
    acting,
    actedOn,
    points,
    colour: look.width > 1 ? style.colour : style.faint,
    width: look.width + weightOf(holds),
    dash: style.dash,
    dashOffset: offsetOf(style.dash, points),
    head: headAt(style, tip, facing),
  };
}

/** In pixels: lines that stand for many are seen to. */
const weightOf = (holds: readonly RelationId[] = []): number =>
  holds.length >= 20 ? 2 : holds.length >= 5 ? 1 : 0;

export const headAt = ({ head }: RelationStyle, tip: Point, facing: Facing): Point[] =>
  head.map(({ x, y }) => ({ x: tip.x + (facing === "left" ? x : -x), y: tip.y + y }));

/** Counted from the line's end, so that lines which end together show their dashes together. */
function offsetOf(dash: readonly number[], points: readonly Point[]): number {
  const period = dash.reduce((sum, length) => sum + length, 0);
  const length = points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(x - before.x, y - before.y) : sum;
  }, 0);
  return period > 0 ? Math.round((period - (length % period)) * 1000) / 1000 : 0;
}

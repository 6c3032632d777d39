// a topic, and where its cards stood before the debate grew -> places that differ only where room must be made
//
// In a tidy tree blocks move as a whole: one reply more, and all that follows goes down. Here a card stays where it
// stood unless its column has filled above it, or what it answers now stands lower. Cards are placed in the order
// in which they are read, so that each column keeps its order and no main edge meets another.
import type { ClaimCard } from "../graph/cards.ts";

/** A card on the sheet and what hangs on it. */
export interface Hung {
  readonly card: ClaimCard;
  readonly above: Hung | undefined;
  readonly column: number;
  readonly height: number;
  readonly replies: readonly Hung[];
  readonly backings: readonly Hung[];
  /** How far down it stands in its topic. */
  y: number;
}

/** All in pixels. */
interface Gaps {
  /** Between two replies to the same card. */
  readonly rowGap: number;
  /** Between neighbours that answer different cards. */
  readonly groupGap: number;
  /** The row that a reply's edge needs in a column that it passes, from the reply's top. */
  readonly edgeRow: { readonly top: number; readonly bottom: number };
}

/** How far a topic reaches in each column, from its root's on. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Gives the root and all that hangs on it their places.
 *
 * @param before how far down in its topic a card stood; nothing for a new one
 */
export function keepPlaces(
  root: Hung,
  before: (node: Hung) => number | undefined,
  gaps: Gaps,
): readonly Reach[] {
  const steps = stepsFrom(root);
  const kept = keptPlaces(steps, before);
  const ground = groundFrom(root.column, gaps);
  for (const { node, isDone } of steps) {
    if (!isDone) {
      node.y = Math.max(kept.get(node) ?? 0, node.above?.y ?? 0, ground.roomFor(node));
      continue;
    }
    // What is new stands level with its first reply, as in a tidy tree.
    if (!kept.has(node)) node.y = Math.max(node.y, node.replies[0]?.y ?? 0);
    ground.take(node);
  }
  return ground.reach();
}

/** A card is met before its replies and done after them, before what backs it. */
interface Step {
  readonly node: Hung;
  readonly isDone: boolean;
}

/** No recursion, for chains may be ten thousand replies deep. */
function stepsFrom(root: Hung): Step[] {
  const steps: Step[] = [];
  const waiting: Step[] = [{ node: root, isDone: false }];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    steps.push(step);
    const { node, isDone } = step;
    const next = isDone ? node.backings : node.replies;
    if (!isDone) waiting.push({ node, isDone: true });
    for (let i = next.length - 1; i >= 0; i--) {
      const hung = next[i];
      if (hung) waiting.push({ node: hung, isDone: false });
    }
  }
  return steps;
}

/** Of cards that stood above all that follows them in their column: another order could only be kept by holes. */
function keptPlaces(steps: readonly Step[], before: (node: Hung) => number | undefined): Map<Hung, number> {
  const kept = rootedPlaces(steps, before);
  const least: number[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const { node, isDone } = steps[i] ?? {};
    const place = node && !isDone ? kept.get(node) : undefined;
    if (!node || place === undefined) continue;
    if (place > (least[node.column] ?? Number.POSITIVE_INFINITY)) kept.delete(node);
    else least[node.column] = place;
  }
  return kept;
}

/** Of the first card that was there, and of what hangs on such: what comes from another topic has none in this. */
function rootedPlaces(steps: readonly Step[], before: (node: Hung) => number | undefined): Map<Hung, number> {
  const places = new Map<Hung, number>();
  for (const { node, isDone } of steps) {
    if (isDone || (places.size > 0 && !(node.above && places.has(node.above)))) continue;
    const place = before(node);
    if (place !== undefined) places.set(node, place);
  }
  return places;
}

/** What is taken of each column so far. */
interface Ground {
  /** The uppermost place for a card, as far as what was placed before it tells. */
  roomFor(node: Hung): number;
  take(node: Hung): void;
  reach(): readonly Reach[];
}

function groundFrom(first: number, { rowGap, groupGap, edgeRow }: Gaps): Ground {
  const columns: { top: number; bottom: number; group: Hung | undefined }[] = [];
  /** Right of each column: down to where edges to its cards reach. */
  const edges: number[] = [];
  /** Under what stands in a column; replies to one card closer to each other. */
  const under = (column: number, node: Hung): number => {
    const above = columns[column - first];
    if (!above) return Number.NEGATIVE_INFINITY;
    const isNext = column <= (node.above?.column ?? column) + 1;
    return above.bottom + (isNext && above.group === groupOf(node) ? rowGap : groupGap);
  };
  const fill = (column: number, top: number, bottom: number, node: Hung) => {
    const known = columns[column - first];
    columns[column - first] = {
      top: Math.min(top, known?.top ?? top),
      bottom: Math.max(bottom, known?.bottom ?? bottom),
      group: groupOf(node),
    };
  };
  return {
    roomFor(node) {
      let room = under(node.column, node);
      for (const column of passed(node)) room = Math.max(room, under(column, node) - edgeRow.top);
      const [reply] = node.replies;
      if (!reply) return room;
      const below = reply.column > node.column + 1 ? edgeRow.top : 0;
      return Math.max(room, (edges[node.column] ?? Number.NEGATIVE_INFINITY) + groupGap - below);
    },
    take(node) {
      const { y, height, above, column } = node;
      const between = passed(node);
      fill(column, y, y + height, node);
      for (const each of between) fill(each, y + edgeRow.top, y + edgeRow.bottom, node);
      if (!above || above.column === column) return;
      // Its edge comes down to it from there.
      const next = columns[above.column + 1 - first];
      if (next) next.top = Math.min(next.top, above.y + (between.length > 0 ? edgeRow.top : 0));
      const low = y + (column > above.column + 1 ? edgeRow.bottom : height);
      edges[above.column] = Math.max(edges[above.column] ?? low, low);
    },
    reach: () => columns,
  };
}

/** Whose replies a card stands among: what backs a reply stands among them too. */
function groupOf(node: Hung): Hung | undefined {
  let at = node;
  while (at.card.hold.kind === "backing" && at.above) at = at.above;
  return at.above;
}

/** Columns between a reply and what it answers. */
function passed({ above, column }: Hung): number[] {
  const from = (above?.column ?? column) + 1;
  return Array.from({ length: Math.max(0, column - from) }, (_, index) => from + index);
}

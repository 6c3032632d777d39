// a statement on the map -> what folds around it, or opens again
import { type Fold, type Folds, fold, unfold } from "../graph/fold.ts";
import type { StatementId } from "../model/ids.ts";
import type { Card, Scene } from "../scene/scene.ts";

/** The card on which a statement stands, or behind which it stands. */
export function cardOf(scene: Scene, id: StatementId): Card | undefined {
  const owner = scene.cardOf.get(id) ?? id;
  return scene.cards.find((card) => card.id === owner);
}

/** What can be folded where a statement stands; a fold that is there opens first. */
export interface Foldable {
  /** The fold that the statement stands in. */
  readonly opens?: Fold;
  /** Its own replies, where it has any. */
  readonly replies?: Fold;
  /** Its topic, where it is more than this card. */
  readonly topic?: Fold;
}

export function foldableAt(scene: Scene, id: StatementId): Foldable {
  const card = cardOf(scene, id);
  if (!card) return {};
  const above = new Map(scene.edges.flatMap(({ main, from, to }) => (main ? [[from, to] as const] : [])));
  const root = rootOf(above, card.id);
  // A fold of a single card would be none.
  const answered = behindReplies(scene, above, card) > 1;
  const isAlone = root === card.id && ![...above.values()].includes(root);
  return {
    ...(card.fold && { opens: card.fold.what }),
    ...(answered && !card.fold && { replies: { kind: "replies", at: card.id } }),
    ...(!isAlone && { topic: { kind: "topic", at: root } }),
  };
}

/** How many cards hang to the right of one, also through others; what hangs below it backs it and stays. */
function behindReplies(scene: Scene, above: Above, { id, box }: Card): number {
  const below = new Map<StatementId, StatementId[]>();
  for (const [from, to] of above) below.set(to, [...(below.get(to) ?? []), from]);
  const places = new Map(scene.cards.map((card) => [card.id, card.box.x]));
  const found = new Set((below.get(id) ?? []).filter((from) => (places.get(from) ?? 0) > box.x));
  for (const each of found) for (const from of below.get(each) ?? []) found.add(from);
  return found.size;
}

type Above = ReadonlyMap<StatementId, StatementId>;

function rootOf(above: Above, id: StatementId): StatementId {
  const seen = new Set<StatementId>();
  let at = id;
  for (let next = above.get(at); next && !seen.has(at); next = above.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** Opens the fold in which a statement stands, or folds what answers it; nothing to do gives nothing. */
export function toggleAt(scene: Scene, id: StatementId): ((folds: Folds) => Folds) | undefined {
  const { opens, replies } = foldableAt(scene, id);
  if (opens) return unfold(opens);
  return replies && fold(replies);
}

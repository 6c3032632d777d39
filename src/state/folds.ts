// a statement on the map -> what folds around it, or opens again
import { type Fold, type Folds, fold, unfold } from "../graph/fold.ts";
import type { Holdings } from "../graph/holdings.ts";
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
  /** The fold that holds its replies, or some of them. */
  readonly unfolds?: Holdings;
  /** Its own replies, where it has any to be folded. */
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
  const unfolds = repliesTo(scene, card);
  const isAlone = root === card.id && ![...above.values()].includes(root);
  return {
    ...(card.fold && { opens: card.fold.what }),
    ...(unfolds && { unfolds }),
    ...(answered && !card.fold && { replies: { kind: "replies", at: card.id } }),
    ...(!isAlone && { topic: { kind: "topic", at: root } }),
  };
}

/** The fold of what answers a card, or a premise on it. */
function repliesTo(scene: Scene, { id, premises, hiddenPremises, fold }: Card): Holdings | undefined {
  if (fold) return undefined;
  const own = new Set([id, ...premises.map(({ statement }) => statement), ...hiddenPremises]);
  const folds = scene.cards.flatMap((card) => card.fold ?? []);
  return folds.find(({ what }) => (what.kind === "replies" || what.kind === "fan") && own.has(what.at));
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

/** Opens the fold in which a statement stands, or that holds all that answers it, or folds this; nothing to do gives nothing. */
export function toggleAt(scene: Scene, id: StatementId): ((folds: Folds) => Folds) | undefined {
  const { opens, unfolds, replies } = foldableAt(scene, id);
  if (opens) return unfold(opens);
  if (replies) return fold(replies);
  return unfolds && unfold(unfolds.what);
}

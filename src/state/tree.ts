// scene -> what hangs on what: the map as a tree, for the outline and the arrow keys
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Card, Scene } from "../scene/scene.ts";

/** A statement's place on the map. */
interface Place {
  readonly id: StatementId;
  /** What it answers or backs: a claim, or the premise that is answered; of a fold its card. A topic's root has none. */
  readonly parent?: StatementId;
  /** The relation drawn to the parent; a premise inside its claim's card has none. */
  readonly by?: RelationId;
  /** Own premises first, then replies from top to bottom. */
  readonly children: readonly StatementId[];
  /** Left end of its card: the statements of one column share it. */
  readonly column: number;
  readonly y: number;
}

export interface Tree {
  /** From top to bottom. */
  readonly roots: readonly StatementId[];
  readonly places: ReadonlyMap<StatementId, Place>;
}

export function treeOf(scene: Scene): Tree {
  const cards = new Map(scene.cards.map((card) => [card.id, card]));
  const parents = parentsOf(scene, cards);
  const children = new Map<StatementId, StatementId[]>();
  for (const card of [...scene.cards].sort(fromTop)) {
    const parent = parents.get(card.id)?.parent;
    if (parent) push(children, parent, card.id);
  }
  const places = scene.cards.flatMap((card) => placesOf(card, parents.get(card.id), children));
  const roots = [...scene.cards].sort(fromTop).filter(({ id }) => !parents.has(id));
  return { roots: roots.map(({ id }) => id), places: new Map(places.map((place) => [place.id, place])) };
}

interface Link {
  readonly parent: StatementId;
  /** The card on which the parent stands. */
  readonly card: StatementId;
  readonly by: RelationId;
}

/** Only the first main edge of a card counts, and none that would close a circle. */
function parentsOf(scene: Scene, cards: ReadonlyMap<StatementId, Card>): Map<StatementId, Link> {
  const parents = new Map<StatementId, Link>();
  for (const { id, main, from, to, actedOn } of scene.edges) {
    const above = cards.get(to);
    if (!main || parents.has(from) || !cards.has(from) || !above) continue;
    const parent = standsOn(above, actedOn) ? actedOn : to;
    if (!isAbove(parents, from, to)) parents.set(from, { parent, card: to, by: id });
  }
  return parents;
}

/** What a fold holds stands behind its card, not on it. */
const standsOn = ({ premises, hiddenPremises, fold }: Card, id: StatementId): boolean =>
  !fold && (premises.some(({ statement }) => statement === id) || hiddenPremises.includes(id));

/** Whether `id` is `below` or stands above it. */
function isAbove(parents: ReadonlyMap<StatementId, Link>, id: StatementId, below: StatementId): boolean {
  for (let at: StatementId | undefined = below; at; at = parents.get(at)?.card) if (at === id) return true;
  return false;
}

function placesOf(
  card: Card,
  link: Link | undefined,
  replies: ReadonlyMap<StatementId, StatementId[]>,
): Place[] {
  const column = card.box.x;
  const rows = card.premises.map(({ statement, box }) => ({ id: statement, y: box.y }));
  const hidden = card.hiddenPremises.map((id) => ({ id, y: card.box.y + card.box.height }));
  const premises = [...rows, ...hidden];
  const repliesTo = (id: StatementId) => replies.get(id) ?? [];
  return [
    {
      id: card.id,
      ...(link && { parent: link.parent, by: link.by }),
      children: [...premises.map(({ id }) => id), ...repliesTo(card.id)],
      column,
      y: card.box.y,
    },
    ...premises.map(({ id, y }) => ({ id, parent: card.id, children: repliesTo(id), column, y })),
  ];
}

const fromTop = (a: Card, b: Card): number => a.box.y - b.box.y || a.box.x - b.box.x;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

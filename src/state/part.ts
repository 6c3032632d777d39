// scene + what is shown -> the scene without the rest; what is left stays where it is
import type { StatementId } from "../model/ids.ts";
import type { Card, Scene } from "../scene/scene.ts";
import type { Shown } from "./shown.ts";

/** All statements whose texts stand on a card. */
export const onCard = ({ id, premises }: Card): StatementId[] => [
  id,
  ...premises.map(({ statement }) => statement),
];

/** A card stands as long as any statement on it is shown; a hidden one leaves its place blank. */
export function visiblePart(scene: Scene, { statements, relations }: Shown): Scene {
  const isShown = (id: StatementId) => statements.has(id);
  return {
    ...scene,
    cards: scene.cards.filter((card) => onCard(card).some(isShown)).map((card) => cardPart(card, isShown)),
    edges: scene.edges.filter(({ id }) => relations.has(id)),
  };
}

function cardPart(card: Card, isShown: (id: StatementId) => boolean): Card {
  const premises = card.premises.filter(({ statement }) => isShown(statement));
  return isShown(card.id) ? { ...card, premises } : { ...card, premises, lines: [], labels: [] };
}

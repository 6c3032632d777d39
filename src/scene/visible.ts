// scene + what a filter leaves -> the scene without the rest, every place as it was
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Card, EdgePath, Scene } from "./scene.ts";

/** Statements and relations that a filter leaves. */
export interface Shown {
  readonly statements: ReadonlySet<StatementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/**
 * A filter hides and moves nothing: cards, rows and edges go, what stays keeps its place, and so does the key.
 * A card whose claim is hidden stays as the frame of the premises that are not, a fold while it holds any that is not.
 */
export function visiblePart(scene: Scene, shown: Shown): Scene {
  const cards = scene.cards.flatMap((card) => visibleCard(card, shown));
  const edges = scene.edges.filter((edge) => isVisible(edge, shown));
  return { ...scene, cards, edges };
}

function visibleCard(card: Card, { statements }: Shown): Card[] {
  const premises = card.premises.filter(({ statement }) => statements.has(statement));
  const hiddenPremises = card.hiddenPremises.filter((statement) => statements.has(statement));
  if (card.fold)
    return card.fold.statements.some((id) => statements.has(id)) ? [{ ...card, hiddenPremises }] : [];
  if (statements.has(card.id)) return [{ ...card, premises, hiddenPremises }];
  if (premises.length === 0) return [];
  return [{ ...card, lines: [], premises, hiddenPremises }];
}

/** Whether a line stands for any of some relations. */
export const standsForAny = ({ id, holds }: EdgePath, relations: ReadonlySet<RelationId>): boolean =>
  holds ? holds.some((held) => relations.has(held)) : relations.has(id);

function isVisible(edge: EdgePath, { statements, relations }: Shown): boolean {
  if (edge.holds) return standsForAny(edge, relations);
  return relations.has(edge.id) && statements.has(edge.acting) && statements.has(edge.actedOn);
}

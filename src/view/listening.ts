// pointer on the map -> what is pointed at, selected, opened
import type { Core, EventObject } from "cytoscape";
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Point } from "../scene/scene.ts";
import type { Viewport } from "./viewport.ts";

/** What can be pointed at; `at` is where the pointer is, in pixels of the container. */
export type Target =
  | { readonly kind: "statement"; readonly id: StatementId }
  | { readonly kind: "relation"; readonly id: RelationId; readonly at: Point };

/** What the user does on the map; undefined for the empty ground. */
export interface Reactions {
  onPoint(target: Target | undefined): void;
  onSelect(target: Target | undefined): void;
  /** Two clicks, or two taps. */
  onOpen(target: Target): void;
  onViewport(viewport: Viewport): void;
}

/** What is where on the map: the scene knows it at once, Cytoscape's elements only when they are there. */
export interface Ground {
  readonly statementAt: (point: Point) => StatementId | undefined;
  readonly relationAt: (point: Point) => RelationId | undefined;
  /** Goes nearer where a topic card is; false where none is. */
  readonly approach: (point: Point) => boolean;
}

export function listen(
  cy: Core,
  { onPoint, onSelect, onOpen, onViewport }: Reactions,
  { statementAt, relationAt, approach }: Ground,
): () => void {
  const container = cy.container();
  // Cytoscape takes the focus from whatever has it and gives it to nobody: the keys would go nowhere.
  cy.on("tapstart", () => container?.focus({ preventScroll: true }));
  const targetOf = ({ position, renderedPosition }: EventObject): Target | undefined => {
    const statement = statementAt(position);
    if (statement) return { kind: "statement", id: statement };
    const relation = relationAt(position);
    return relation && { kind: "relation", id: relation, at: { ...renderedPosition } };
  };
  cy.on("tap", (event) => {
    if (!approach(event.position)) onSelect(targetOf(event));
  });
  cy.on("dbltap", (event) => {
    const target = targetOf(event);
    if (target) onOpen(target);
  });
  let last: Target | undefined;
  const point = (target: Target | undefined) => {
    if (target?.id !== last?.id) onPoint(target);
    last = target;
  };
  cy.on("mousemove", (event) => point(targetOf(event)));
  const leave = () => point(undefined);
  container?.addEventListener("mouseleave", leave);
  cy.on("viewport", () => onViewport({ zoom: cy.zoom(), pan: { ...cy.pan() } }));
  return () => container?.removeEventListener("mouseleave", leave);
}

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

/** What a point of the map is, where no element of Cytoscape's says so. */
export interface Distance {
  /** Whether elements say what is under the pointer. */
  readonly isHeld: () => boolean;
  readonly statementAt: (point: Point) => StatementId | undefined;
  /** Goes nearer where a topic card is; false where none is. */
  readonly approach: (point: Point) => boolean;
}

export function listen(
  cy: Core,
  { onPoint, onSelect, onOpen, onViewport }: Reactions,
  distance: Distance,
): void {
  // Cytoscape takes the focus from whatever has it and gives it to nobody: the keys would go nowhere.
  cy.on("tapstart", () => cy.container()?.focus({ preventScroll: true }));
  const gridTarget = (point: Point): Target | undefined => {
    const id = distance.statementAt(point);
    return id && { kind: "statement", id };
  };
  const targetOf = ({ target, position, renderedPosition }: EventObject): Target | undefined => {
    if (!distance.isHeld()) return gridTarget(position);
    if (target === cy) return undefined;
    const [statement, relation] = [target.data("of"), target.data("relation")];
    if (statement) return { kind: "statement", id: statement };
    return relation && { kind: "relation", id: relation, at: { ...renderedPosition } };
  };
  cy.on("tap", (event) => {
    if (!distance.approach(event.position)) onSelect(targetOf(event));
  });
  cy.on("dbltap", (event) => {
    const target = targetOf(event);
    if (target) onOpen(target);
  });
  let last: StatementId | undefined;
  cy.on("mousemove", ({ position }) => {
    if (distance.isHeld()) return;
    const target = gridTarget(position);
    if (target?.id !== last) onPoint(target);
    last = target?.kind === "statement" ? target.id : undefined;
  });
  cy.on("mouseover", "node, edge", (event) => distance.isHeld() && onPoint(targetOf(event)));
  cy.on("mouseout", "node, edge", () => distance.isHeld() && onPoint(undefined));
  cy.on("viewport", () => onViewport({ zoom: cy.zoom(), pan: { ...cy.pan() } }));
}

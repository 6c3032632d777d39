// scene -> Cytoscape on the screen: pan, zoom, hover, click; this file and what it imports know Cytoscape
import cytoscape, { type Core, type EdgeSingular, type EventObject, type NodeSingular } from "cytoscape";
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Box, FontName, Point, Scene } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import type { Shown } from "../scene/visible.ts";
import type { Chain } from "../state/chain.ts";
import { elementsOf, veil } from "./elements.ts";
import { descentOf } from "./measure.ts";
import { drawStraight } from "./straight.ts";
import { type Accents, stylesheet } from "./stylesheet.ts";
import {
  areaOf,
  fitted,
  readable,
  revealing,
  type Viewport,
  wholePixels,
  zoomed,
  zoomLimits,
} from "./viewport.ts";

/** The map on screen. Positions never change while a scene is shown. */
export interface Canvas {
  /** Replaces what is drawn; the viewport stays unless `start` asks for the first, readable one. */
  draw(scene: Scene, theme: CanvasTheme, start: boolean): void;
  /** Hides what is not among them; nothing moves. */
  show(shown: Shown): void;
  /** Lights a chain and dims the rest, or nothing. */
  light(chain: Chain | undefined): void;
  /** Marks a statement as pointed at. */
  point(id: StatementId | undefined): void;
  /** Marks a statement, or the card that holds it where it has no place of its own, with its relations. */
  select(id: StatementId | undefined, card: StatementId | undefined, ties: readonly RelationId[]): void;
  /** Moves what is selected into sight. */
  reveal(): void;
  fit(): void;
  /** One pixel of the scene on one of the screen, as files have it. */
  actualSize(): void;
  zoom(factor: number): void;
  /** In pixels on screen. */
  pan(dx: number, dy: number): void;
  /** The part of the scene that is on screen. */
  area(): Box;
  /** To be called when the container has another size. */
  resize(): void;
  destroy(): void;
}

export interface CanvasTheme {
  readonly fonts: Readonly<Record<FontName, Font>>;
  readonly accents: Accents;
}

/** What can be pointed at; `at` is where the pointer is, in pixels of the container. */
export type Target =
  | { readonly kind: "statement"; readonly id: StatementId }
  | { readonly kind: "relation"; readonly id: RelationId; readonly at: Point };

/** What the user does on the map; undefined for the empty ground. */
export interface Reactions {
  onPoint(target: Target | undefined): void;
  onSelect(target: Target | undefined): void;
  onViewport(viewport: Viewport): void;
}

export function mountCanvas(container: HTMLElement, reactions: Reactions): Canvas {
  const cy = cytoscape({
    container,
    layout: { name: "preset" },
    minZoom: zoomLimits.least,
    maxZoom: zoomLimits.most,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  drawStraight(cy);
  listen(cy, reactions);
  let index = indexOf(cy);
  let size = { width: 1, height: 1 };
  const marks = new Map<Mark, readonly Element[]>();
  const mark = (name: Mark, elements: readonly Element[]) => {
    const kept = new Set(elements);
    cy.batch(() => {
      for (const element of marks.get(name) ?? []) if (!kept.has(element)) element.removeClass(name);
      for (const element of kept) element.addClass(name);
    });
    marks.set(name, elements);
  };
  const move = (viewport: Viewport, slowly = false) => {
    cy.stop();
    if (slowly && !prefersStill()) cy.animate({ ...viewport }, { duration: 220, easing: "ease-out-cubic" });
    else cy.viewport(viewport);
  };
  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: cy.pan() });
  const screen = () => ({ width: cy.width(), height: cy.height() });
  return {
    draw(scene, { fonts, accents }, start) {
      const metrics = mapFonts(fonts, (font) => ({ size: font.size, descent: descentOf(font) }));
      cy.elements().remove();
      cy.style(stylesheet(scene, fonts, accents));
      cy.add(elementsOf(scene, metrics));
      index = indexOf(cy);
      marks.clear();
      size = scene;
      if (start) move(readable(size, screen()));
    },
    show: (shown) => cy.batch(() => hide(index, shown)),
    light(chain) {
      mark("lit", chain ? chainElements(index, chain) : []);
      cy.getElementById(veil).toggleClass("on", chain !== undefined);
    },
    point: (id) => mark("pointed", nodesOf(cy, id)),
    select(id, card, ties) {
      const own = nodesOf(cy, id);
      const nodes = own.length > 0 ? own : nodesOf(cy, card);
      mark("selected", nodes);
      mark("tied", id ? ties.flatMap((tie) => index.relations.get(tie) ?? []) : []);
    },
    reveal() {
      const [node] = marks.get("selected") ?? [];
      if (node?.isNode()) move(revealing(viewport(), boxOf(node), screen()), true);
    },
    fit: () => move(fitted(size, screen()), true),
    actualSize: () => move(wholePixels(zoomed(viewport(), 1 / cy.zoom(), middleOf(screen())))),
    zoom: (factor) => move(zoomed(viewport(), factor, middleOf(screen()))),
    pan: (dx, dy) => cy.panBy({ x: dx, y: dy }),
    area: () => areaOf(viewport(), screen()),
    resize: () => cy.resize(),
    destroy: () => cy.destroy(),
  };
}

const prefersStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

const middleOf = ({ width, height }: { width: number; height: number }) => ({ x: width / 2, y: height / 2 });

function mapFonts<F, T>(fonts: Readonly<Record<FontName, F>>, of: (font: F) => T): Record<FontName, T> {
  const { head, claim, premise, label } = fonts;
  return { head: of(head), claim: of(claim), premise: of(premise), label: of(label) };
}

function listen(cy: Core, { onPoint, onSelect, onViewport }: Reactions): void {
  // Cytoscape takes the focus from whatever has it and gives it to nobody: the keys would go nowhere.
  cy.on("tapstart", () => cy.container()?.focus({ preventScroll: true }));
  const targetOf = ({ target, renderedPosition }: EventObject): Target | undefined => {
    if (target === cy) return undefined;
    const [statement, relation] = [target.data("of"), target.data("relation")];
    if (statement) return { kind: "statement", id: statement };
    return relation && { kind: "relation", id: relation, at: { ...renderedPosition } };
  };
  cy.on("tap", (event) => onSelect(targetOf(event)));
  cy.on("mouseover", "node, edge", (event) => onPoint(targetOf(event)));
  cy.on("mouseout", "node, edge", () => onPoint(undefined));
  cy.on("viewport", () => onViewport({ zoom: cy.zoom(), pan: { ...cy.pan() } }));
}

type Element = NodeSingular | EdgeSingular;
type Mark = "pointed" | "selected" | "tied" | "lit";

/** Which elements paint a statement, a whole card, a relation: Cytoscape's selectors would search all each time. */
interface Index {
  readonly statements: ReadonlyMap<StatementId, readonly Element[]>;
  readonly cards: ReadonlyMap<StatementId, readonly Element[]>;
  readonly relations: ReadonlyMap<RelationId, readonly Element[]>;
}

const indexOf = (cy: Core): Index => ({
  statements: groups<StatementId>(cy, "of"),
  cards: groups<StatementId>(cy, "card"),
  relations: groups<RelationId>(cy, "relation"),
});

function groups<Id extends string>(cy: Core, field: string): Map<Id, Element[]> {
  const found = new Map<Id, Element[]>();
  cy.elements().forEach((element) => {
    const id = element.data(field);
    const group = found.get(id);
    if (group) group.push(element);
    else if (id) found.set(id, [element]);
  });
  return found;
}

const nodesOf = (cy: Core, id: StatementId | undefined): NodeSingular[] =>
  cy
    .getElementById(id ?? "")
    .nodes()
    .toArray();

function boxOf(node: NodeSingular): Box {
  const { x1, y1, w, h } = node.boundingBox({ includeLabels: false });
  return { x: x1, y: y1, width: w, height: h };
}

/** A lit statement lights its whole card: what is printed on a card cannot lie under the veil. */
function chainElements({ statements, cards, relations }: Index, chain: Chain): Element[] {
  const cardOf = (id: StatementId): StatementId | undefined => statements.get(id)?.[0]?.data("card");
  const lit = new Set([...chain.statements].flatMap((id) => cardOf(id) ?? []));
  const onCards = [...lit].flatMap((card) => cards.get(card) ?? []);
  return [...onCards, ...[...chain.relations].flatMap((id) => relations.get(id) ?? [])];
}

/** As `visiblePart` does it for the files. */
function hide({ statements, relations }: Index, shown: Shown): void {
  const isShown = (id: StatementId) => shown.statements.has(id);
  for (const [id, elements] of statements) {
    for (const element of elements) {
      const holds: readonly StatementId[] = element.data("holds") ?? [id];
      element.toggleClass("hidden", !holds.some(isShown));
    }
  }
  for (const [id, elements] of relations)
    for (const element of elements) element.toggleClass("hidden", !shown.relations.has(id));
}

// scene -> Cytoscape on the screen: pan, zoom, hover, click; this file alone loads Cytoscape
import cytoscape from "cytoscape";
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Box, Point, Scene } from "../scene/scene.ts";
import type { Shown } from "../scene/visible.ts";
import type { Chain } from "../state/chain.ts";
import { aimAtNearest, aimAtSelected } from "./aim.ts";
import { type Dressing, staysOf } from "./dressing.ts";
import { veil } from "./elements.ts";
import { boundsOf, landing, type Manner } from "./landing.ts";
import { listen, type Reactions } from "./listening.ts";
import { prefersStill } from "./moving.ts";
import { relationAt, statementAt } from "./targets.ts";
import { type CanvasTheme, type Drawing, mountTending } from "./tending.ts";
import {
  areaOf,
  type Covered,
  farZoom,
  filling,
  holds,
  leastZoom,
  legibleZoom,
  middleOf,
  revealing,
  type Size,
  showing,
  type Viewport,
  wholePixels,
  zoomed,
  zoomLimits,
} from "./viewport.ts";
import { type Grid, gridOf } from "./window.ts";

/** The map on screen. Positions never change while a scene is shown. */
export interface Canvas {
  /** Replaces what is drawn; a statement that is held comes into sight wherever it stands now. */
  draw(scene: Scene, theme: CanvasTheme, manner: Manner, held?: StatementId): void;
  /** Hides what is not among them; nothing moves. */
  show(shown: Shown): void;
  /** Lights a chain and dims the rest, or nothing. */
  light(chain: Chain | undefined): void;
  /** Marks a statement as pointed at. */
  point(id: StatementId | undefined): void;
  /** Marks a statement, or the card that holds it where it has no place of its own, with its relations. */
  select(id: StatementId | undefined, ties: readonly RelationId[]): void;
  /** Moves what is selected into sight. */
  reveal(): void;
  /** Moves a box of the scene into sight. */
  showBox(box: Box): void;
  /** All that no filter hides. */
  fit(covered: Covered): void;
  /** One pixel of the scene on one of the screen, as files have it. */
  actualSize(): void;
  zoom(factor: number): void;
  /** In pixels on screen. */
  pan(dx: number, dy: number): void;
  /** Brings a point of the scene into the middle of the screen. */
  centre(point: Point): void;
  /** The part of the scene that is on screen. */
  area(): Box;
  /** To be called when the container has another size. */
  resize(): void;
  destroy(): void;
}

/** How near the pointer must come to a line, in pixels on screen. */
const reach = 8;

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
  const shows = mountTending(cy, container);
  const { viewport, screen } = shows;
  let drawing: Drawing | undefined;
  const area = () => areaOf(viewport(), screen());
  const move = (to: Viewport, slowly = false) => {
    cy.stop();
    if (slowly && !prefersStill() && isNear(viewport(), to, screen()))
      cy.animate({ ...to }, { duration: 220, easing: "ease-out-cubic" });
    else cy.viewport(to);
  };
  const aim = () => drawing && aimAtSelected(drawing.grid, shows.dressing().selected, viewport(), screen());
  const reveal = (box: Box) => move(revealing(viewport(), box, screen()), true);
  cy.on("viewport", shows.moved);
  const silence = listen(cy, reactions, {
    statementAt: (point) => drawing && statementAt(drawing.grid, shows.dressing(), point),
    relationAt(point) {
      // From farther away lines lie too close to each other.
      if (!drawing || cy.zoom() < farZoom) return undefined;
      return relationAt(drawing.grid, shows.dressing(), point, reach / cy.zoom());
    },
    approach(point) {
      const topic = shows.topics().find(({ shape }) => shape.some((box) => holds(box, point)));
      if (topic) move(filling(topic.box, screen(), Math.min(legibleZoom, cy.zoom() * 6)), true);
      return topic !== undefined;
    },
  });
  return {
    draw(scene, theme, manner, held) {
      const [before, from] = [drawing, viewport()];
      const next = { scene, grid: gridOf(scene), theme };
      drawing = next;
      shows.begin(next);
      cy.minZoom(leastZoom(scene, screen()));
      if (manner === "stay") return;
      move(landing(before, next, { from, manner, held, screen: screen() }));
      if (before && manner !== "start" && !prefersStill()) shows.carry(before.grid, from);
    },
    show: (shown) => shows.dress({ shown }),
    light(chain) {
      shows.dress({ lit: chain && drawing ? litBy(chain, drawing.grid) : undefined });
      cy.getElementById(veil).toggleClass("on", chain !== undefined);
    },
    point: (pointed) => shows.dress({ pointed }),
    select(id, ties) {
      const card = id && drawing?.grid.cardOf(id);
      const isRow = card?.premises.some(({ statement }) => statement === id);
      shows.dress({ selected: isRow ? id : card?.id, tied: new Set(id ? ties : []) });
    },
    reveal() {
      const { selected } = shows.dressing();
      const box = selected && drawing?.grid.boxOf(selected);
      if (box) reveal(box);
    },
    showBox: reveal,
    fit: (covered) =>
      drawing && move(showing(boundsOf(drawing.scene, staysOf(shows.dressing())), screen(), covered), true),
    actualSize() {
      const nearest = drawing && aimAtNearest(drawing.grid, viewport(), screen());
      move(wholePixels(zoomed(viewport(), 1 / cy.zoom(), aim() ?? nearest ?? middleOf(screen()))));
    },
    zoom: (factor) => move(zoomed(viewport(), factor, aim() ?? middleOf(screen()), cy.minZoom())),
    pan: (dx, dy) => cy.panBy({ x: dx, y: dy }),
    centre({ x, y }) {
      const [{ zoom }, middle] = [viewport(), middleOf(screen())];
      move({ zoom, pan: { x: middle.x - x * zoom, y: middle.y - y * zoom } });
    },
    area,
    resize() {
      cy.resize();
      if (drawing) cy.minZoom(leastZoom(drawing.scene, screen()));
      shows.moved();
    },
    destroy() {
      silence();
      shows.destroy();
      cy.destroy();
    },
  };
}

/** A way of many screens is no longer seen as a movement: then one is simply there. */
const isNear = (from: Viewport, to: Viewport, { width, height }: Size): boolean =>
  Math.abs(from.pan.x / from.zoom - to.pan.x / to.zoom) * to.zoom < 3 * width &&
  Math.abs(from.pan.y / from.zoom - to.pan.y / to.zoom) * to.zoom < 3 * height;

/** A lit statement lights its whole card. */
const litBy = ({ statements, relations }: Chain, { cardOf }: Grid): NonNullable<Dressing["lit"]> => ({
  cards: new Set([...statements].flatMap((id) => cardOf(id)?.id ?? [])),
  relations,
});

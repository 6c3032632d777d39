// scene -> Cytoscape on the screen: pan, zoom, hover, click; this file alone loads Cytoscape
//
// Cytoscape holds what is near the window. From far away it holds its peace, and rectangles on another canvas show
// all there is.
import cytoscape from "cytoscape";
import type { RelationId, StatementId } from "../model/ids.ts";
import type { TopicCard } from "../scene/overview.ts";
import type { Box, Card, EdgePath, FontName, Point, Scene } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import type { Shown } from "../scene/visible.ts";
import type { Chain } from "../state/chain.ts";
import { mountAfar } from "./afar.ts";
import { type Dressing, staysOf, undressed } from "./dressing.ts";
import { veil } from "./elements.ts";
import { listen, type Reactions } from "./listening.ts";
import { descentOf } from "./measure.ts";
import { carry, prefersStill } from "./moving.ts";
import { mountPieces } from "./pieces.ts";
import { drawStraight } from "./straight.ts";
import { type Accents, stylesheet } from "./stylesheet.ts";
import { rememberingTopics } from "./topics.ts";
import {
  areaOf,
  farZoom,
  filling,
  fitted,
  holding,
  leastZoom,
  legibleZoom,
  readable,
  revealing,
  signZoom,
  topicZoom,
  type Viewport,
  wholePixels,
  zoomed,
  zoomLimits,
} from "./viewport.ts";
import { type Cells, cellsOf, type Grid, gridOf, sameCells, wider } from "./window.ts";

/** The map on screen. Positions never change while a scene is shown. */
export interface Canvas {
  /** Replaces what is drawn. */
  draw(scene: Scene, theme: CanvasTheme, manner: Manner): void;
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
  fit(): void;
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

/** Where one looks after another scene has taken the place of one. */
type Manner =
  /** At the first, readable view. */
  | "start"
  /** Where one looked. */
  | "stay"
  /** At the same cards, which go to their new places. */
  | "carry";

export interface CanvasTheme {
  /** Topic cards for a zoom at which cards are too small. */
  readonly overview: (scene: Scene, zoom: number) => readonly TopicCard[];
  readonly fonts: Readonly<Record<FontName, Font>>;
  readonly accents: Accents;
}

/** What is drawn, and what it is drawn with. */
interface Drawing {
  readonly scene: Scene;
  readonly grid: Grid;
  readonly theme: CanvasTheme;
}

/** Kept ready around the window, in pixels of the scene. */
const margin = 400;

/** How many cards and lines one frame may take: more would be felt as a stop. */
const aFew = 16;
/** The first view of a scene stands at once. */
const atOnce = 400;

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
  const [afar, pieces] = [mountAfar(container), mountPieces(cy)];
  let drawing: Drawing | undefined;
  let dressing: Dressing = undressed;
  let cells: Cells | undefined;
  let stopMoving = () => {};
  let isMoving = false;
  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: cy.pan() });
  const screen = () => ({ width: cy.width(), height: cy.height() });
  const isFar = () => cy.zoom() < farZoom;
  drawStraight(cy, () =>
    isFar() ? undefined : isMoving ? (element) => !element.hasClass("line") : () => true,
  );
  const topics = rememberingTopics();

  /** Keeps what is on the canvases in step with the window. */
  const tend = (most = aFew) => {
    if (!drawing) return;
    if (isFar()) return paintAfar(drawing);
    const area = areaOf(viewport(), screen());
    const wanted = cellsOf(wider(area, margin));
    const isThere = cells && sameCells(cells, wanted);
    if (isThere) return afar.clear();
    const missing = pieces.keep(drawing.grid.within(wanted), area, most, dressing);
    cells = missing.count === 0 ? wanted : undefined;
    if (missing.inSight.length > 0) paintAfar(drawing, missing.inSight);
    else afar.clear();
    if (missing.count > 0) later();
  };
  /** All that is in sight, or only what Cytoscape does not have yet. */
  const paintAfar = ({ scene, grid, theme }: Drawing, only?: readonly (Card | EdgePath)[]) => {
    const { fonts, accents } = theme;
    const signed = cy.zoom() < signZoom ? topics(scene, cy.zoom(), theme) : [];
    const seen = cy.zoom() < topicZoom ? signed : [];
    const look = { viewport: viewport(), screen: screen(), dressing, accent: accents.selected };
    afar.paint({ scene, grid, signed, topics: seen, fonts, ...look, ...(only && { only }) });
  };
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => tend());
  };
  const change = (changes: Partial<Dressing>) => {
    dressing = { ...dressing, ...changes };
    pieces.dress(dressing);
    if (isFar()) later();
  };
  const move = (to: Viewport, slowly = false) => {
    cy.stop();
    if (slowly && !prefersStill() && isNear(viewport(), to, screen()))
      cy.animate({ ...to }, { duration: 220, easing: "ease-out-cubic" });
    else cy.viewport(to);
  };
  cy.on("viewport", later);
  listen(cy, reactions, {
    statementAt(point) {
      const id = drawing?.grid.statementAt(point);
      const card = id && drawing?.grid.cardOf(id);
      return card && staysOf(dressing)(card) ? id : undefined;
    },
    isFar,
    approach: (point) => {
      const topic =
        drawing &&
        topics(drawing.scene, cy.zoom(), drawing.theme).find(({ shape }) =>
          shape.some((box) => holdsPoint(box, point)),
        );
      if (cy.zoom() >= topicZoom || !topic) return false;
      move(filling(topic.box, screen(), Math.min(legibleZoom, cy.zoom() * 6)), true);
      return true;
    },
  });
  return {
    draw(scene, theme, manner) {
      stopMoving();
      const before = drawing;
      const from = viewport();
      drawing = { scene, grid: gridOf(scene), theme };
      cells = undefined;
      dressing = { ...dressing, lit: undefined, pointed: undefined };
      const metrics = mapFonts(theme.fonts, (font) => ({ size: font.size, descent: descentOf(font) }));
      // Before the style changes: it would be worked out for all of them.
      cy.elements().remove();
      cy.style(stylesheet(scene, theme.fonts, theme.accents));
      pieces.reset(scene, drawing.grid, metrics);
      cy.minZoom(leastZoom(scene, screen()));
      if (manner === "start") move(readable(scene, screen()));
      const pair =
        manner === "carry" && before && pairOf(before, drawing, dressing.selected, areaOf(from, screen()));
      if (pair) move(holding(from, pair.before, pair.after));
      tend(atOnce);
      if (before && manner === "carry" && !isFar()) {
        isMoving = true;
        stopMoving = carry(cy, pieces, before.grid, from, () => {
          isMoving = false;
        });
      }
    },
    show: (shown) => change({ shown }),
    light(chain) {
      change({ lit: chain && drawing ? litBy(chain, drawing.grid) : undefined });
      cy.getElementById(veil).toggleClass("on", chain !== undefined);
    },
    point: (pointed) => change({ pointed }),
    select(id, ties) {
      const rows = id && drawing?.grid.cardOf(id)?.premises.some(({ statement }) => statement === id);
      change({ selected: rows ? id : id && drawing?.grid.cardOf(id)?.id, tied: new Set(id ? ties : []) });
    },
    reveal() {
      const box = dressing.selected && drawing?.grid.boxOf(dressing.selected);
      if (box) move(revealing(viewport(), box, screen()), true);
    },
    showBox: (box) => move(revealing(viewport(), box, screen()), true),
    fit: () => drawing && move(fitted(drawing.scene, screen()), true),
    actualSize: () => move(wholePixels(zoomed(viewport(), 1 / cy.zoom(), middleOf(screen())))),
    zoom: (factor) => move(zoomed(viewport(), factor, middleOf(screen()), cy.minZoom())),
    pan: (dx, dy) => cy.panBy({ x: dx, y: dy }),
    centre({ x, y }) {
      const [{ zoom }, middle] = [viewport(), middleOf(screen())];
      move({ zoom, pan: { x: middle.x - x * zoom, y: middle.y - y * zoom } });
    },
    area: () => areaOf(viewport(), screen()),
    resize() {
      cy.resize();
      if (drawing) cy.minZoom(leastZoom(drawing.scene, screen()));
      later();
    },
    destroy() {
      stopMoving();
      cancelAnimationFrame(frame);
      cy.destroy();
      afar.destroy();
    },
  };
}

const holdsPoint = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

/** A way of many screens is no longer seen as a movement: then one is simply there. */
const isNear = (
  from: Viewport,
  to: Viewport,
  { width, height }: { width: number; height: number },
): boolean =>
  Math.abs(from.pan.x / from.zoom - to.pan.x / to.zoom) * to.zoom < 3 * width &&
  Math.abs(from.pan.y / from.zoom - to.pan.y / to.zoom) * to.zoom < 3 * height;

/** A lit statement lights its whole card. */
const litBy = ({ statements, relations }: Chain, { cardOf }: Grid): NonNullable<Dressing["lit"]> => ({
  cards: new Set([...statements].flatMap((id) => cardOf(id)?.id ?? [])),
  relations,
});

/** The card that stays where it is on screen while the others move: the selected one, else the one nearest to the middle. */
function pairOf(before: Drawing, after: Drawing, selected: StatementId | undefined, area: Box) {
  const pair = (id: StatementId) => {
    const [old, now] = [before.grid.cardOf(id)?.box, after.grid.cardOf(id)?.box];
    return old && now && { before: old, after: now };
  };
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const far = ({ x, y, width, height }: Box) =>
    Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y);
  const near = [...before.grid.within(cellsOf(area)).cards].sort((a, b) => far(a.box) - far(b.box));
  for (const id of [...(selected ? [selected] : []), ...near.map((card) => card.id)]) {
    const found = pair(id);
    if (found) return found;
  }
  return undefined;
}

const middleOf = ({ width, height }: { width: number; height: number }) => ({ x: width / 2, y: height / 2 });

function mapFonts<F, T>(fonts: Readonly<Record<FontName, F>>, of: (font: F) => T): Record<FontName, T> {
  const { head, claim, premise, label } = fonts;
  return { head: of(head), claim: of(claim), premise: of(premise), label: of(label) };
}

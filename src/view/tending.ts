// scene, window, dressing -> canvases that show it: Cytoscape's elements at rest, painters while it moves
//
// Cytoscape holds what is near the window, and takes time to get it. Until it has all that is in sight, and while
// the map is zoomed or dragged, a painter paints the same onto the same canvas. From far away Cytoscape holds its
// peace, and rectangles on another canvas show all there is.
import type { Core } from "cytoscape";
import type { TopicCard } from "../scene/overview.ts";
import type { Box, FontName, Scene } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { mountAfar } from "./afar.ts";
import { type Dressing, undressed } from "./dressing.ts";
import { descentOf } from "./measure.ts";
import { type Carrying, carry } from "./moving.ts";
import { paintNear } from "./near.ts";
import { mountPieces } from "./pieces.ts";
import { drawStraight } from "./straight.ts";
import { type Accents, stylesheet } from "./stylesheet.ts";
import { rememberingTopics } from "./topics.ts";
import { areaOf, farZoom, type Size, signZoom, topicZoom, type Viewport } from "./viewport.ts";
import { type Cells, cellsOf, type Grid, hasCells, rememberingNear, sameCells, wider } from "./window.ts";

export interface CanvasTheme {
  /** Topic cards for a zoom at which cards are too small. */
  readonly overview: (scene: Scene, zoom: number) => readonly TopicCard[];
  readonly fonts: Readonly<Record<FontName, Font>>;
  readonly accents: Accents;
}

/** What is drawn, and what it is drawn with. */
export interface Drawing {
  readonly scene: Scene;
  readonly grid: Grid;
  readonly theme: CanvasTheme;
}

export interface Tending {
  /** Takes what was drawn away and begins with another scene. */
  begin(drawing: Drawing): void;
  /** Lets cards come to their places from those that they had on screen. */
  carry(before: Grid, from: Viewport): void;
  dress(changes: Partial<Dressing>): void;
  dressing(): Dressing;
  /** Topic cards as they are on screen; empty where cards are large enough to be seen. */
  topics(): readonly TopicCard[];
  viewport(): Viewport;
  screen(): Size;
  /** To be called when the window over the scene has moved. */
  moved(): void;
  destroy(): void;
}

/** Kept ready around the window, in pixels of the scene. */
const margin = 400;
/** Cytoscape may take so much of a frame to get what it does not have, in milliseconds. */
const share = 6;
/** The map is at rest when it has not moved for so long, in milliseconds. */
const rest = 140;

export function mountTending(cy: Core, container: HTMLElement): Tending {
  const [afar, pieces] = [mountAfar(container), mountPieces(cy)];
  const [topicsAt, nearTo] = [rememberingTopics(), rememberingNear()];
  let drawing: Drawing | undefined;
  let dressing = undressed;
  /** All that lies in them is Cytoscape's. */
  let held: Cells | undefined;
  let carrying: Carrying | undefined;
  let movedAt = 0;
  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: cy.pan() });
  const screen = () => ({ width: cy.width(), height: cy.height() });
  const sight = (): Box => areaOf(viewport(), screen());
  const isFar = () => cy.zoom() < farZoom;
  const isHeld = () => !isFar() && held !== undefined && hasCells(held, cellsOf(sight()));
  const restsIn = () => movedAt + rest - performance.now();
  const isAtRest = () => isHeld() && !carrying && restsIn() <= 0;

  drawStraight(cy, () => {
    if (isFar() || !drawing) return () => {};
    if (isAtRest()) return undefined;
    const { scene, grid, theme } = drawing;
    const area = sight();
    const near = nearTo(grid, cellsOf(carrying ? wider(area, margin) : area));
    const away = carrying && { away: carrying.away };
    return (context) => paintNear(context, { scene, near, area, dressing, ...theme, ...away });
  });

  const paintAfar = ({ scene, grid, theme }: Drawing) => {
    const { fonts, accents } = theme;
    const signed = cy.zoom() < signZoom ? topicsAt(scene, cy.zoom(), theme) : [];
    const topics = cy.zoom() < topicZoom ? signed : [];
    const look = { viewport: viewport(), screen: screen(), dressing, accent: accents.selected };
    afar.paint({ scene, grid, signed, topics, fonts, ...look });
  };
  /** Gives Cytoscape what it lacks, some in each frame, once the map is at rest. */
  const settle = (grid: Grid) => {
    const area = sight();
    const wanted = cellsOf(wider(area, margin));
    if (held && sameCells(held, wanted)) return;
    const isWhole = pieces.keep(nearTo(grid, wanted), area, performance.now() + share, dressing);
    held = isWhole ? wanted : undefined;
    if (!isWhole) later();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tend = () => {
    if (!drawing) return;
    if (isFar()) return paintAfar(drawing);
    afar.clear();
    clearTimeout(timer);
    if (carrying) return;
    if (restsIn() > 0) {
      timer = setTimeout(later, restsIn());
      return;
    }
    settle(drawing.grid);
    // By Cytoscape, once it can.
    if (isAtRest()) cy.forceRender();
  };
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(tend);
  };
  return {
    begin(next) {
      const { scene, grid, theme } = next;
      carrying?.stop();
      carrying = undefined;
      drawing = next;
      held = undefined;
      dressing = { ...dressing, lit: undefined, pointed: undefined };
      const metrics = mapFonts(theme.fonts, (font) => ({ size: font.size, descent: descentOf(font) }));
      // Before the style changes: it would be worked out for all of them.
      cy.elements().remove();
      cy.style(stylesheet(scene, theme.fonts, theme.accents));
      pieces.reset(scene, grid, metrics);
      later();
    },
    carry(before, from) {
      carrying = carry(before, from, viewport(), (isOver) => {
        if (isOver) carrying = undefined;
        cy.forceRender();
        later();
      });
    },
    dress(changes) {
      dressing = { ...dressing, ...changes };
      pieces.dress(dressing);
      if (isFar()) later();
      else if (!isAtRest()) cy.forceRender();
    },
    dressing: () => dressing,
    topics: () => (drawing && cy.zoom() < topicZoom ? topicsAt(drawing.scene, cy.zoom(), drawing.theme) : []),
    viewport,
    screen,
    moved() {
      movedAt = performance.now();
      later();
    },
    destroy() {
      carrying?.stop();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      afar.destroy();
    },
  };
}

function mapFonts<F, T>(fonts: Readonly<Record<FontName, F>>, of: (font: F) => T): Record<FontName, T> {
  const { head, claim, premise, label } = fonts;
  return { head: of(head), claim: of(claim), premise: of(premise), label: of(label) };
}

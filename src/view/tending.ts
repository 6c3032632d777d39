// scene, window, dressing -> canvases that show it: Cytoscape's elements at rest, painters while it moves
//
// Cytoscape holds what is near the window, and takes time to get it. Until it has all that is in sight, and while
// the map is zoomed or dragged, a painter paints the same onto the same canvas. Where its letters would be too small
// to be read the painter alone paints, larger ones; from far away rectangles on another canvas show all there is.
import type { Core } from "cytoscape";
import type { TopicCard } from "../scene/overview.ts";
import type { Box, FontName, Scene } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { mountAfar } from "./afar.ts";
import type { Context } from "./brush.ts";
import { type Dressing, undressed } from "./dressing.ts";
import { mountHolding } from "./holding.ts";
import { type Carrying, carry } from "./moving.ts";
import { paintNear } from "./near.ts";
import { mountResting } from "./resting.ts";
import { drawStraight } from "./straight.ts";
import type { Accents } from "./stylesheet.ts";
import { rememberingTopics } from "./topics.ts";
import { areaOf, farZoom, gistZoom, type Size, signZoom, topicZoom, type Viewport } from "./viewport.ts";
import { cellsOf, type Grid, rememberingNear, wider } from "./window.ts";

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

/** Cards may come from so far around the window, in pixels of the scene. */
const around = 400;

export function mountTending(cy: Core, container: HTMLElement): Tending {
  const [afar, holding] = [mountAfar(container), mountHolding(cy)];
  const [topicsAt, nearTo] = [rememberingTopics(), rememberingNear()];
  let drawing: Drawing | undefined;
  let dressing = undressed;
  let carrying: Carrying | undefined;
  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: cy.pan() });
  const screen = () => ({ width: cy.width(), height: cy.height() });
  const sight = (): Box => areaOf(viewport(), screen());
  const isFar = () => cy.zoom() < farZoom;
  const isSmall = () => cy.zoom() < gistZoom;
  const isCytoscapes = () => !isSmall() && !carrying && resting.isResting() && holding.has(sight());

  drawStraight(cy, () => {
    if (isFar() || !drawing) return () => {};
    return isCytoscapes() ? undefined : painterOf(drawing);
  });
  const painterOf = ({ scene, grid, theme }: Drawing) => {
    const area = sight();
    const near = nearTo(grid, cellsOf(carrying ? wider(area, around) : area));
    const look = { dressing, zoom: cy.zoom(), ...theme, ...(carrying && { away: carrying.away }) };
    return (context: Context) => paintNear(context, { scene, near, area, ...look });
  };
  const paintAfar = ({ scene, grid, theme }: Drawing) => {
    const { fonts, accents } = theme;
    const signed = cy.zoom() < signZoom ? topicsAt(scene, cy.zoom(), theme) : [];
    const topics = cy.zoom() < topicZoom ? signed : [];
    const look = { viewport: viewport(), screen: screen(), dressing, accent: accents.selected };
    const near = nearTo(grid, cellsOf(sight()));
    afar.paint({ scene, grid, near, signed, topics, fonts, ...look });
  };
  const tend = () => {
    if (!drawing) return;
    if (isFar()) return paintAfar(drawing);
    afar.clear();
    if (carrying || !resting.isResting()) return;
    if (isSmall() || holding.get(drawing.grid, sight(), dressing)) cy.forceRender();
    else later();
  };
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(tend);
  };
  const resting = mountResting(later);
  const stop = () => {
    carrying?.stop();
    carrying = undefined;
  };
  return {
    begin(next) {
      stop();
      drawing = next;
      dressing = { ...dressing, lit: undefined, pointed: undefined };
      holding.begin(next.scene, next.grid, next.theme.fonts, next.theme.accents);
      later();
    },
    carry(before, from) {
      carrying = carry(before, from, viewport(), (isOver) => {
        if (isOver) stop();
        cy.forceRender();
        later();
      });
    },
    dress(changes) {
      dressing = { ...dressing, ...changes };
      holding.dress(dressing);
      if (isFar()) later();
      else if (!isCytoscapes()) cy.forceRender();
    },
    dressing: () => dressing,
    topics: () => (drawing && cy.zoom() < topicZoom ? topicsAt(drawing.scene, cy.zoom(), drawing.theme) : []),
    viewport,
    screen,
    moved() {
      resting.moved();
      later();
    },
    destroy() {
      stop();
      resting.stop();
      cancelAnimationFrame(frame);
      afar.destroy();
    },
  };
}

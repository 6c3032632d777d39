// scene -> what is seen of it from far away, on a canvas of its own below Cytoscape's
//
// Thousands of cards are a few rectangles each here, where Cytoscape would need ten elements for each: so a map of
// any size is dragged and zoomed as a whole.

import type { TopicCard } from "../scene/overview.ts";
import type { Box, Card, EdgePath, Scene, TextLine } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { paintCards, paintLines, paintSome } from "./afar-cards.ts";
import { paintSigns, paintTopics, signsOf } from "./afar-topics.ts";
import type { Context } from "./brush.ts";
import { type Dressing, staysOf } from "./dressing.ts";
import { veilOpacity } from "./stylesheet.ts";
import { areaOf, type Size, signZoom, touches, type Viewport } from "./viewport.ts";
import type { Grid, Near } from "./window.ts";

export interface Afar {
  paint(view: AfarView): void;
  clear(): void;
  destroy(): void;
}

export interface AfarView {
  readonly scene: Scene;
  readonly grid: Grid;
  /** What lies in sight, or close by. */
  readonly near: Near;
  /** What the topics are, for signs. */
  readonly signed: readonly Pick<TopicCard, "id" | "shape" | "statements" | "people" | "stances">[];
  /** Topic cards where the map is too small for cards; empty where it is not. */
  readonly topics: readonly TopicCard[];
  readonly fonts: Readonly<Record<TextLine["font"], Font>>;
  readonly viewport: Viewport;
  readonly screen: Size;
  readonly dressing: Dressing;
  readonly accent: string;
}

export function mountAfar(container: HTMLElement): Afar {
  const canvas = document.createElement("canvas");
  canvas.className = "map-afar";
  container.before(canvas);
  const context = canvas.getContext("2d");
  let isClear = true;
  return {
    paint(view) {
      if (!context) return;
      isClear = false;
      adjust(canvas, view.screen);
      paint(context, view);
    },
    clear() {
      if (isClear) return;
      isClear = true;
      context?.resetTransform();
      context?.clearRect(0, 0, canvas.width, canvas.height);
    },
    destroy: () => canvas.remove(),
  };
}

function adjust(canvas: HTMLCanvasElement, { width, height }: Size): void {
  const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

function paint(context: Context, view: AfarView): void {
  const { near, viewport, screen, dressing } = view;
  const { zoom, pan } = viewport;
  const scale = zoom * devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, pan.x * devicePixelRatio, pan.y * devicePixelRatio);
  const area = areaOf(viewport, screen);
  const stays = staysOf(dressing);
  const cards = [...near.cards].filter(stays);
  // Where cards say their own first words, signs would only hide them.
  const isSigned = !dressing.lit && zoom < signZoom;
  const signs = isSigned ? signsOf(context, cards, view) : [];
  if (view.topics.length > 0) {
    paintTopics(
      context,
      view.topics.filter(({ box }) => touches(box, area)),
      cards,
      signs,
      view,
    );
  } else {
    const edges = [...near.edges];
    paintLines(context, edges, view);
    if (dressing.tied.size > 0) paintSome(context, edges, dressing.tied, view);
    paintCards(context, cards, view.scene, zoom);
  }
  if (dressing.lit) veilOver(context, cards, near.edges, area, view);
  paintSigns(context, signs, view);
  // Above a sign's line, which may lead over it.
  paintSelected(context, view);
}

function veilOver(
  context: Context,
  cards: readonly Card[],
  edges: Iterable<EdgePath>,
  area: Box,
  view: AfarView,
): void {
  const { scene, dressing, viewport } = view;
  context.globalAlpha = veilOpacity;
  context.fillStyle = scene.background;
  context.fillRect(area.x, area.y, area.width, area.height);
  context.globalAlpha = 1;
  if (dressing.lit && view.topics.length === 0) paintSome(context, [...edges], dressing.lit.relations, view);
  paintCards(
    context,
    cards.filter(({ id }) => dressing.lit?.cards.has(id)),
    scene,
    viewport.zoom,
  );
}

function paintSelected(context: Context, { grid, dressing, viewport, accent }: AfarView): void {
  const box = dressing.selected && grid.cardOf(dressing.selected)?.box;
  if (!box) return;
  context.strokeStyle = accent;
  context.lineWidth = 3 / viewport.zoom;
  context.strokeRect(box.x, box.y, box.width, box.height);
}

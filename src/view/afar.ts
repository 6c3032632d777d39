// scene -> what is seen of it from far away, on a canvas of its own below Cytoscape's
//
// Thousands of cards are a few rectangles each here, where Cytoscape would need ten elements for each: so a map of
// any size is dragged and zoomed as a whole.

import type { TopicCard } from "../scene/overview.ts";
import type { Box, Card, EdgePath, Scene, TextLine } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { paintCards, paintLines } from "./afar-cards.ts";
import { paintSigns, paintTopics, signsOf } from "./afar-topics.ts";
import type { Context } from "./brush.ts";
import { type Dressing, staysOf } from "./dressing.ts";
import { type Size, signZoom, type Viewport } from "./viewport.ts";
import { cellsOf, type Grid, type Near } from "./window.ts";

export interface Afar {
  paint(view: AfarView): void;
  clear(): void;
  destroy(): void;
}

export interface AfarView {
  readonly scene: Scene;
  readonly grid: Grid;
  /** What the topics are, for signs. */
  readonly signed: readonly Pick<TopicCard, "id" | "statements">[];
  /** Topic cards where the map is too small for cards; empty where it is not. */
  readonly topics: readonly TopicCard[];
  readonly fonts: Readonly<Record<TextLine["font"], Font>>;
  readonly viewport: Viewport;
  readonly screen: Size;
  readonly dressing: Dressing;
  readonly accent: string;
  /** Only these cards and lines, where Cytoscape shows the rest. */
  readonly only?: readonly (Card | EdgePath)[];
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
  const { grid, viewport, screen, dressing } = view;
  const { zoom, pan } = viewport;
  const scale = zoom * devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, pan.x * devicePixelRatio, pan.y * devicePixelRatio);
  const area = {
    x: -pan.x / zoom,
    y: -pan.y / zoom,
    width: screen.width / zoom,
    height: screen.height / zoom,
  };
  const near = view.only ? sorted(view.only) : grid.within(cellsOf(area));
  const stays = staysOf(dressing);
  const cards = [...near.cards].filter(stays);
  // Where cards say their own first words, signs would only hide them.
  const isSigned = !dressing.lit && !view.only && zoom < signZoom;
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
    paintLines(context, [...near.edges], view);
    paintCards(context, cards, zoom);
  }
  if (dressing.lit) veilOver(context, cards, area, view);
  if (!view.only) paintSelected(context, view);
  paintSigns(context, signs, view);
}

function sorted(items: readonly (Card | EdgePath)[]): Near {
  const [cards, edges] = [new Set<Card>(), new Set<EdgePath>()];
  for (const item of items) "box" in item ? cards.add(item) : edges.add(item);
  return { cards, edges };
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function veilOver(
  context: Context,
  cards: readonly Card[],
  area: Box,
  { scene, dressing, viewport }: AfarView,
): void {
  context.globalAlpha = 0.72;
  context.fillStyle = scene.background;
  context.fillRect(area.x, area.y, area.width, area.height);
  context.globalAlpha = 1;
  paintCards(
    context,
    cards.filter(({ id }) => dressing.lit?.cards.has(id)),
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

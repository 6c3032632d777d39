// scene -> what is seen of it from far away, on a canvas of its own below Cytoscape's
//
// Thousands of cards are a few rectangles each here, where Cytoscape would need ten elements for each: so a map of
// any size is dragged and zoomed as a whole.

import type { TopicCard } from "../scene/overview.ts";
import type { Box, Card, EdgePath, Scene, TextLine } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { cssFont } from "../worker/measuring.ts";
import { type Dressing, staysOf } from "./dressing.ts";
import type { Size, Viewport } from "./viewport.ts";
import { cellsOf, type Grid, type Near } from "./window.ts";

export interface Afar {
  paint(view: AfarView): void;
  clear(): void;
  destroy(): void;
}

export interface AfarView {
  readonly scene: Scene;
  readonly grid: Grid;
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

type Context = CanvasRenderingContext2D;

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
  if (view.topics.length > 0) {
    paintTopics(
      context,
      view.topics.filter(({ box }) => touches(box, area)),
      cards,
      view,
    );
  } else {
    paintLines(context, [...near.edges], view);
    paintCards(context, cards, zoom);
  }
  if (dressing.lit) veilOver(context, cards, area, view);
  if (!view.only) paintSelected(context, view);
}

function sorted(items: readonly (Card | EdgePath)[]): Near {
  const [cards, edges] = [new Set<Card>(), new Set<EdgePath>()];
  for (const item of items) "box" in item ? cards.add(item) : edges.add(item);
  return { cards, edges };
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** One path for each colour: changing colours is what takes time. */
function byColour<T>(items: readonly T[], colour: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(colour(item));
    if (group) group.push(item);
    else groups.set(colour(item), [item]);
  }
  return groups;
}

function fillBoxes<T>(
  context: Context,
  items: readonly T[],
  colour: (item: T) => string,
  box: (item: T) => Box,
) {
  for (const [fill, group] of byColour(items, colour)) {
    context.fillStyle = fill;
    context.beginPath();
    for (const { x, y, width, height } of group.map(box)) context.rect(x, y, width, height);
    context.fill();
  }
}

function paintLines(context: Context, edges: readonly EdgePath[], { viewport, dressing }: AfarView): void {
  const relations = dressing.shown?.relations;
  const mains = edges.filter(({ main, id }) => main && (!relations || relations.has(id)));
  context.lineWidth = Math.max(2, 1 / viewport.zoom);
  for (const [stroke, group] of byColour(mains, ({ colour }) => colour)) {
    context.strokeStyle = stroke;
    context.beginPath();
    for (const { points } of group)
      for (const [index, { x, y }] of points.entries())
        index === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
    context.stroke();
  }
}

/** Bars stand for lines of text: letters this small are only grey. The speaker's strip stays wide enough to be seen. */
function paintCards(context: Context, cards: readonly Card[], zoom: number): void {
  fillBoxes(
    context,
    cards,
    ({ stroke }) => stroke,
    ({ box }) => box,
  );
  const line = 1 / zoom;
  fillBoxes(
    context,
    cards,
    ({ fill }) => fill,
    ({ box }) => inset(box, line),
  );
  const wide = Math.max(8, 4 / zoom);
  fillBoxes(
    context,
    cards,
    ({ strip }) => strip.colour,
    ({ strip }) => ({ ...strip, width: wide }),
  );
  const lines = cards.flatMap((card) => card.lines.map((each) => bar(card, each, 6.4)));
  context.globalAlpha = 0.35;
  fillBoxes(
    context,
    lines,
    ({ colour }) => colour,
    ({ box }) => box,
  );
  const rows = cards.flatMap((card) => card.premises.map(({ line: each }) => bar(card, each, 5.6)));
  context.globalAlpha = 0.22;
  fillBoxes(
    context,
    rows,
    ({ colour }) => colour,
    ({ box }) => box,
  );
  context.globalAlpha = 1;
  const fresh = cards.flatMap(({ fresh, box }) => (fresh ? [{ colour: fresh.colour, box }] : []));
  const corner = 10 / zoom;
  fillBoxes(
    context,
    fresh,
    ({ colour }) => colour,
    ({ box }) => ({ x: box.x + box.width - corner, y: box.y, width: corner, height: corner }),
  );
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** As long as the line may be, by its number of letters and how wide one is. */
function bar({ box }: Card, { text, x, y, colour, direction }: TextLine, letter: number) {
  const width = Math.min(box.width - 30, text.length * letter);
  return { colour, box: { x: direction ? x - width : x, y: y - 8, width, height: 7 } };
}

function paintTopics(
  context: Context,
  topics: readonly TopicCard[],
  cards: readonly Card[],
  view: AfarView,
): void {
  const { zoom } = view.viewport;
  fillBoxes(
    context,
    topics.flatMap(({ shape, fill }) => shape.map((box) => ({ box, fill }))),
    ({ fill }) => fill,
    ({ box }) => box,
  );
  context.globalAlpha = 0.3;
  fillBoxes(
    context,
    cards,
    ({ strip }) => strip.colour,
    ({ box }) => ({ ...box, height: Math.max(box.height, 1.5 / zoom) }),
  );
  context.globalAlpha = 1;
  const staying = new Set(cards.map(({ id }) => id));
  const shown = view.dressing.shown ? topics.filter(({ id }) => staying.has(id)) : topics;
  fillBoxes(
    context,
    shown.flatMap(({ shares }) => [...shares]),
    ({ colour }) => colour,
    (share) => share,
  );
  for (const { lines, scale, fill } of shown)
    for (const line of lines) paintText(context, line, scale, fill, view);
}

function paintText(
  context: Context,
  { text, font, x, y, colour, direction }: TextLine,
  scale: number,
  fill: string,
  { fonts }: AfarView,
): void {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.font = cssFont(fonts[font]);
  context.textAlign = direction ? "right" : "left";
  // A rim in the ground's colour keeps letters apart from the boxes below them.
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = fill;
  context.strokeText(text, 0, 0);
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
  context.restore();
}

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

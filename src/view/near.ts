// scene near the window -> painted at once, as Cytoscape paints it, for the frames in which something moves
//
// Cytoscape takes some six microseconds for each of the ten elements of a card, and more for one that it has not
// drawn before: too long for sixty frames a second of a map that is zoomed. Straight from the scene a frame is a
// third of that, and what Cytoscape does not hold yet is there as well.
import type { Box, Card, EdgePath, FontName, Point, Scene, TextLine } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { standsForAny } from "../scene/visible.ts";
import { cssFont } from "../worker/measuring.ts";
import { paintWords } from "./afar-cards.ts";
import { type Context, groupedBy, trace } from "./brush.ts";
import { type Dressing, staysOf } from "./dressing.ts";
import { roundsDown } from "./elements.ts";
import { drawMark } from "./marks.ts";
import { type Accents, veilOpacity } from "./stylesheet.ts";
import { gistZoom, touches } from "./viewport.ts";
import type { Near } from "./window.ts";

export interface NearView {
  readonly scene: Scene;
  readonly near: Near;
  /** What is in sight. */
  readonly area: Box;
  readonly dressing: Dressing;
  readonly fonts: Readonly<Record<FontName, Font>>;
  readonly accents: Accents;
  readonly zoom: number;
  /** How far a card is from its place; then lines, which would hang in the air, are left out. */
  readonly away?: (card: Card) => Point;
}

/** On a canvas that is transformed to the scene's coordinates; leaves its brushes as they were. */
export function paintNear(context: Context, view: NearView): void {
  // The canvas is Cytoscape's own, which knows no directions: it would set its texts as the last one here runs.
  context.save();
  paint(context, view);
  context.restore();
}

function paint(context: Context, view: NearView): void {
  const { scene, area, dressing, near, away } = view;
  const { shown, lit } = dressing;
  context.lineJoin = "round";
  paintFrame(context, view);
  const stays = staysOf(dressing);
  const cards = [...near.cards].filter((card) => stays(card) && (away || touches(card.box, area)));
  const edges = away ? [] : [...near.edges].filter((edge) => !shown || standsForAny(edge, shown.relations));
  paintParts(context, cards, edges, view);
  if (!lit) return;
  context.globalAlpha = veilOpacity;
  context.fillStyle = scene.background;
  context.fillRect(area.x, area.y, area.width, area.height);
  context.globalAlpha = 1;
  paintParts(
    context,
    cards.filter(({ id }) => lit.cards.has(id)),
    edges.filter((edge) => standsForAny(edge, lit.relations)),
    view,
  );
}

/** Heading, key, axis, and heads of the columns where they are not written over the map. */
function paintFrame(context: Context, { scene, fonts, zoom }: NearView): void {
  const { heading, columns, axis, legend, speakers, signs } = scene;
  for (const points of axis?.lines ?? []) stroke(context, points, axis?.colour ?? "", 1.5, []);
  for (const { sample, colour, dash, head } of legend) {
    stroke(context, sample, colour, 2, dash);
    fill(context, head, colour);
  }
  for (const { swatch } of speakers) paintStrip(context, swatch);
  for (const { papers, fill: colour, stroke: rim, corner } of signs) {
    for (const box of papers) paper(context, box, colour, rim, 1);
    if (corner) fill(context, corner.points, corner.colour);
  }
  const heads = [...(zoom < gistZoom ? [] : columns), ...legend, ...speakers, ...signs].map(
    ({ line }) => line,
  );
  paintText(context, [heading, ...heads, ...(axis?.breaks ?? [])], fonts);
}

function paintParts(
  context: Context,
  cards: readonly Card[],
  edges: readonly EdgePath[],
  view: NearView,
): void {
  for (const edge of edges) if (!edge.main) paintEdge(context, edge, view);
  for (const edge of edges) if (edge.main) paintEdge(context, edge, view);
  const { away } = view;
  if (!away) paintCards(context, cards, view);
  else
    for (const card of cards) {
      const { x, y } = away(card);
      context.translate(x, y);
      paintCards(context, [card], view);
      context.translate(-x, -y);
    }
}

function paintEdge(context: Context, edge: EdgePath, { scene, dressing: { lit, tied } }: NearView): void {
  const { type, points, width, dash, dashOffset, head } = edge;
  const isTied = standsForAny(edge, tied);
  const isFull = isTied || (lit && standsForAny(edge, lit.relations));
  const full = isFull && scene.legend.find((entry) => entry.type === type)?.colour;
  const colour = full || edge.colour;
  context.lineDashOffset = dashOffset;
  stroke(context, points, colour, isTied ? Math.max(3, width) : width, dash);
  context.lineDashOffset = 0;
  fill(context, head, colour);
}

function paintCards(context: Context, cards: readonly Card[], view: NearView): void {
  const { pointed, selected, shown } = view.dressing;
  const { accents } = view;
  for (const card of cards) {
    for (const sheet of card.fold?.sheets ?? []) paper(context, sheet, card.fill, card.stroke, 1);
    const isChosen = card.id === selected;
    const rim = isChosen ? accents.selected : card.id === pointed ? accents.hover : card.stroke;
    paper(context, card.box, card.fill, rim, isChosen ? 2.5 : 1);
    paintStrip(context, card.strip);
    for (const { statement, box } of card.premises) {
      if (statement === pointed) tint(context, box, accents.hover);
      if (statement === selected) rimOf(context, box, accents.selected, 1.5);
    }
    if (card.fresh) fill(context, card.fresh.points, card.fresh.colour);
  }
  const isLeft = (id: Card["id"]) => !shown || shown.statements.has(id);
  if (view.zoom < gistZoom) {
    paintWords(
      context,
      cards.filter(({ id, fold }) => fold || isLeft(id)),
      view.scene,
      view.zoom,
    );
    return;
  }
  const lines = cards.flatMap(({ id, lines: own, labels, premises }) => [
    ...(isLeft(id) ? own : []),
    ...labels,
    ...premises.flatMap(({ statement, line }) => (isLeft(statement) ? [line] : [])),
  ]);
  paintText(context, lines, view.fonts);
}

function paper(context: Context, box: Box, colour: string, rim: string, width: number): void {
  context.fillStyle = colour;
  context.fillRect(box.x, box.y, box.width, box.height);
  rimOf(context, box, rim, width);
}

function rimOf(context: Context, { x, y, width, height }: Box, colour: string, thick: number): void {
  context.strokeStyle = colour;
  context.lineWidth = thick;
  context.strokeRect(x, y, width, height);
}

function tint(context: Context, { x, y, width, height }: Box, colour: string): void {
  context.globalAlpha = 0.12;
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
}

function paintStrip(context: Context, { colour, mark, ink, ...at }: Card["strip"]): void {
  context.fillStyle = colour;
  context.fillRect(at.x, at.y, at.width, at.height);
  drawMark(context, { mark, ink, at });
}

function stroke(
  context: Context,
  points: readonly Point[],
  colour: string,
  width: number,
  dash: readonly number[],
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  trace(context, points);
  context.stroke();
  if (dash.length > 0) context.setLineDash([]);
}

function fill(context: Context, points: readonly Point[], colour: string): void {
  if (points.length < 3) return;
  context.fillStyle = colour;
  context.beginPath();
  trace(context, points);
  context.fill();
}

/** Font by font: setting one takes as long as some ten lines of text. */
function paintText(context: Context, lines: readonly TextLine[], fonts: NearView["fonts"]): void {
  context.textBaseline = "alphabetic";
  for (const [font, same] of groupedBy(lines, (line) => line.font)) {
    context.font = cssFont(fonts[font]);
    for (const { text, x, y, colour, direction } of same) {
      context.fillStyle = colour;
      context.textAlign = direction ? "right" : "left";
      context.direction = direction ?? "ltr";
      context.fillText(text, x, y + roundsDown);
    }
  }
}

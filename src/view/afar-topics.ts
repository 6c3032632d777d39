// topics seen from far away -> painted, with titles and signs

import { runsFromRight } from "../scene/direction.ts";
import type { TopicCard } from "../scene/overview.ts";
import type { Box, Card, TextLine } from "../scene/scene.ts";
import { cssFont } from "../worker/measuring.ts";
import type { AfarView } from "./afar.ts";
import { type Context, fillBoxes, trace } from "./brush.ts";
import { type Sign, type Signed, type SignFont, signFonts, signHeight, signsFor } from "./signs.ts";
import { touches } from "./viewport.ts";

/** A shape for each topic, its cards as shades of their speakers, its title where there is room. */
export function paintTopics(
  context: Context,
  topics: readonly TopicCard[],
  cards: readonly Card[],
  signs: readonly Sign[],
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
  const signed = new Set(signs.map(({ id }) => id));
  for (const { lines, scale, fill } of shown.filter(({ id }) => !signed.has(id)))
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
  context.direction = direction ?? "ltr";
  // A rim in the ground's colour keeps letters apart from the boxes below them.
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = fill;
  context.strokeText(text, 0, 0);
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
  context.restore();
}

/** For the largest topics what they begin with, who argues and how much, beside them. */
export function signsOf(context: Context, cards: readonly Card[], view: AfarView): Sign[] {
  const { viewport, screen, fonts, grid } = view;
  const { zoom, pan } = viewport;
  const drawn = new Set(cards);
  const onScreen = ({ x, y, width, height }: Box): Box => ({
    x: x * zoom + pan.x,
    y: y * zoom + pan.y,
    width: width * zoom,
    height: height * zoom,
  });
  const topics = view.signed.flatMap(({ id, shape, statements, people, stances }): Signed[] => {
    const root = grid.cardOf(id);
    if (!root || !drawn.has(root)) return [];
    const at = onScreen(root.box);
    const level = { x: at.x, y: at.y, width: Number.POSITIVE_INFINITY, height: signHeight };
    const end = shape.map(onScreen).findLast((box) => touches(box, level)) ?? at;
    const text = root.lines.map((line) => line.text).join(" ");
    return [{ id, at, end, text, statements, people, stances }];
  });
  const inFont: Record<SignFont, string> = { title: fontOf("title", fonts), note: fontOf("note", fonts) };
  const boxes = cards.map(({ box }) => onScreen(box));
  return signsFor(topics, screen, boxes, (text, font) => {
    context.font = inFont[font];
    return context.measureText(text).width;
  });
}

const fontOf = (font: SignFont, { claim }: AfarView["fonts"]): string =>
  `${font === "title" ? "bold " : ""}${signFonts[font].size}px ${claim.family}`;

export function paintSigns(context: Context, signs: readonly Sign[], view: AfarView): void {
  context.save();
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  const [card] = view.scene.cards;
  context.lineWidth = 1;
  for (const { leader } of signs) if (leader && card) paintLeader(context, leader, card);
  for (const sign of signs) if (card) paintSign(context, sign, card, view);
  context.restore();
}

function paintLeader(context: Context, leader: NonNullable<Sign["leader"]>, card: Card): void {
  context.strokeStyle = card.lines[0]?.colour ?? card.stroke;
  context.globalAlpha = 0.45;
  context.beginPath();
  trace(context, leader);
  context.stroke();
  context.globalAlpha = 1;
}

function paintSign(context: Context, { box, words, boxes }: Sign, card: Card, { fonts }: AfarView): void {
  context.fillStyle = card.fill;
  context.globalAlpha = 0.95;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 5);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = card.stroke;
  context.stroke();
  fillBoxes(
    context,
    boxes,
    ({ colour }) => colour,
    (each) => each,
  );
  context.fillStyle = card.lines[0]?.colour ?? "black";
  for (const { text, font, x, y } of words) {
    context.globalAlpha = font === "note" ? 0.8 : 1;
    context.font = fontOf(font, fonts);
    context.direction = runsFromRight(text) ? "rtl" : "ltr";
    context.textAlign = "left";
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}

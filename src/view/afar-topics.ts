// topics seen from far away -> painted, with titles and signs
import type { TopicCard } from "../scene/overview.ts";
import type { Card, TextLine } from "../scene/scene.ts";
import { cssFont } from "../worker/measuring.ts";
import type { AfarView } from "./afar.ts";
import { type Context, fillBoxes } from "./brush.ts";
import { baselines, type Sign, signFont, signsFor } from "./signs.ts";

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
  // A rim in the ground's colour keeps letters apart from the boxes below them.
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = fill;
  context.strokeText(text, 0, 0);
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
  context.restore();
}

/** For the largest topics what they begin with, over whatever lies there. */
export function signsOf(context: Context, cards: readonly Card[], view: AfarView): Sign[] {
  const { viewport, screen, fonts, grid } = view;
  const { zoom, pan } = viewport;
  context.font = signFontOf(fonts);
  const drawn = new Set(cards);
  const topics = view.signed.flatMap(({ id, statements }) => {
    const root = grid.cardOf(id);
    if (!root || !drawn.has(root)) return [];
    const { box, lines } = root;
    const at = { x: box.x * zoom + pan.x, y: box.y * zoom + pan.y, width: box.width, height: box.height };
    return [{ id, at, text: lines.map((line) => line.text).join(" "), statements }];
  });
  return signsFor(topics, screen, (text) => context.measureText(text).width);
}

const signFontOf = (fonts: AfarView["fonts"]): string => `bold ${signFont.size}px ${fonts.claim.family}`;

export function paintSigns(context: Context, signs: readonly Sign[], { fonts, scene }: AfarView): void {
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.font = signFontOf(fonts);
  for (const sign of signs) paintSign(context, sign, scene.cards[0]);
}

function paintSign(context: Context, sign: Sign, card: Card | undefined): void {
  const { x, y, width, height } = sign.box;
  context.fillStyle = card?.fill ?? "white";
  context.globalAlpha = 0.93;
  context.beginPath();
  context.roundRect(x, y, width, height, 5);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = card?.stroke ?? "grey";
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = card?.lines[0]?.colour ?? "black";
  const lines = baselines(sign);
  for (const [index, { text, x: left, y: base }] of lines.entries()) {
    context.globalAlpha = index === lines.length - 1 ? 0.7 : 1;
    context.fillText(text, left, base);
  }
  context.globalAlpha = 1;
}

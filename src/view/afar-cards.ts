// cards and main edges seen from far away -> painted, each with its first words or with bars for its lines
import type { Box, Card, EdgePath, TextLine } from "../scene/scene.ts";
import { fonts } from "../scene/theme.ts";
import { standsForAny } from "../scene/visible.ts";
import type { AfarView } from "./afar.ts";
import { type Context, fillBoxes, groupedBy, trace } from "./brush.ts";
import { gistOf, gistSize } from "./gist.ts";

export function paintLines(
  context: Context,
  edges: readonly EdgePath[],
  { viewport, dressing }: AfarView,
): void {
  const relations = dressing.shown?.relations;
  const mains = edges.filter((edge) => edge.main && (!relations || standsForAny(edge, relations)));
  context.lineWidth = Math.max(2, 1 / viewport.zoom);
  for (const [stroke, group] of groupedBy(mains, ({ colour }) => colour)) {
    context.strokeStyle = stroke;
    context.beginPath();
    for (const { points } of group) trace(context, points);
    context.stroke();
  }
}

/** The speaker's strip stays wide enough to be seen. */
export function paintCards(context: Context, cards: readonly Card[], zoom: number): void {
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
  paintWords(context, cards, zoom);
  const fresh = cards.flatMap(({ fresh, box }) => (fresh ? [{ colour: fresh.colour, box }] : []));
  const corner = 10 / zoom;
  fillBoxes(
    context,
    fresh,
    ({ colour }) => colour,
    ({ box }) => ({ x: box.x + box.width - corner, y: box.y, width: corner, height: corner }),
  );
}

/** First words where there is room for them; else bars stand for the lines of text, whose letters would only be grey. */
function paintWords(context: Context, cards: readonly Card[], zoom: number): void {
  context.font = `${gistSize}px ${fonts.claim.family}`;
  const widthOf = (text: string) => context.measureText(text).width;
  const barred: Card[] = [];
  context.save();
  for (const card of cards) {
    const said = gistOf(card, zoom, widthOf);
    if (said.length === 0) barred.push(card);
    context.fillStyle = card.lines[0]?.colour ?? card.stroke;
    for (const { text, x, y } of said)
      paintSmall(context, text, card.box.x + x / zoom, card.box.y + y / zoom, zoom);
  }
  context.restore();
  paintBars(context, barred);
}

/** At its size on screen, whatever the zoom. */
function paintSmall(context: Context, text: string, x: number, y: number, zoom: number): void {
  context.translate(x, y);
  context.scale(1 / zoom, 1 / zoom);
  context.fillText(text, 0, 0);
  context.scale(zoom, zoom);
  context.translate(-x, -y);
}

function paintBars(context: Context, cards: readonly Card[]): void {
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

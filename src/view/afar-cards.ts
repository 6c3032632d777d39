// cards and main edges seen from far away -> painted, each with its first words or with bars for its lines
import type { RelationId } from "../model/ids.ts";
import { runsFromRight } from "../scene/direction.ts";
import type { Box, Card, EdgePath, Scene, TextLine } from "../scene/scene.ts";
import { fonts } from "../scene/theme.ts";
import { standsForAny } from "../scene/visible.ts";
import type { AfarView } from "./afar.ts";
import { type Context, fillBoxes, groupedBy, trace } from "./brush.ts";
import { type GistFont, gistOf, gistSize, speakersOf } from "./gist.ts";

export function paintLines(
  context: Context,
  edges: readonly EdgePath[],
  { viewport, dressing }: AfarView,
): void {
  const relations = dressing.shown?.relations;
  const mains = edges.filter((edge) => edge.main && (!relations || standsForAny(edge, relations)));
  strokeLines(context, mains, ({ colour }) => colour, Math.max(2, 1 / viewport.zoom));
}

/** Some relations in full, thin ones too; what a filter hides stays hidden. */
export function paintSome(
  context: Context,
  edges: readonly EdgePath[],
  relations: ReadonlySet<RelationId>,
  { scene, viewport, dressing: { shown } }: AfarView,
): void {
  const full = new Map(scene.legend.map(({ type, colour }) => [type, colour]));
  const some = edges.filter(
    (edge) => standsForAny(edge, relations) && (!shown || standsForAny(edge, shown.relations)),
  );
  strokeLines(context, some, ({ type, colour }) => full.get(type) ?? colour, Math.max(3, 2 / viewport.zoom));
}

function strokeLines(
  context: Context,
  edges: readonly EdgePath[],
  colourOf: (edge: EdgePath) => string,
  width: number,
): void {
  context.lineWidth = width;
  for (const [stroke, group] of groupedBy(edges, colourOf)) {
    context.strokeStyle = stroke;
    context.beginPath();
    for (const { points } of group) trace(context, points);
    context.stroke();
  }
}

/** The speaker's strip stays wide enough to be seen. */
export function paintCards(context: Context, cards: readonly Card[], scene: Scene, zoom: number): void {
  const line = 1 / zoom;
  const [pile] = cards.flatMap(({ fold }) => fold?.sheets ?? []);
  if (pile) paintPiles(context, cards, line);
  paintPapers(context, cards, ({ box }) => box, line);
  const wide = Math.max(8, 4 / zoom);
  fillBoxes(
    context,
    cards,
    ({ strip }) => strip.colour,
    ({ strip }) => ({ ...strip, width: wide }),
  );
  paintWords(context, cards, scene, zoom);
  const fresh = cards.flatMap(({ fresh, box }) => (fresh ? [{ colour: fresh.colour, box }] : []));
  const corner = 10 / zoom;
  fillBoxes(
    context,
    fresh,
    ({ colour }) => colour,
    ({ box }) => ({ x: box.x + box.width - corner, y: box.y, width: corner, height: corner }),
  );
}

function paintPapers<T extends Pick<Card, "fill" | "stroke">>(
  context: Context,
  items: readonly T[],
  box: (item: T) => Box,
  line: number,
): void {
  fillBoxes(context, items, ({ stroke }) => stroke, box);
  fillBoxes(
    context,
    items,
    ({ fill }) => fill,
    (item) => inset(box(item), line),
  );
}

/** Sheets stick out by pixels of the screen here: those of the scene would hardly be seen. */
function paintPiles(context: Context, cards: readonly Card[], line: number): void {
  const folds = cards.filter(({ fold }) => fold);
  for (const by of [4 * line, 2 * line])
    paintPapers(context, folds, ({ box }) => ({ ...box, x: box.x + by, y: box.y + by }), line);
}

/** Who speaks and first words where there is room for them; else bars stand for the lines of text, whose letters would only be grey. */
export function paintWords(context: Context, cards: readonly Card[], scene: Scene, zoom: number): void {
  const speakers = speakersOf(scene);
  const setFont = (font: GistFont) => {
    context.font = gistFonts[font];
  };
  const widthOf = (text: string, font: GistFont) => {
    setFont(font);
    return context.measureText(text).width;
  };
  const barred: Card[] = [];
  context.save();
  for (const card of cards) {
    const said = gistOf(card, speakers.get(card.id), zoom, widthOf);
    if (said.length === 0) barred.push(card);
    context.fillStyle = card.lines[0]?.colour ?? card.stroke;
    for (const { text, font, x, y } of said) {
      setFont(font);
      context.direction = runsFromRight(text) ? "rtl" : "ltr";
      context.textAlign = "left";
      paintSmall(context, text, card.box.x + x / zoom, card.box.y + y / zoom, zoom);
    }
  }
  context.restore();
  if (zoom > barZoom) paintBars(context, barred);
}

const gistFonts: Readonly<Record<GistFont, string>> = {
  head: `bold ${gistSize}px ${fonts.claim.family}`,
  words: `${gistSize}px ${fonts.claim.family}`,
};

/** Below this bars are thinner than half a pixel. */
const barZoom = 0.08;

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

// graph -> Scene: the map with all coordinates
import type { DebateGraph } from "../graph/attributes.ts";
import { newSince } from "../graph/growth.ts";
import { flow } from "../layout/flow.ts";
import { grid } from "../layout/grid.ts";
import type { Positions, SheetOptions } from "../layout/sheet.ts";
import { timeline } from "../layout/timeline.ts";
import type { StatementId } from "../model/ids.ts";
import { unknown } from "../model/person.ts";
import { axisAt } from "./axis.ts";
import { baselineUp, cardAt, freshCorner } from "./cards.ts";
import { type Content, contentOf } from "./content.ts";
import { edgesOf } from "./edges.ts";
import { frameOf, margin } from "./frame.ts";
import type { Head } from "./heads.ts";
import type { Axis, Card, ColumnHead, EdgePath, Point, Scene } from "./scene.ts";
import { resolve, type SceneOptions } from "./settings.ts";
import { fonts, speakerStyles } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** In pixels. */
const headHeight = 32;
const axisHeight = 22;

/** Cards at their places, and what belongs to the places rather than to the cards. */
export interface Placed extends Positions {
  readonly heads: readonly PlacedHead[];
  /** The axis, told where it begins. */
  readonly axis?: (origin: Point) => Axis;
  /** Only where the layout draws the edges itself. */
  readonly edges?: (cards: ReadonlyMap<StatementId, Card>, origin: Point) => EdgePath[];
}

interface PlacedHead extends Head {
  readonly x: number;
  readonly width: number;
}

/**
 * The whole debate as the flow sheet or the timeline shows it; the same graph and options give the same scene.
 * What a filter hides is taken out of it afterwards by `visiblePart`.
 */
export function drawScene(graph: DebateGraph, options: Partial<SceneOptions> = {}): Scene {
  const settings = resolve(options);
  const inFlow = settings.mode === "flow";
  const content = contentOf(graph, inFlow, settings);
  const placed = inFlow ? flowSheet(content, settings) : timeSheet(graph, content, settings);
  return compose(graph, content, placed, content.isPacked ? inRows(settings) : settings);
}

/** Rows of topics stand as close beside as under each other. */
const inRows = ({ flow: options, ...settings }: SceneOptions): SceneOptions => ({
  ...settings,
  flow: { ...options, columnGap: options.topicGap },
});

function flowSheet(content: Content, settings: SceneOptions): Placed {
  const { forest, heads, heights } = content;
  if (content.isPacked) return packed(heights, settings);
  const positions = flow(forest, heights, sheetOptions(settings));
  const width = settings.flow.cardWidth;
  const placedHeads = heads.heads.map((head, index) => ({
    ...head,
    x: positions.columns[index]?.x ?? 0,
    width,
  }));
  return { ...positions, heads: placedHeads };
}

/** Folded topics in rows without heads, as many to a row as before where they stood so. */
function packed(
  heights: Content["heights"],
  { flow: { cardWidth, topicGap }, previous }: SceneOptions,
): Placed {
  const columns =
    previous && isPackedScene(previous) ? new Set(previous.cards.map(({ box }) => box.x)).size : undefined;
  return { ...grid(heights, { cardWidth, topicGap, columns }), heads: [] };
}

/** The flow sheet alone has no heads then. */
const isPackedScene = ({ columns, cards }: Scene): boolean => columns.length === 0 && cards.length > 0;

function timeSheet(graph: DebateGraph, { forest, heights }: Content, settings: SceneOptions): Placed {
  const messages = graph.getAttribute("messages");
  const positions = timeline(forest, heights, messages, sheetOptions(settings));
  const heads = positions.spans.map(({ label, x, width }, turn) => ({ text: label, turn, x, width }));
  return { ...positions, heads, axis: (origin) => axisAt(origin, positions, settings) };
}

/** With the sheet of an earlier scene, as the layout knows it. */
function sheetOptions({ flow: options, previous }: SceneOptions): SheetOptions {
  // From rows of topics nothing leads to places in turns.
  if (!previous || isPackedScene(previous)) return options;
  const { cards, origin } = previous;
  const boxes = cards.map(({ id, box }) => {
    return [id, { ...box, x: box.x - origin.x, y: box.y - origin.y }] as const;
  });
  return { ...options, previous: { boxes: new Map(boxes) } };
}

/** Everything in the scene's own coordinates. */
export function compose(graph: DebateGraph, content: Content, placed: Placed, settings: SceneOptions): Scene {
  const { forest } = content;
  const { top, width, ...frame } = frameOf(graph, forest, placed.width, settings);
  const under = (placed.heads.length > 0 ? headHeight : 0) + (placed.axis ? axisHeight : 0);
  const origin = { x: margin, y: top + under };
  const cards = cardsAt(graph, content, placed, origin, settings);
  return {
    ...frame,
    title: graph.getAttribute("title"),
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(origin.y + placed.height + margin),
    background: settings.theme.background,
    origin,
    columns: placed.heads.map((head) => columnHead(head, top, settings)),
    ...(placed.axis ? { axis: placed.axis({ x: margin, y: top + headHeight }) } : {}),
    cards: [...cards.values()],
    cardOf: forest.cardOf,
    edges: placed.edges ? placed.edges(cards, origin) : edgesOf(graph, forest, cards, settings),
  };
}

function cardsAt(
  graph: DebateGraph,
  { texts }: Content,
  { boxes }: Positions,
  origin: Point,
  settings: SceneOptions,
): Map<StatementId, Card> {
  const styleOf = speakerStyles(graph.getAttribute("participants"), settings.theme);
  const cards = new Map<StatementId, Card>();
  const fresh = settings.newSince ? newSince(graph, settings.newSince) : undefined;
  for (const [id, text] of texts) {
    const place = boxes.get(id);
    if (!place) continue;
    const box = { ...place, x: place.x + origin.x, y: place.y + origin.y };
    const several = (text.fold?.people.length ?? 1) > 1;
    const speaker = styleOf(several ? unknown : graph.getNodeAttribute(id, "author"));
    const card = cardAt(graph, id, text, box, speaker, settings);
    const marked = fresh && (text.fold?.statements ?? [id]).some((each) => fresh.has(each));
    cards.set(id, marked ? { ...card, fresh: freshCorner(box, settings) } : card);
  }
  return cards;
}

function columnHead(
  { text, x, width, ...head }: PlacedHead,
  top: number,
  { theme, measure }: SceneOptions,
): ColumnHead {
  const said = wrap(text, { width, lines: 1, font: fonts.head, measure }).join("");
  const y = top + fonts.head.line - baselineUp("head");
  return { ...head, line: { text: said, font: "head", colour: theme.text.strong, x: x + margin, y } };
}

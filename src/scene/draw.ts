// graph -> Scene: the flow sheet with all coordinates
import type { DebateGraph } from "../graph/attributes.ts";
import { type CardForest, cardsOf } from "../graph/cards.ts";
import { type FoldedForest, folded } from "../graph/fold.ts";
import { type FlowPositions, flow } from "../layout/flow.ts";
import type { Positions, SheetOptions } from "../layout/sheet.ts";
import { asId, type StatementId } from "../model/ids.ts";
import { type Author, unknown } from "../model/person.ts";
import { baselineUp, type CardText, cardAt, cardText } from "./cards.ts";
import { edgesOf } from "./edges.ts";
import { foldTexts } from "./folds.ts";
import { type Heads, headsOf } from "./heads.ts";
import { legendOf, type Speaker } from "./legend.ts";
import type { Card, ColumnHead, Scene, TextLine } from "./scene.ts";
import { resolve, type SceneOptions } from "./settings.ts";
import { fonts, speakerStyles } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** In pixels. */
const margin = 24;
/** The heading and the key take at least this width, also over a single column. */
const leastWidth = 640;
const keyTop = 56;
/** What a screen shows at once: the key is there to be looked at together with the map. */
const keyWidth = 1200;
const afterLegend = 10;
const headHeight = 32;

/**
 * The whole debate as the flow sheet shows it; the same graph and options give the same scene.
 * What a filter hides is taken out of it afterwards by `visiblePart`.
 */
export function drawScene(graph: DebateGraph, options: Partial<SceneOptions> = {}): Scene {
  const settings = resolve(options);
  const forest = folded(graph, cardsOf(graph), settings.folds, settings.fans);
  const heads = headsOf(graph, forest);
  const texts = textsOf(graph, forest, heads, settings);
  const heights = new Map([...texts].map(([id, { height }]) => [id, height]));
  const positions = flow(forest, heights, { ...settings.flow, ...placesIn(settings.previous) });
  const width = Math.max(positions.width, leastWidth);
  const heading = headingOf(graph, width, settings);
  const { speakers, types } = usedIn(graph, forest, settings);
  const legend = legendOf(
    speakers,
    types,
    { x: margin, y: keyTop, width: Math.min(width, keyWidth) },
    settings,
  );
  const top = keyTop + legend.height + afterLegend;
  const cards = placedCards(graph, texts, positions, top + headHeight, settings);
  return {
    title: graph.getAttribute("title"),
    heading,
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(top + headHeight + positions.height + margin),
    background: settings.theme.background,
    origin: { x: margin, y: top + headHeight },
    columns: columnHeads(heads, positions, top, settings),
    cards: [...cards.values()],
    cardOf: forest.cardOf,
    edges: edgesOf(graph, forest, cards, settings),
    legend: legend.legend,
    speakers: legend.speakers,
  };
}

/** The sheet of an earlier scene, as the layout knows it. */
function placesIn(scene: Scene | undefined): Pick<SheetOptions, "previous"> {
  if (!scene) return {};
  const { cards, origin } = scene;
  const boxes = cards.map(({ id, box }) => {
    return [id, { ...box, x: box.x - origin.x, y: box.y - origin.y }] as const;
  });
  return { previous: { boxes: new Map(boxes) } };
}

function textsOf(
  graph: DebateGraph,
  { cards, folds }: FoldedForest,
  { saidBy }: Heads,
  settings: SceneOptions,
): Map<StatementId, CardText> {
  const foldText = foldTexts(graph, settings);
  const texts = new Map<StatementId, CardText>();
  for (const [id, card] of cards) {
    const fold = folds.get(id);
    texts.set(
      id,
      fold ? foldText(id, fold) : cardText(graph, card, saidBy(card.message, card.turn), settings),
    );
  }
  return texts;
}

function placedCards(
  graph: DebateGraph,
  texts: ReadonlyMap<StatementId, CardText>,
  { boxes }: Positions,
  top: number,
  settings: SceneOptions,
): Map<StatementId, Card> {
  const styleOf = speakerStyles(graph.getAttribute("participants"), settings.theme);
  const cards = new Map<StatementId, Card>();
  for (const [id, text] of texts) {
    const place = boxes.get(id);
    if (!place) continue;
    const box = { ...place, x: place.x + margin, y: place.y + top };
    const several = (text.fold?.people.length ?? 1) > 1;
    const speaker = styleOf(several ? unknown : graph.getNodeAttribute(id, "author"));
    cards.set(id, cardAt(graph, id, text, box, speaker, settings));
  }
  return cards;
}

function headingOf(graph: DebateGraph, width: number, { theme, measure }: SceneOptions): TextLine {
  const limits = { width, lines: 1, font: fonts.head, measure };
  const [text = ""] = wrap(graph.getAttribute("title"), limits);
  return { text, font: "head", colour: theme.text.strong, x: margin, y: 36 };
}

/** Only what the map shows: types of relations between cards, and speakers in the order in which they took part. */
function usedIn(graph: DebateGraph, { cardOf }: CardForest, { theme }: SceneOptions) {
  const card = (key: string) => cardOf.get(asId(key));
  const between = graph.filterEdges((_, __, source, target) => card(source) !== card(target));
  const authors = new Set([...cardOf.keys()].map((id) => graph.getNodeAttribute(id, "author")));
  const people = graph.getAttribute("participants");
  const styleOf = speakerStyles(people, theme);
  const nobody: { id: Author; name: string } = { id: unknown, name: "unknown author" };
  const named = [...people, nobody].filter(({ id }) => authors.has(id));
  return {
    types: new Set(between.map((edge) => graph.getEdgeAttribute(edge, "type"))),
    speakers: named.map(({ id, name }): Speaker => ({ author: id, name, style: styleOf(id) })),
  };
}

function columnHeads(
  { heads }: Heads,
  { columns }: FlowPositions,
  top: number,
  settings: SceneOptions,
): ColumnHead[] {
  const { theme, measure, flow } = settings;
  return heads.map(({ text, ...head }, index) => {
    const limits = { width: flow.cardWidth, lines: 1, font: fonts.head, measure };
    const x = (columns[index]?.x ?? 0) + margin;
    const y = top + fonts.head.line - baselineUp("head");
    return {
      ...head,
      line: { text: wrap(text, limits).join(""), font: "head", colour: theme.text.strong, x, y },
    };
  });
}

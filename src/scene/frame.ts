// graph and what its map shows -> heading and key above the map
import type { DebateGraph } from "../graph/attributes.ts";
import type { FoldedForest } from "../graph/fold.ts";
import { asId } from "../model/ids.ts";
import { type Author, unknown } from "../model/person.ts";
import { shortDates } from "./dates.ts";
import { type Explained, legendOf } from "./legend.ts";
import type { Scene, TextLine } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { fonts, speakerStyles } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** Around everything, in pixels. */
export const margin = 24;
/** The heading and the key take at least this width, also over a single column. */
const leastWidth = 640;
const keyTop = 56;
/** What a screen shows at once: the key is there to be looked at together with the map. */
const keyWidth = 1200;
const afterLegend = 10;

export interface Frame extends Pick<Scene, "heading" | "legend" | "speakers" | "signs"> {
  /** Without margins. */
  readonly width: number;
  /** Where the map begins. */
  readonly top: number;
}

/** @param mapWidth of all columns, in pixels */
export function frameOf(
  graph: DebateGraph,
  forest: FoldedForest,
  mapWidth: number,
  settings: SceneOptions,
): Frame {
  const width = Math.max(mapWidth, leastWidth);
  const area = { x: margin, y: keyTop, width: Math.min(width, keyWidth) };
  const { height, ...key } = legendOf(usedIn(graph, forest, settings), area, settings);
  return {
    width,
    heading: headingOf(graph, width, settings),
    ...key,
    top: keyTop + height + afterLegend,
  };
}

function headingOf(graph: DebateGraph, width: number, { theme, measure }: SceneOptions): TextLine {
  const limits = { width, lines: 1, font: fonts.head, measure };
  const [text = ""] = wrap(graph.getAttribute("title"), limits);
  return { text, font: "head", colour: theme.text.strong, x: margin, y: 36 };
}

/** Only what the map shows: types of relations between cards, speakers in the order in which they took part, signs. */
function usedIn(
  graph: DebateGraph,
  { cardOf, folds }: FoldedForest,
  { theme, newSince }: SceneOptions,
): Explained {
  const card = (key: string) => cardOf.get(asId(key));
  const between = graph.filterEdges((_, __, source, target) => card(source) !== card(target));
  const authors = new Set([...cardOf.keys()].map((id) => graph.getNodeAttribute(id, "author")));
  const people = graph.getAttribute("participants");
  const styleOf = speakerStyles(people, theme);
  const nobody: { id: Author; name: string } = { id: unknown, name: "unknown author" };
  const named = [...people, nobody].filter(({ id }) => authors.has(id));
  return {
    types: new Set(between.map((edge) => graph.getEdgeAttribute(edge, "type"))),
    speakers: named.map(({ id, name }) => ({ author: id, name, style: styleOf(id) })),
    signs: [
      ...(folds.size > 0 ? [{ sign: "fold", text: "folded: stands for several" } as const] : []),
      ...(newSince ? [{ sign: "new", text: `new since ${sinceIn(graph, newSince)}` } as const] : []),
    ],
  };
}

const sinceIn = (graph: DebateGraph, date: string): string =>
  shortDates(graph.getAttribute("messages"))({ date });

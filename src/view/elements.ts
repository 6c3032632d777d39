// scene -> Cytoscape elements, each with all that its style needs as data
//
// Nothing is computed that a reader could see: boxes, baselines and corners are the scene's own. Texts of another
// font or colour than their card's are nodes of their own, for a Cytoscape node has one label in one font.
import type { ElementDefinition } from "cytoscape";
import type { StatementId } from "../model/ids.ts";
import type {
  Box,
  Card,
  EdgePath,
  FontName,
  LegendEntry,
  Point,
  PremiseRow,
  Scene,
  TextLine,
} from "../scene/scene.ts";
import { bendsOf } from "./bends.ts";
import { markImage } from "./marks.ts";

/** What must be known of each font to set a line on its baseline, in pixels. */
export type Fonts = Readonly<
  Record<
    FontName,
    {
      readonly size: number;
      /** How far below the alphabetic baseline the font's lowest point lies: Cytoscape sets text by that. */
      readonly descent: number;
    }
  >
>;

export const veil = "veil";

/** Everything that is drawn; z-indices in the style tell what lies above what. */
export const elementsOf = (scene: Scene, fonts: Fonts): ElementDefinition[] => [
  veilOver(scene),
  ...text([scene.heading], fonts),
  ...scene.columns.flatMap(({ line }) => text([line], fonts)),
  ...scene.cards.flatMap((card) => cardElements(card, fonts)),
  ...edgesOf(scene),
  ...scene.legend.flatMap((entry, index) => legendElements(entry, index, fonts)),
  ...scene.speakers.flatMap(({ swatch, line }) => [strip(swatch), ...text([line], fonts)]),
];

/** Larger than any screen, so that all that is not lit can be dimmed by showing this one node. */
function veilOver({ width, height, background }: Scene): ElementDefinition {
  const margin = 10_000;
  const box = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
  return node(box, "veil", { id: veil, fill: background });
}

/** `card` on each element tells what belongs together, `of` which statement it says, `holds` what it frames. */
function cardElements(card: Card, fonts: Fonts): ElementDefinition[] {
  const here = { card: card.id, of: card.id };
  const frame = { ...here, holds: [card.id, ...card.premises.map(({ statement }) => statement)] };
  return [
    node(card.box, "card", { ...frame, id: card.id, fill: card.fill, stroke: card.stroke }),
    strip(card.strip, frame),
    ...runs(card.lines).flatMap((run) => text(run, fonts, here)),
    ...runs(card.labels).flatMap((run) => text(run, fonts, frame)),
    ...card.premises.flatMap((row) => rowElements(row, fonts, card.id)),
  ];
}

function rowElements({ statement, box, line }: PremiseRow, fonts: Fonts, card: StatementId) {
  const here = { card, of: statement };
  return [node(box, "row", { ...here, id: statement }), ...text([line], fonts, here)];
}

const strip = ({ colour, mark, ink, ...box }: Card["strip"], here: object = {}): ElementDefinition =>
  node(box, "strip", { ...here, fill: colour, image: markImage(mark, colour, ink, box) });

function edgesOf({ cards, edges, legend }: Scene): ElementDefinition[] {
  const boxes = new Map(cards.map(({ id, box }) => [id, box]));
  const full = new Map(legend.map(({ type, colour }) => [type, colour]));
  return edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from && to ? edgeElements(edge, full.get(edge.type) ?? edge.colour, middle(from), middle(to)) : [];
  });
}

/** `full` is the colour that a faint line takes while it is lit. */
function edgeElements(edge: EdgePath, full: string, source: Point, target: Point): ElementDefinition[] {
  const { id, from, to, points, colour, width, dash, dashOffset, head, main } = edge;
  const classes = `${main ? "main" : "secondary"} ${dashClass(dash)}`;
  const data = { id, relation: id, source: from, target: to, colour, full, width, dashOffset };
  return [line(points, source, target, classes, data), ...arrow(head, colour, main, { relation: id, full })];
}

/** The sample hangs between two dots, for it belongs to no card. */
function legendElements(entry: LegendEntry, index: number, fonts: Fonts): ElementDefinition[] {
  const [first, last] = [entry.sample[0], entry.sample.at(-1)];
  if (!first || !last) return text([entry.line], fonts);
  const { colour } = entry;
  const [source, target] = [`legend ${index} from`, `legend ${index} to`];
  return [
    dot(first, "dot", { id: source }),
    dot(last, "dot", { id: target }),
    line(entry.sample, first, last, dashClass(entry.dash), {
      source,
      target,
      colour,
      width: 2,
      dashOffset: 0,
    }),
    ...arrow(entry.head, colour, false),
    ...text([entry.line], fonts),
  ];
}

/** `source` and `target` are the middles of the nodes, from which Cytoscape counts the line's ends. */
function line(
  points: readonly Point[],
  source: Point,
  target: Point,
  classes: string,
  data: Record<string, unknown>,
): ElementDefinition {
  const bends = bendsOf(points);
  const ends = { start: away(source, points[0]), end: away(target, points.at(-1)) };
  return {
    group: "edges",
    classes: `${classes} ${bends ? "bent" : "straight"}`,
    data: { ...data, ...ends, ...bends },
  };
}

const away = (from: Point, to: Point = from): string => `${to.x - from.x}px ${to.y - from.y}px`;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

function arrow(
  head: readonly Point[],
  colour: string,
  main: boolean,
  here: object = {},
): ElementDefinition[] {
  if (head.length < 3) return [];
  const box = around(head);
  const shape = head.flatMap(({ x, y }) => [
    (2 * (x - box.x)) / box.width - 1,
    (2 * (y - box.y)) / box.height - 1,
  ]);
  return [node(box, main ? "tip main" : "tip", { ...here, fill: colour, shape })];
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x || 1, height: Math.max(...ys) - y || 1 };
}

const node = (box: Box, classes: string, data: Record<string, unknown>): ElementDefinition => ({
  group: "nodes",
  classes,
  data: { ...data, width: box.width, height: box.height },
  position: middle(box),
});

/** A node around a point. */
const dot = ({ x, y }: Point, classes: string, data: Record<string, unknown>): ElementDefinition =>
  node({ x: x - 0.5, y: y - 0.5, width: 1, height: 1 }, classes, data);

/** Lines that one label can hold: one font, one colour, one left end, one distance. */
function runs(lines: readonly TextLine[]): TextLine[][] {
  const found: TextLine[][] = [];
  for (const line of lines) {
    const run = found.at(-1);
    if (run && continues(run, line)) run.push(line);
    else found.push([line]);
  }
  return found;
}

function continues(run: readonly TextLine[], { x, y, font, colour }: TextLine): boolean {
  const [before, last] = [run.at(-2), run.at(-1)];
  if (!last || last.x !== x || last.font !== font || last.colour !== colour || last.y >= y) return false;
  return !before || Math.abs(last.y - before.y - (y - last.y)) < 0.01;
}

/** A dot at the last line's baseline that carries the lines as its label, upwards from there. */
function text(lines: readonly TextLine[], fonts: Fonts, here: object = {}): ElementDefinition[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const { size, descent } = fonts[last.font];
  const leading = lines.length > 1 ? (last.y - first.y) / (lines.length - 1) / size : 1;
  const label = lines.map((line) => line.text).join("\n");
  const data = { ...here, label, leading, drop: descent + 0.5, colour: last.colour };
  return [dot(last, `text ${last.font}`, data)];
}

/** A class for each dash pattern: Cytoscape takes none from data. */
export const dashClass = (dash: readonly number[]): string =>
  dash.length > 0 ? `dash-${dash.join("-").replaceAll(".", "_")}` : "solid";

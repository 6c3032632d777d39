// cards, edges and heads of a scene -> Cytoscape elements, each with all that its style needs as data
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

/** What must be known of each font to set a line on its baseline, in pixels. */
export type Fonts = Readonly<
  Record<
    FontName,
    {
      readonly size: number;
      /** How far below the alphabetic baseline a label's lower edge lies: Cytoscape sets text by that. */
      readonly descent: number;
    }
  >
>;

export const veil = "veil";

/** What stands on the map wherever one looks: heading, key, heads of the columns, axis; z-indices in the style tell what lies above what. */
export const frameElements = (scene: Scene, fonts: Fonts): ElementDefinition[] => [
  veilOver(scene),
  ...text([scene.heading], fonts),
  ...scene.columns.flatMap(({ line }) => text([line], fonts)),
  ...axisElements(scene, fonts),
  ...scene.legend.flatMap((entry, index) => legendElements(entry, index, fonts)),
  ...scene.speakers.flatMap(({ swatch, line }) => [strip(swatch), ...text([line], fonts)]),
  ...scene.signs.flatMap(({ papers, fill, stroke, corner, line }) => [
    ...papers.map((box) => node(box, "sheet", { fill, stroke })),
    ...(corner ? [polygon(corner.points, "fresh", { fill: corner.colour })] : []),
    ...text([line], fonts),
  ]),
];

/** Larger than any screen, so that all that is not lit can be dimmed by showing this one node. */
function veilOver({ width, height, background }: Scene): ElementDefinition {
  const margin = 10_000;
  const box = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
  return node(box, "veil", { id: veil, fill: background });
}

/** `card` on each element tells what belongs together, `of` which statement it says, `holds` what it frames. */
export function cardElements(card: Card, fonts: Fonts): ElementDefinition[] {
  const here = { card: card.id, of: card.id };
  const frame = { ...here, holds: heldBy(card) };
  const { fill, stroke } = card;
  return [
    ...(card.fold?.sheets ?? []).map((sheet) => node(sheet, "sheet", { ...frame, fill, stroke })),
    node(card.box, "card", { ...frame, id: card.id, fill, stroke }),
    strip(card.strip, frame),
    ...runs(card.lines).flatMap((run) => text(run, fonts, here)),
    ...runs(card.labels).flatMap((run) => text(run, fonts, frame)),
    ...card.premises.flatMap((row) => rowElements(row, fonts, card.id)),
    ...(card.fresh ? [polygon(card.fresh.points, "fresh", { ...frame, fill: card.fresh.colour })] : []),
  ];
}

/** What a card stays for when its own claim is hidden. */
const heldBy = ({ id, premises, fold }: Card): readonly StatementId[] =>
  fold?.statements ?? [id, ...premises.map(({ statement }) => statement)];

function rowElements({ statement, box, line }: PremiseRow, fonts: Fonts, card: StatementId) {
  const here = { card, of: statement };
  return [node(box, "row", { ...here, id: statement }), ...text([line], fonts, here)];
}

const strip = ({ colour, mark, ink, ...box }: Card["strip"], here: object = {}): ElementDefinition =>
  node(box, "strip", { ...here, fill: colour, mark, ink, at: box });

/** Edges hang on dots, for the cards at their ends may be far outside the window. */
export const anchorId = (card: StatementId): string => `at ${card}`;

export const anchorElement = ({ id, box }: Card): ElementDefinition =>
  dot(middle(box), "dot", { id: anchorId(id) });

/** @param full the colour that a faint line takes while it is lit */
export function edgeElements(edge: EdgePath, full: string, from: Card, to: Card): ElementDefinition[] {
  const { id, points, colour, width, dash, dashOffset, head, main, holds = [id] } = edge;
  const classes = `line ${main ? "main" : "secondary"} ${dashClass(dash)}`;
  const ends = { source: anchorId(from.id), target: anchorId(to.id) };
  const data = { id, relation: id, holds, ...ends, colour, full, width, dashOffset };
  return [
    line(points, middle(from.box), middle(to.box), classes, data),
    ...arrow(head, colour, main, { relation: id, holds, full }),
  ];
}

function axisElements({ axis }: Scene, fonts: Fonts): ElementDefinition[] {
  if (!axis) return [];
  const { colour } = axis;
  const lines = axis.lines.flatMap((points, index) => {
    const data = {
      source: `axis ${index} from`,
      target: `axis ${index} to`,
      colour,
      width: 1.5,
      dashOffset: 0,
    };
    return lineBetweenDots(points, "solid", data);
  });
  return [...lines, ...axis.breaks.flatMap((each) => text([each], fonts))];
}

/** A line that belongs to no card hangs between two dots at its ends. */
function lineBetweenDots(
  points: readonly Point[],
  classes: string,
  data: { readonly source: string; readonly target: string } & Record<string, unknown>,
): ElementDefinition[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  return [
    dot(first, "dot", { id: data.source }),
    dot(last, "dot", { id: data.target }),
    line(points, first, last, classes, data),
  ];
}

function legendElements(entry: LegendEntry, index: number, fonts: Fonts): ElementDefinition[] {
  const { colour, sample, dash, head } = entry;
  const ends = { source: `legend ${index} from`, target: `legend ${index} to` };
  return [
    ...lineBetweenDots(sample, dashClass(dash), { ...ends, colour, width: 2, dashOffset: 0 }),
    ...arrow(head, colour, false),
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
  return head.length < 3
    ? []
    : [polygon(head, main ? "line tip main" : "line tip", { ...here, fill: colour })];
}

function polygon(points: readonly Point[], classes: string, data: object): ElementDefinition {
  const box = around(points);
  const shape = points.flatMap(({ x, y }) => [
    (2 * (x - box.x)) / box.width - 1,
    (2 * (y - box.y)) / box.height - 1,
  ]);
  return node(box, classes, { ...data, shape });
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

/** In pixels; text stands on a dot's upper edge. */
const dotSize = 1;

/** A node around a point. */
const dot = ({ x, y }: Point, classes: string, data: Record<string, unknown>): ElementDefinition => {
  const box = { x: x - dotSize / 2, y: y - dotSize / 2, width: dotSize, height: dotSize };
  return node(box, classes, data);
};

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

/** Text is set on whole pixels: a little more than the exact drop rounds the same way in every font. */
export const roundsDown = 0.125;

/** A dot at the last line's baseline that carries the lines as its label, upwards from there. */
function text(lines: readonly TextLine[], fonts: Fonts, here: object = {}): ElementDefinition[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const { size, descent } = fonts[last.font];
  const leading = lines.length > 1 ? (last.y - first.y) / (lines.length - 1) / size : 1;
  const label = lines.map((line) => (line.direction ? turned(line.text) : line.text)).join("\n");
  const drop = descent + dotSize / 2 + roundsDown;
  const data = { ...here, label, leading, drop, colour: last.colour };
  return [dot(last, `text ${last.font}${last.direction ? " rtl" : ""}`, data)];
}

/** Cytoscape knows no directions: marks say it (UAX 9, 2.1), so that a full stop stands at the left end. */
const turned = (text: string): string => `\u202b${text}\u202c`;

/** A class for each dash pattern: Cytoscape takes none from data. */
export const dashClass = (dash: readonly number[]): string =>
  dash.length > 0 ? `dash-${dash.join("-").replaceAll(".", "_")}` : "solid";

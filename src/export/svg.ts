// Scene -> SVG: real text, presentation attributes only, the debate itself inside
import type { DebateGraph } from "../graph/attributes.ts";
import type { StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import { markLines } from "../scene/marks.ts";
import type { Axis, Box, Card, EdgePath, Point, PremiseRow, Scene, TextLine } from "../scene/scene.ts";
import { fonts } from "../scene/theme.ts";
import { debateMetadata } from "./svg-debate.ts";
import { xmlText } from "./xml.ts";

export interface SvgOptions {
  /** The part of the scene to show, in its coordinates; the whole scene where it is absent. */
  readonly viewBox?: Box;
}

/** What the writer asks of the debate while it paints. */
interface Names {
  readonly graph: DebateGraph;
  readonly person: (author: Author) => string;
}

/** One document, the same for the same scene on every machine; ends in a line break. */
export function toSvg(scene: Scene, graph: DebateGraph, { viewBox }: SvgOptions = {}): string {
  const view = wholePixels(viewBox ?? { x: 0, y: 0, width: scene.width, height: scene.height });
  const people = new Map(graph.getAttribute("participants").map(({ id, name }) => [id as Author, name]));
  const names: Names = { graph, person: (author) => people.get(author) ?? "unknown author" };
  const size = `width="${view.width}" height="${view.height}"`;
  const box = `viewBox="${view.x} ${view.y} ${view.width} ${view.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img" text-rendering="geometricPrecision" font-family="${family}">`,
    `<title>${xmlText(scene.title)}</title>`,
    `<desc>${xmlText(describe(scene))}</desc>`,
    debateMetadata(graph),
    `<rect ${boxAttributes(view)} fill="${scene.background}"/>`,
    group('class="legend"', [textOf(scene.heading), ...legend(scene)]),
    group(
      'class="columns"',
      scene.columns.map(({ line }) => textOf(line)),
    ),
    ...(scene.axis ? [axisGroup(scene.axis)] : []),
    group(
      'class="relations"',
      scene.edges.map((edge) => edgeGroup(edge, names)),
    ),
    group(
      'class="statements"',
      scene.cards.map((card) => cardGroup(card, names)),
    ),
    "</svg>",
    "",
  ].join("\n");
}

const { family } = fonts.claim;

function wholePixels({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil(x + width) - left),
    height: Math.max(1, Math.ceil(y + height) - top),
  };
}

const describe = ({ cards: all, edges, speakers, axis }: Scene): string => {
  const cards = all.filter(({ fold }) => !fold);
  const folds = all.length - cards.length;
  const folded = folds > 0 ? `, ${folds} folds that hold more` : "";
  const rows = cards.reduce(
    (sum, { premises, hiddenPremises }) => sum + premises.length + hiddenPremises.length,
    0,
  );
  const people = speakers.map(({ line }) => line.text).join(", ");
  return `Argument map: ${cards.length} claims with ${rows} premises${folded} and ${edges.length} relations, by ${people}. ${axis ? "Time runs" : "Columns are turns"} from left to right; a reply stands to the right of what it answers.`;
};

const group = (attributes: string, parts: readonly string[]): string =>
  `<g ${attributes}>\n${parts.map((part) => `${part}\n`).join("")}</g>`;

/** Three decimals: fine enough to draw, coarse enough that golden files survive a change of CPU. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

const boxAttributes = ({ x, y, width, height }: Box): string =>
  `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;

const pathData = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

function textOf({ text, font, colour, x, y, direction }: TextLine): string {
  const { size, weight } = fonts[font];
  const bold = weight === "bold" ? ' font-weight="bold"' : "";
  // Where text runs from the right, its start is its right end.
  const turned = direction ? ` direction="${direction}"` : "";
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${bold}${turned} fill="${colour}">${xmlText(text)}</text>`;
}

const line = (points: readonly Point[], stroke: string, width: number, more = ""): string =>
  `<path d="${pathData(points)}" fill="none" stroke="${stroke}" stroke-width="${width}"${more}/>`;

const head = (points: readonly Point[], fill: string): string =>
  `<path d="${pathData(points)}Z" fill="${fill}"/>`;

const dashes = (dash: readonly number[], offset = 0): string => {
  if (dash.length === 0) return "";
  return ` stroke-dasharray="${dash.join(" ")}"${offset ? ` stroke-dashoffset="${round(offset)}"` : ""}`;
};

const axisGroup = ({ lines, breaks, colour }: Axis): string =>
  group('class="axis"', [...lines.map((points) => line(points, colour, 1.5)), ...breaks.map(textOf)]);

/** A strip in the speaker's colour, and over it the mark that tells speakers apart without colour. */
function strip({ colour, mark, ink, ...box }: Card["strip"]): string[] {
  const lines = markLines(mark, box).map(pathData).join("");
  const over = lines
    ? [`<path d="${lines}" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linecap="round"/>`]
    : [];
  return [`<rect ${boxAttributes(box)} fill="${colour}"/>`, ...over];
}

const legend = ({ speakers, legend: types, signs }: Scene): string[] => [
  ...speakers.flatMap(({ swatch, line: name }) => [...strip(swatch), textOf(name)]),
  ...types.flatMap(({ sample, colour, dash, head: tip, line: name }) => [
    line(sample, colour, 2, dashes(dash)),
    head(tip, colour),
    textOf(name),
  ]),
  ...signs.flatMap(({ papers, fill, stroke, corner, line: name }) => [
    ...papers.map((sheet) => paper(sheet, fill, stroke)),
    ...(corner ? [head(corner.points, corner.colour)] : []),
    textOf(name),
  ]),
];

const paper = (box: Box, fill: string, stroke: string): string =>
  `<rect ${boxAttributes(box)} fill="${fill}" stroke="${stroke}"/>`;

const titled = (text: string): string => `<title>${xmlText(text)}</title>`;

/** Letters, digits, dots, hyphens and underscores stay; the rest becomes its number, so that no two ids meet. */
const xmlId = (prefix: string, key: string): string =>
  `${prefix}-${key.replace(/[^\w.-]/gu, (sign) => `:${sign.codePointAt(0)?.toString(16)}:`)}`;

function edgeGroup(edge: EdgePath, { graph, person }: Names): string {
  const [from, to] = [graph.getNodeAttributes(edge.acting), graph.getNodeAttributes(edge.actedOn)];
  const says = `${person(from.author)} ${edge.type} ${person(to.author)}: “${from.text}” → “${to.text}”`;
  return group(`id="${xmlId("r", edge.id)}" class="relation ${edge.type}"`, [
    titled(says),
    line(edge.points, edge.colour, edge.width, dashes(edge.dash, edge.dashOffset)),
    head(edge.head, edge.colour),
  ]);
}

function cardGroup(card: Card, names: Names): string {
  const { id, kind, author, box, fill, stroke, fold, fresh } = card;
  const what = fold ? "fold" : `${kind} ${xmlId("by", author)}`;
  const classes = `statement ${what}${fresh ? " new" : ""}`;
  const papers = [...(fold?.sheets ?? []), box].map((sheet) => paper(sheet, fill, stroke));
  const marks = fresh ? [head(fresh.points, fresh.colour)] : [];
  const drawn = [...papers, ...marks, ...strip(card.strip), ...[...card.labels, ...card.lines].map(textOf)];
  return group(`id="${xmlId("s", id)}" class="${classes}"`, [
    titled(fold ? heldText(fold.statements, names) : fullText(id, names)),
    ...(fold ? drawn : linked(id, names, drawn)),
    ...card.premises.map((row) => premiseGroup(row, author, names)),
  ]);
}

function premiseGroup({ statement, kind, line: text }: PremiseRow, author: Author, names: Names): string {
  const classes = `statement ${kind} ${xmlId("by", author)}`;
  return group(`id="${xmlId("s", statement)}" class="${classes}"`, [
    titled(fullText(statement, names)),
    textOf(text),
  ]);
}

function fullText(id: StatementId, { graph, person }: Names): string {
  const { author, kind, text } = graph.getNodeAttributes(id);
  return `${person(author)}, ${kind}: ${text}`;
}

/** Enough of a fold to know what to expect; the debate inside the file has all of it. */
const mostTitled = 12;

function heldText(statements: readonly StatementId[], names: Names): string {
  const rest = statements.length - mostTitled;
  const texts = statements.slice(0, mostTitled).map((id) => fullText(id, names));
  return [`${statements.length} statements`, ...texts, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n");
}

/** A link around what is drawn where the statement's source stands on the web, else just what is drawn. */
function linked(id: StatementId, { graph }: Names, drawn: readonly string[]): readonly string[] {
  const { source } = graph.getNodeAttributes(id);
  const address = graph.getAttribute("sources").find((each) => each.id === source)?.name ?? "";
  return /^https?:\/\/\S+$/i.test(address) ? [`<a href="${xmlText(address)}">`, ...drawn, "</a>"] : drawn;
}

// riposte explain: a statement of a map -> why it is read as it is, as a person would say it
import { explainCue } from "../argue/explain.ts";
import type { DebateGraph } from "../debate.ts";
import type { StatementAttributes } from "../graph/attributes.ts";
import { words } from "../lib/text.ts";
import type { Cue } from "../model/statement.ts";
import { openFiles, openOne } from "./open.ts";
import { exit, type Port, Stop } from "./port.ts";
import { printable } from "./terminal.ts";

export interface ExplainOptions {
  readonly thread?: string;
}

/** @throws Stop where the file gives no map, or the statement is none or several */
export async function explain(
  port: Port,
  file: string,
  which: string,
  options: ExplainOptions,
): Promise<void> {
  const wanted = { thread: options.thread, orElse: "", nothing: "there is nothing to explain." };
  const graph = await openOne(port, await openFiles(port, [file]), wanted);
  await port.write("-", printable(explanation(graph, find(graph, which))));
}

const mostListed = 20;

/** By key, by a line number ("36" or "line 36"), or by words of its text. */
function find(graph: DebateGraph, which: string): string {
  if (graph.hasNode(which)) return which;
  const line = Number(/^(?:line )?(\d+)$/.exec(which)?.[1]);
  const found = graph.filterNodes(Number.isNaN(line) ? says(which) : stands(line));
  const [only, more] = found;
  if (only && !more) return only;
  const why = found.length === 0 ? "no statement fits" : `${found.length} statements fit`;
  const listed = found.length === 0 ? nearest(graph, which, line) : found.slice(0, mostListed);
  const rest = found.length - mostListed;
  throw new Stop(
    exit.usage,
    [
      `${why} “${which}”. Name one by its key, its line or words of its text${listed.length > 0 ? ":" : "."}`,
      ...listed.map((id) => rowOf(graph, id)),
      ...(rest > 0 ? [`  and ${rest} more`] : []),
    ].join("\n"),
  );
}

type Test = (id: string, statement: StatementAttributes) => boolean;

const stands =
  (line: number): Test =>
  (_, { lines: [first, last] }) =>
    first <= line && line <= last;

function says(which: string): Test {
  const text = which.toLowerCase();
  return (_, statement) => statement.text.toLowerCase().includes(text);
}

const mostNear = 5;

/** The statements next to a line, or those that share most words with what was typed. */
function nearest(graph: DebateGraph, which: string, line: number): string[] {
  const wanted = new Set(words(which));
  const distance = ({ lines: [first, last], text }: StatementAttributes): number =>
    Number.isNaN(line)
      ? -new Set(words(text).filter((word) => wanted.has(word))).size
      : Math.max(first - line, line - last);
  return graph
    .mapNodes((id, statement) => ({ id, distance: distance(statement) }))
    .filter(({ distance }) => !Number.isNaN(line) || distance < 0)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ id }) => id);
}

function rowOf(graph: DebateGraph, id: string): string {
  const { author, lines, text } = graph.getNodeAttributes(id);
  return `  ${id.padEnd(11)}  ${nameOf(graph, author)}, ${placeOf(lines)}: ${text.slice(0, 80)}`;
}

function explanation(graph: DebateGraph, id: string): string {
  const { text, kind, confidence, cues, lines, author } = graph.getNodeAttributes(id);
  const relations = graph.mapOutEdges(id, (_, relation, _from, to) => [
    "",
    `It ${relation.type} ${nameIn(graph, to)}: “${graph.getNodeAttribute(to, "text")}” (${percent(relation.confidence)})`,
    ...reasonsOf(relation.cues),
  ]);
  return `${[
    `“${text}”`,
    `${nameOf(graph, author)}, ${placeOf(lines)}, ${id}`,
    "",
    `It is read as ${kind === "aside" ? "an" : "a"} ${kind} (${percent(confidence)})`,
    ...reasonsOf(cues),
    ...relations.flat(),
  ].join("\n")}\n`;
}

const placeOf = ([first, last]: readonly [number, number]): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

const reasonsOf = (cues: readonly Cue[]): string[] =>
  cues.length === 0
    ? ["  for want of anything that speaks against it"]
    : [...cues]
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .map((cue) => `  ${cue.weight < 0 ? "−" : "+"} ${explainCue(cue)} (${cue.weight.toFixed(2)})`);

const percent = (share: number): string => `${Math.round(share * 100)} % sure`;
const nameIn = (graph: DebateGraph, statement: string): string =>
  nameOf(graph, graph.getNodeAttribute(statement, "author"));
const nameOf = (graph: DebateGraph, author: string): string =>
  graph.getAttribute("participants").find(({ id }) => id === author)?.name ?? "somebody unknown";

// riposte explain: a statement of a map -> why it is read as it is, as a person would say it
import { explainCue, sureness, telling } from "../argue/explain.ts";
import type { DebateGraph } from "../debate.ts";
import type { StatementAttributes } from "../graph/attributes.ts";
import { type LineRange, words } from "../lib/text.ts";
import type { RelationType } from "../model/relation.ts";
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
  const { author, text } = graph.getNodeAttributes(id);
  return `  ${id.padEnd(11)}  ${nameOf(graph, author)}, ${placeOf(graph, id)}: ${firstWords(text)}`;
}

/** As the page says it. */
const acts: Record<RelationType, string> = {
  supports: "backs",
  rebuts: "rebuts",
  concedes: "concedes",
  asks: "asks about",
  answers: "answers",
};

/** A statement by its first words: “We should indent …” by Ann Lee, line 1. */
function calledBy(graph: DebateGraph, id: string, speaker: StatementAttributes): string {
  const { text, author, message, lines } = graph.getNodeAttributes(id);
  const by = author === speaker.author ? "the same author" : nameOf(graph, author);
  const place = message === speaker.message ? linesIn(lines) : placeOf(graph, id);
  return `“${firstWords(text)}” by ${by}, ${place}`;
}

const mostCalled = 60;

/** Cut between words, where that leaves enough. */
function firstWords(text: string): string {
  if (text.length <= mostCalled) return text;
  const cut = text.slice(0, mostCalled);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > mostCalled / 2 ? end : mostCalled)} …`;
}

function explanation(graph: DebateGraph, id: string): string {
  const statement = graph.getNodeAttributes(id);
  const { text, kind, confidence, cues, author } = statement;
  const relations = graph.mapOutEdges(id, (_, relation, _from, to) => [
    "",
    `It ${acts[relation.type]} ${calledBy(graph, to, statement)} (${sureness(relation.confidence)}):`,
    ...reasonsOf(relation.cues),
  ]);
  return `${[
    `“${text}”`,
    `${nameOf(graph, author)}, ${placeOf(graph, id)} (its key is ${id})`,
    "",
    `It is read as ${kind === "aside" ? "an" : "a"} ${kind} (${sureness(confidence)}):`,
    ...reasonsOf(cues),
    ...(relations.length > 0
      ? relations.flat()
      : ["", "It is not read as an answer to anything, nor as a reason."]),
  ].join("\n")}\n`;
}

const linesIn = ([first, last]: LineRange): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

/** In an archive lines are counted in each mail, so the mail is named, too. */
function placeOf(graph: DebateGraph, id: string): string {
  const { lines, message } = graph.getNodeAttributes(id);
  const place = linesIn(lines);
  const mails = graph.getAttribute("messages").filter(({ recovered }) => !recovered);
  const date = mails.length > 1 && mails.find((mail) => mail.id === message)?.date;
  return date ? `${place} of the mail of ${date.slice(0, 10)}` : place;
}

const reasonsOf = (cues: readonly Cue[]): string[] =>
  cues.length === 0
    ? ["  • nothing in it tells clearly: it is what is left"]
    : telling(cues).map((cue) => `  • ${cue.weight < 0 ? "though " : ""}${explainCue(cue)}`);

const nameOf = (graph: DebateGraph, author: string): string =>
  graph.getAttribute("participants").find(({ id }) => id === author)?.name ?? "somebody unknown";

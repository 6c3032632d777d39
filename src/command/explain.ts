// riposte explain: a statement of a map -> why it is read as it is, as a person would say it
import { explainCue } from "../argue/explain.ts";
import type { DebateGraph } from "../debate.ts";
import type { Cue } from "../model/statement.ts";
import { openFiles, openOne } from "./open.ts";
import { exit, type Port, Stop } from "./port.ts";

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
  await port.write("-", explanation(graph, find(graph, which)));
}

/** By key, by a line number ("36" or "line 36"), or by words of its text. */
function find(graph: DebateGraph, which: string): string {
  if (graph.hasNode(which)) return which;
  const line = /^(?:line )?(\d+)$/.exec(which)?.[1];
  const words = which.toLowerCase();
  const found = graph.filterNodes((_, { lines: [first, last], text }) =>
    line ? first <= Number(line) && Number(line) <= last : text.toLowerCase().includes(words),
  );
  const [only, more] = found;
  if (only && !more) return only;
  const list = found.slice(0, 20).map((id) => `  ${id}  ${graph.getNodeAttribute(id, "text").slice(0, 80)}`);
  const why =
    found.length === 0 ? `no statement fits “${which}”` : `${found.length} statements fit “${which}”`;
  throw new Stop(
    exit.noMap,
    [`${why}. Name one by its key, its line or words of its text.`, ...list].join("\n"),
  );
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

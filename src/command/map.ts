// riposte map: files -> a map in each format that is asked for
import { type Archive, openContents } from "../archive.ts";
import { type DebateGraph, drawScene, type Opened, toJson, toSvg, wording } from "../debate.ts";
import { countsIn } from "../graph/counts.ts";
import { choose } from "./choose.ts";
import { mapAll } from "./map-all.ts";
import { choicesIn } from "./people.ts";
import { exit, type Port, Stop } from "./port.ts";

export interface MapOptions {
  readonly output?: readonly string[];
  readonly format?: string;
  readonly thread?: string;
  readonly all?: boolean;
  /** A file of choices about who is who. */
  readonly people?: string;
}

type Writer = (graph: DebateGraph) => string;

const writers: Readonly<Record<string, Writer>> = {
  ".svg": (graph) => toSvg(drawScene(graph), graph),
  ".json": toJson,
};
/** ".svg or .json", for help and errors. */
export const formats = Object.keys(writers).join(" or ");

/** @throws Stop where no file gives a map, the choice fits no thread or an output's name does not say its format */
export async function map(port: Port, files: readonly string[], options: MapOptions): Promise<void> {
  const output = options.output ?? [];
  const targets = options.all ? [] : output.map((file) => ({ file, write: writerOf(file, options.format) }));
  const folder = options.all ? folderIn(output) : "";
  if (options.all && (options.thread !== undefined || options.format !== undefined))
    throw new Stop(exit.usage, "--all maps every debate as .svg and .json: leave out --thread and --format.");
  const settle = await choicesIn(port, options.people);
  const inputs = (await Promise.all(files.map((file) => port.pieces(file)))).flat();
  const contents = await openContents(inputs, port.spool);
  if (contents.kind === "archive" && options.all) return mapAll(port, contents.archive, folder, settle);
  if (options.all)
    throw new Stop(exit.usage, "a saved debate is one map: leave out --all and name a file (-o map.svg).");
  const opened = contents.kind === "saved" ? contents.opened : await openOne(contents.archive, options);
  for (const issue of opened.issues) port.say(`riposte: ${wording(issue)}`);
  if (opened.kind === "nothing") throw new Stop(exit.noMap, "no map was made.");
  const graph = settle(opened.graph);
  for (const { file, write } of targets) await port.write(file, write(graph));
  port.say(summary(graph, output));
}

async function openOne(archive: Archive, { thread }: MapOptions): Promise<Opened> {
  if (archive.threads.length === 0) return { kind: "nothing", issues: archive.issues };
  const opened = await archive.open(choose(archive.threads, thread).id);
  return { ...opened, issues: [...archive.issues, ...opened.issues] };
}

/** The format comes from the name's ending; standard output is JSON where `--format` does not say otherwise. */
function writerOf(file: string, format: string | undefined): Writer {
  const ending = format ? `.${format}` : file === "-" ? ".json" : /\.[^./\\]*$/.exec(file)?.[0].toLowerCase();
  const writer = ending === undefined ? undefined : writers[ending];
  if (!writer && format) throw new Stop(exit.usage, `there is no format “${format}”: it is ${formats}.`);
  if (!writer) throw new Stop(exit.usage, `${file}: the name must end in ${formats}, to say what to write.`);
  return writer;
}

function folderIn(output: readonly string[]): string {
  const [folder, more] = output;
  if (folder?.endsWith("/") && !more) return folder;
  throw new Stop(exit.usage, "--all writes many files: name one folder, with a slash at its end (-o maps/).");
}

function summary(graph: DebateGraph, output: readonly string[]): string {
  const messages = graph.getAttribute("messages");
  const recovered = messages.filter((message) => message.recovered).length;
  const names = graph.getAttribute("participants").map(({ name }) => name);
  const { statements, asides, relations } = countsIn(graph);
  return [
    `${graph.getAttribute("title")}: ${count(messages.length, "message")} (${recovered} recovered from quotes)`,
    `${count(names.length, "person", "people")} (${names.slice(0, 6).join(", ")}${names.length > 6 ? ", …" : ""})`,
    `${count(statements, "statement")}${asides > 0 ? ` and ${count(asides, "aside")}` : ""}, ${count(relations, "relation")} -> ${output.join(", ")}`,
  ].join("; ");
}

/** "1 person", "3 people". */
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

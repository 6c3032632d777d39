// riposte map: files -> a map in each format that is asked for
import type { Archive, Contents } from "../archive.ts";
import { type DebateGraph, drawScene, toJson, toSvg } from "../debate.ts";
import { countsIn } from "../graph/counts.ts";
import { mapAll } from "./map-all.ts";
import { openFiles, openOne } from "./open.ts";
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
const formats = Object.keys(writers).join(" or ");

/** @throws Stop where no file gives a map, the choice fits no thread or an output's name does not say its format */
export async function map(port: Port, files: readonly string[], options: MapOptions): Promise<void> {
  const output = options.output ?? [];
  const targets = options.all ? [] : output.map((file) => ({ file, write: writerOf(file, options.format) }));
  const folder = options.all ? folderIn(output) : "";
  if (options.all && (options.thread !== undefined || options.format !== undefined))
    throw new Stop(exit.usage, "--all maps every debate as .svg and .json: leave out --thread and --format.");
  const people = await choicesIn(port, options.people);
  const contents = await openFiles(port, files);
  if (options.all) await mapAll(port, archiveIn(contents), folder, people.settle);
  else {
    const graph = people.settle(await openOne(port, contents, { thread: options.thread, orElse, nothing }));
    for (const { file, write } of targets) await port.write(file, write(graph));
    port.say(summary(graph, output));
  }
  for (const sentence of people.unfitting()) port.say(`riposte: ${sentence}`);
}

const orElse = ", or map all with `riposte map … --all -o FOLDER/`";
const nothing = "no map was made.";

function archiveIn(contents: Contents): Archive {
  if (contents.kind === "archive") return contents.archive;
  throw new Stop(exit.usage, "a saved debate is one map: leave out --all and name a file (-o map.svg).");
}

/** The format comes from the name's ending; standard output is JSON where `--format` does not say otherwise. */
function writerOf(file: string, format: string | undefined): Writer {
  const ending = file === "-" ? undefined : /\.[^./\\]*$/.exec(file)?.[0].toLowerCase();
  if (format !== undefined && !writers[`.${format}`])
    throw new Stop(exit.usage, `there is no format “${format}”: it is svg or json.`);
  if (format !== undefined && ending !== undefined && writers[ending] && ending !== `.${format}`)
    throw new Stop(
      exit.usage,
      `${file} ends in ${ending} and --format says ${format}: leave one of them out.`,
    );
  const writer = writers[format === undefined ? (ending ?? (file === "-" ? ".json" : "")) : `.${format}`];
  if (writer) return writer;
  const folder = file.endsWith("/") ? ", or add --all to map an archive into a folder" : "";
  throw new Stop(exit.usage, `${file}: the name must end in ${formats}, to say what to write${folder}.`);
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

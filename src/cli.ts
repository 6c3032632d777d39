// Node's door: the command line -> files
import { readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { Command, CommanderError } from "commander";
import packageFile from "../package.json" with { type: "json" };
import { type DebateGraph, drawScene, type Input, openDebate, toJson, toSvg, wording } from "./debate.ts";

/** 0: done; 1: the input gave no map; 2: the call's words are off; 3: a file cannot be read or written. */
const exit = { done: 0, noMap: 1, usage: 2, file: 3 } as const;

/** A reason to stop that is the user's to mend: said in one line, without a stack. */
class Stop extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const writers: Readonly<Record<string, (graph: DebateGraph) => string>> = {
  ".svg": (graph) => toSvg(drawScene(graph), graph),
  ".json": toJson,
};
const formats = Object.keys(writers).join(" or ");

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function readStandardInput(): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return { name: "standard input", bytes: Buffer.concat(chunks) };
}

async function readInput(file: string): Promise<Input> {
  if (file === "-") return readStandardInput();
  try {
    return { name: basename(file), bytes: await readFile(file) };
  } catch (error) {
    throw new Stop(exit.file, `${file} cannot be read: ${reason(error)}. Check the name and the rights.`);
  }
}

async function writeOutput(file: string, text: string): Promise<void> {
  if (file === "-") {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Stop(
      exit.file,
      `${file} cannot be written: ${reason(error)}. Check the folder and the rights.`,
    );
  }
}

/** "ENOENT: no such file or directory, open 'x'" -> "no such file or directory". */
const reason = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^\w+: /, "").replace(/, \w+( '.*')?$/, "") : String(error);

/** The format comes from the name; standard output needs `--format`. */
function writerOf(file: string, format: string | undefined): (graph: DebateGraph) => string {
  const ending = format ? `.${format}` : file === "-" ? ".json" : extname(file).toLowerCase();
  const writer = writers[ending];
  if (!writer) throw new Stop(exit.usage, `${file}: the name must end in ${formats}, to say what to write.`);
  return writer;
}

interface MapOptions {
  readonly output: readonly string[];
  readonly format?: string;
}

async function map(files: readonly string[], { output, format }: MapOptions): Promise<void> {
  const targets = output.map((file) => ({ file, write: writerOf(file, format) }));
  const opened = await openDebate(await Promise.all(files.map(readInput)));
  for (const issue of opened.issues) say(`riposte: ${wording(issue)}`);
  if (opened.kind === "nothing") throw new Stop(exit.noMap, "no map was made.");
  for (const { file, write } of targets) await writeOutput(file, write(opened.graph));
  say(summary(opened.graph, output));
}

function summary(graph: DebateGraph, output: readonly string[]): string {
  const messages = graph.getAttribute("messages");
  const recovered = messages.filter((message) => message.recovered).length;
  const names = graph.getAttribute("participants").map(({ name }) => name);
  return [
    `${graph.getAttribute("title")}: ${messages.length} messages (${recovered} recovered from quotes)`,
    `${names.length} people (${names.slice(0, 6).join(", ")}${names.length > 6 ? ", …" : ""})`,
    `${graph.order} statements, ${graph.size} relations -> ${output.join(", ")}`,
  ].join("; ");
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function program(): Command {
  const command = new Command("riposte")
    .description("Reads a mailing-list debate and draws it as an argument map.")
    .version(packageFile.version)
    .exitOverride()
    .showHelpAfterError("(riposte --help lists the calls)");
  command
    .command("map")
    .description("Map the debate in one or more files.")
    .argument("<file...>", "mails or an archive page; - reads standard input")
    .requiredOption(
      "-o, --output <file>",
      `${formats} by the name's ending; - writes to standard output`,
      collect,
    )
    .option("-f, --format <name>", "svg or json, where the name does not say it (standard output: json)")
    .action(map);
  return command.addHelpText(
    "after",
    "\nExit status: 0 done, 1 the input gave no map, 2 the call is wrong, 3 a file cannot be read or written.",
  );
}

async function main(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: "user" });
    return exit.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    if (!(error instanceof Stop)) throw error;
    say(`riposte: ${error.message}`);
    return error.code;
  }
}

process.exitCode = await main(process.argv.slice(2));

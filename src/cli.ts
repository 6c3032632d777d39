// Node's door: the command line -> commands, files and the exit status
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { Command, CommanderError } from "commander";
import packageFile from "../package.json" with { type: "json" };
import { formats, map } from "./command/map.ts";
import { passages } from "./command/passages.ts";
import { exit, type Port, Stop } from "./command/port.ts";

const standardInput = "standard input";

const port: Port = {
  async read(file) {
    if (file === "-") return { name: standardInput, bytes: await buffer(process.stdin) };
    return { name: basename(file), bytes: await readFile(file).catch(refuse(file, "read")) };
  },
  async pieces(file) {
    if (file === "-") return { name: standardInput, chunks: process.stdin };
    const stream = createReadStream(file, { highWaterMark: 1 << 20 });
    await new Promise((resolve, reject) => stream.once("open", resolve).once("error", reject)).catch(
      refuse(file, "read"),
    );
    return { name: basename(file), chunks: stream };
  },
  async write(file, content) {
    if (file !== "-") return writeFile(file, content).catch(refuse(file, "written"));
    if (!process.stdout.write(content)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  },
  say: (line) => process.stderr.write(`${line}\n`),
};

/** "ENOENT: no such file or directory, open 'x'" -> "no such file or directory". */
const refuse =
  (file: string, verb: "read" | "written") =>
  (error: Error): never => {
    const reason = error.message.replace(/^\w+: /, "").replace(/, \w+( '.*')?$/, "");
    throw new Stop(exit.file, `${file} cannot be ${verb}: ${reason}. Check the name and the rights.`);
  };

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
    .requiredOption("-o, --output <file>", `${formats} by the name's ending; - is standard output`, collect)
    .option("-f, --format <name>", "svg or json, where the name does not say it (standard output: json)")
    .action((files, options) => map(port, files, options));
  command
    .command("passages")
    .description("Print who wrote which lines: one JSON object for each mail.")
    .argument("<file>", "a mail, a page or an archive; - reads standard input")
    .option("--single", "look at each mail alone")
    .action((file, options) => passages(port, file, options));
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
    port.say(`riposte: ${error.message}`);
    return error.code;
  }
}

process.exitCode = await main(process.argv.slice(2));

// Node's door: the command line -> commands and the exit status
import { Command, CommanderError } from "commander";
import packageFile from "../package.json" with { type: "json" };
import { explain } from "./command/explain.ts";
import { map } from "./command/map.ts";
import { passages } from "./command/passages.ts";
import { example } from "./command/people.ts";
import { exit, Stop } from "./command/port.ts";
import { scoreGold } from "./command/score.ts";
import { threads } from "./command/threads.ts";
import { staySmall } from "./node/memory.ts";
import { openPort } from "./node/port.ts";

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
const inputs =
  "what to read: mails (.eml or their text), archive pages, months, mboxes, maildirs, gzipped or not; - is standard input";
const orSaved = `${inputs}; or a map that Riposte saved`;
const choice =
  "which thread of an archive: its number in `riposte threads`, its Message-ID or words of its subject";

const examples = `
Examples:
  riposte map mail.txt -o map.svg                    draw a mail and the debate in its quotes
  riposte threads 2004-March.txt.gz                  see what an archive holds
  riposte map 2004-March.txt.gz -t 3 -o map.svg      draw the third thread of it
  riposte map 2004-March.txt.gz --all -o maps/       draw every debate of it
  riposte explain mail.txt 36                        why is line 36 read as it is?

Exit status: 0 done, 1 the input gave no map, 2 the call is wrong (also where a thread or a
statement that it names is none or several), 3 a file cannot be read or written.`;

function program(port: ReturnType<typeof openPort>): Command {
  const command = new Command("riposte")
    .description("Reads a mailing-list debate and draws it as an argument map.")
    .version(packageFile.version)
    .exitOverride()
    .showHelpAfterError("(riposte --help lists the calls)");
  command
    .command("map")
    .description("Draw a debate, or each debate of an archive.")
    .argument("<file...>", orSaved)
    .requiredOption(
      "-o, --output <file>",
      "where to write: a name ending in .svg (a picture) or .json (the debate as data), both of which Riposte opens again; - is standard output; may be given several times",
      collect,
    )
    .option("-f, --format <name>", "svg or json, where the name does not say it (standard output: json)")
    .option("-t, --thread <choice>", choice)
    .option(
      "-a, --all",
      "draw every debate of an archive into the folder named with -o (-o maps/), with an index.html that lists them",
    )
    .option(
      "-p, --people <file>",
      `who is who: a map saved after people were renamed, merged or split, or a JSON list such as ${example}`,
    )
    .action((files, options) => map(port, files, options));
  command
    .command("threads")
    .summary("List the threads of an archive.")
    .description(
      "List the threads of an archive: mails, people, dates, statements (asides are not counted), how contested (rebuttals per statement), subject.",
    )
    .argument("<file...>", inputs)
    .option("--json", "one JSON object a line, for programs")
    .action((files, options) => threads(port, files, options));
  command
    .command("passages")
    .summary("Print who wrote which lines.")
    .description("Print who wrote which lines: one JSON object a line for each mail.")
    .argument("<file>", inputs)
    .option("--single", "look at each mail alone, as if the others were not there")
    .action((file, options) => passages(port, file, options));
  command
    .command("explain")
    .summary("Say why a statement is read as it is.")
    .description("Say why a statement is read as it is: its kind, what it answers, and the reasons for both.")
    .argument("<file>", orSaved)
    .argument("<statement>", "its key in the map, a line that it stands in (36), or words of its text")
    .option("-t, --thread <choice>", choice)
    .action((file, statement, options) => explain(port, file, statement, options));
  command
    .command("score")
    .summary("Compare maps with annotations made by hand.")
    .description(
      "Compare maps with annotations made by hand: how far they agree (F1) on statements, kinds, replies, stances and support.",
    )
    .argument("<annotation...>", "JSON files; each names the mails that it is about")
    .option(
      "-d, --data <folder>",
      "the folder from which annotations name their mails (without it: the folder above each annotation's own)",
    )
    .option("--json", "for programs")
    .action((golds, options) => scoreGold(port, golds, options));
  return command.addHelpText("after", examples);
}

async function main(words: readonly string[]): Promise<number> {
  staySmall();
  const port = openPort();
  try {
    await program(port).parseAsync(words, { from: "user" });
    return exit.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    if (!(error instanceof Stop) && !isOfSystem(error)) throw error;
    port.say(`riposte: ${error.message}`);
    return error instanceof Stop ? error.code : exit.file;
  } finally {
    await port.close();
  }
}

/** A full disk, a device that fails, no folder for scratch files: neither ours to mend nor a mistake of ours. */
const isOfSystem = (error: unknown): error is Error => error instanceof Error && "syscall" in error;

process.exitCode = await main(process.argv.slice(2));

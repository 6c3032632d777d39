// Node's door: the command line -> commands and the exit status
import { Command, CommanderError } from "commander";
import packageFile from "../package.json" with { type: "json" };
import { explain } from "./command/explain.ts";
import { formats, map } from "./command/map.ts";
import { passages } from "./command/passages.ts";
import { exit, Stop } from "./command/port.ts";
import { scoreGold } from "./command/score.ts";
import { threads } from "./command/threads.ts";
import { staySmall } from "./node/memory.ts";
import { openPort } from "./node/port.ts";

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
const inputs = "mails, pages, archives or maildirs; - reads standard input";

function program(port: ReturnType<typeof openPort>): Command {
  const command = new Command("riposte")
    .description("Reads a mailing-list debate and draws it as an argument map.")
    .version(packageFile.version)
    .exitOverride()
    .showHelpAfterError("(riposte --help lists the calls)");
  command
    .command("map")
    .description("Map a debate, or each debate of an archive.")
    .argument("<file...>", inputs)
    .requiredOption("-o, --output <file>", `${formats} by the name's ending; - is standard output`, collect)
    .option("-f, --format <name>", "svg or json, where the name does not say it (standard output: json)")
    .option(
      "-t, --thread <choice>",
      "which thread of an archive: its number, Message-ID or words of its subject",
    )
    .option(
      "-a, --all",
      "map every debate of an archive into the folder named with -o, with a page that lists them",
    )
    .option("-p, --people <file>", "who is who: a JSON list of renames, merges and splits")
    .action((files, options) => map(port, files, options));
  command
    .command("threads")
    .description("List the threads of an archive: subject, mails, people, dates, how contested.")
    .argument("<file...>", inputs)
    .option("--json", "one JSON object a line, for programs")
    .action((files, options) => threads(port, files, options));
  command
    .command("passages")
    .description("Print who wrote which lines: one JSON object for each mail.")
    .argument("<file>", inputs)
    .option("--single", "look at each mail alone")
    .action((file, options) => passages(port, file, options));
  command
    .command("explain")
    .description("Say why a statement is read as it is.")
    .argument("<file>", inputs)
    .argument("<statement>", "its key, its line, or words of its text")
    .option("-t, --thread <choice>", "which thread of an archive")
    .action((file, statement, options) => explain(port, file, statement, options));
  command
    .command("score")
    .description("Compare maps with gold annotations: F1 of statements, kinds, replies, stances, supports.")
    .argument("<gold...>", "annotations (JSON); each names the mails that it is about")
    .option(
      "-d, --data <folder>",
      "where their sources stand (else above the annotation's folder, else ../shared)",
    )
    .option("--json", "for programs")
    .action((golds, options) => scoreGold(port, golds, options));
  return command.addHelpText(
    "after",
    "\nExit status: 0 done, 1 the input gave no map, 2 the call is wrong, 3 a file cannot be read or written.",
  );
}

async function main(words: readonly string[]): Promise<number> {
  staySmall();
  const port = openPort();
  try {
    await program(port).parseAsync(words, { from: "user" });
    return exit.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    if (!(error instanceof Stop)) throw error;
    port.say(`riposte: ${error.message}`);
    return error.code;
  } finally {
    await port.close();
  }
}

process.exitCode = await main(process.argv.slice(2));

// riposte score: gold annotations -> how well the maps of their mails agree with them
import { ValiError } from "valibot";
import { mapReading } from "../debate.ts";
import { firstFault } from "../export/faults.ts";
import { jsonFault, sayFault } from "../lib/json.ts";
import { readArchive } from "../read/archive.ts";
import { type MailRead, mergeDuplicates } from "../read/mail.ts";
import { annotatedMails, readGoldFile, resolveGold } from "../score/gold.ts";
import { figures, type Scores, score } from "../score/score.ts";
import { textOf } from "./people.ts";
import { exit, type Port, Stop } from "./port.ts";
import { table } from "./table.ts";

export interface ScoreOptions {
  /** The folder that the annotations' sources are named from. */
  readonly data?: string;
  readonly json?: boolean;
}

interface Row extends Scores {
  readonly name: string;
}

/** @throws Stop where an annotation or its source cannot be read */
export async function scoreGold(port: Port, golds: readonly string[], options: ScoreOptions): Promise<void> {
  const rows: Row[] = [];
  for (const gold of golds) rows.push({ name: nameOf(gold), ...(await scoreOne(port, gold, options)) });
  const all = rows.length > 1 ? [...rows, mean(rows)] : rows;
  await port.write("-", options.json ? `${JSON.stringify(all)}\n` : print(all));
}

async function scoreOne(port: Port, path: string, options: ScoreOptions): Promise<Scores> {
  const file = readGold(path, await textOf(port, path));
  const mails = annotatedMails(file, await mailsIn(port, await sourceOf(port, path, file.source, options)));
  const opened = mapReading(file.title, mails);
  if (opened.kind === "nothing") throw new Stop(exit.noMap, `${path}: its source gives no map.`);
  return score(resolveGold(file, mails), opened.graph);
}

function readGold(path: string, text: string): ReturnType<typeof readGoldFile> {
  try {
    return readGoldFile(text);
  } catch (error) {
    const fault = jsonFault(text);
    const words = error instanceof ValiError ? firstFault(error.issues) : String(error);
    const reason = fault ? (fault.at === 0 ? "it is no JSON" : `it ${sayFault(text, fault)}`) : words;
    throw new Stop(exit.noMap, `${path} is no annotation: ${reason}.`);
  }
}

/** Below `--data`, else beside the annotation's folder, else in the data that developers have beside the project. */
async function sourceOf(port: Port, path: string, source: string, { data }: ScoreOptions): Promise<string> {
  const above = `${path.replace(/[^/\\]*$/, "")}../`;
  const folders = data === undefined ? [above, "../shared/"] : [data.replace(/\/?$/, "/")];
  for (const folder of folders) if (await port.exists(folder + source)) return folder + source;
  const missed = `${folders[0]}${source}`;
  throw new Stop(
    exit.file,
    `${path}: the mails it is about are not there (${missed}). Name the folder from which it names them with --data FOLDER.`,
  );
}

async function mailsIn(port: Port, path: string): Promise<MailRead[]> {
  const mails: MailRead[] = [];
  for (const { name, chunks } of await port.pieces(path))
    for await (const found of readArchive(chunks, name)) if ("mail" in found) mails.push(found.mail);
  return mergeDuplicates(mails);
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, "").replace(/\.json$/, "");

function mean(rows: readonly Row[]): Row {
  const of = (figure: keyof Scores): number => rows.reduce((sum, row) => sum + row[figure], 0) / rows.length;
  return {
    name: "mean",
    statement: of("statement"),
    kind: of("kind"),
    reply: of("reply"),
    stance: of("stance"),
    support: of("support"),
  };
}

const print = (rows: readonly Row[]): string =>
  table(
    [...figures, "gold"],
    rows.map((row) => [...figures.map((figure) => row[figure].toFixed(3)), row.name]),
  );

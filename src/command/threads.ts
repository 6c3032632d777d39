// riposte threads: archives -> a list of the debates in them
import { type ArchiveThread, openArchive, type ThreadSummary } from "../archive.ts";
import { sayIssues } from "./open.ts";
import { exit, type Port, Stop } from "./port.ts";
import { table } from "./table.ts";

export interface ThreadsOptions {
  readonly json?: boolean;
}

/** @throws Stop where no mail could be read */
export async function threads(port: Port, files: readonly string[], options: ThreadsOptions): Promise<void> {
  const inputs = (await Promise.all(files.map((file) => port.pieces(file)))).flat();
  const archive = await openArchive(inputs, port.spool);
  sayIssues(port, archive.issues);
  if (archive.threads.length === 0) throw new Stop(exit.noMap, "no thread was found.");
  const summaries: ThreadSummary[] = [];
  for (const { id } of archive.threads) summaries.push(await archive.summarise(id));
  await port.write("-", options.json ? rowsOfJson(summaries) : rowsOfText(summaries));
}

const rowsOfText = (summaries: readonly ThreadSummary[]): string =>
  table(
    ["N", "mails", "people", "from", "to", "statements", "contested", "subject"],
    summaries.map((one, index) => [
      String(index + 1),
      String(one.mails),
      String(one.people.length),
      dayOf(one.first),
      dayOf(one.last),
      String(one.statements),
      one.contested.toFixed(2),
      subjectOf(one),
    ]),
  );

/** JSON Lines: one object for each thread, numbered as `--thread` takes it. */
const rowsOfJson = (summaries: readonly ThreadSummary[]): string =>
  summaries
    .map(({ first, last, contested, ...one }, index) => ({
      number: index + 1,
      ...one,
      first: first?.iso ?? null,
      last: last?.iso ?? null,
      contested: Math.round(contested * 1000) / 1000,
    }))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join("");

const dayOf = (date: ArchiveThread["first"]): string => date?.iso.slice(0, 10) ?? "undated";
const subjectOf = ({ subject }: ArchiveThread): string => subject || "(no subject)";

/** The list as it is printed where a map was asked for and there is more than one debate. */
export const choiceOf = (all: readonly ArchiveThread[], some: readonly ArchiveThread[]): string =>
  table(
    ["N", "mails", "from", "subject"],
    some.map((one) => [String(all.indexOf(one) + 1), String(one.mails), dayOf(one.first), subjectOf(one)]),
  );

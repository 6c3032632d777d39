// riposte passages: an archive -> JSON Lines that say who wrote which lines
import { openArchive, type Piped } from "../archive.ts";
import { passageLines, wording } from "../debate.ts";
import { readArchive } from "../read/archive.ts";
import { exit, type Port, Stop } from "./port.ts";

export interface PassagesOptions {
  /** Looks at each mail alone, as if the rest of the archive were not there. */
  readonly single?: boolean;
}

/** One mail is in memory at a time, or one thread. */
export async function passages(port: Port, file: string, { single = false }: PassagesOptions): Promise<void> {
  const inputs = await port.pieces(file);
  const count = await (single ? mailByMail(port, inputs) : threadByThread(port, inputs));
  if (count === 0) throw new Stop(exit.noMap, "there are no passages to tell apart.");
}

/** @returns how many mails were told apart */
async function mailByMail(port: Port, inputs: readonly Piped[]): Promise<number> {
  let count = 0;
  for (const { name, chunks } of inputs) {
    for await (const found of readArchive(chunks, name)) {
      if ("issue" in found) port.say(`riposte: ${wording(found.issue)}`);
      else {
        count++;
        await port.write("-", passageLines([found.mail]));
      }
    }
  }
  return count;
}

/** @returns how many threads were told apart */
async function threadByThread(port: Port, inputs: readonly Piped[]): Promise<number> {
  const archive = await openArchive(inputs, port.spool);
  for (const issue of archive.issues) port.say(`riposte: ${wording(issue)}`);
  for (const { id } of archive.threads) await port.write("-", await archive.passages(id));
  return archive.threads.length;
}

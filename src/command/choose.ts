// what the user typed after --thread -> one thread of the archive
import type { ArchiveThread } from "../archive.ts";
import { exit, Stop } from "./port.ts";
import { choiceOf } from "./threads.ts";

/**
 * The thread of that Message-ID, of that number in the list, or the only one with those words in its subject; without a
 * choice, the only debate there is.
 *
 * @throws Stop with the list and what to type
 */
export function choose(
  threads: readonly ArchiveThread[],
  { thread: choice, orElse }: { readonly thread?: string | undefined; readonly orElse: string },
): ArchiveThread {
  const found = choice === undefined ? debatesOf(threads) : named(threads, choice);
  const [only, more] = found;
  if (only && !more) return only;
  const list = choiceOf(threads, found.length > 1 ? found : threads).trimEnd();
  const advice = `Choose one with --thread N${orElse}`;
  if (choice === undefined && !only)
    throw new Stop(
      exit.noMap,
      `in none of the ${threads.length} threads does anybody answer. ${advice}:\n${list}`,
    );
  throw new Stop(exit.usage, `${whyNot(choice, found.length)}. ${advice}:\n${list}`);
}

function whyNot(choice: string | undefined, found: number): string {
  if (choice === undefined) return `there are ${found} debates`;
  return `${found === 0 ? "no thread fits" : `${found} threads fit`} “${choice}”`;
}

/** A single thread is mapped whatever it holds; among many, what one mail says to nobody is no debate. */
const debatesOf = (threads: readonly ArchiveThread[]): readonly ArchiveThread[] =>
  threads.length === 1 ? threads : threads.filter(({ debated }) => debated);

function named(threads: readonly ArchiveThread[], choice: string): readonly ArchiveThread[] {
  const id = choice.replace(/^<|>$/g, "");
  const exact = threads.filter((thread) => thread.id === id);
  if (exact.length > 0) return exact;
  const numbered = /^\d+$/.test(choice) ? threads[Number(choice) - 1] : undefined;
  if (numbered) return [numbered];
  const words = choice.toLowerCase();
  const same = threads.filter(({ subject }) => subject.toLowerCase() === words);
  return same.length > 0 ? same : threads.filter(({ subject }) => subject.toLowerCase().includes(words));
}

// the archive that is open, what is known of its threads, and which of them is on the map
import { computed, type Signal, signal } from "@preact/signals";
import type { ThreadSummary } from "../archive.ts";
import type { MessageId } from "../model/ids.ts";
import { startSearch, type ThreadSearch, threadRows } from "../state/threads.ts";
import type { ArchiveInWorker } from "../worker/client.ts";
import type { Opening } from "./openings.ts";

/** Thread by thread, as they are summed up. */
type Summaries = ReadonlyMap<MessageId, ThreadSummary>;

interface OpenArchive extends ArchiveInWorker {
  /** What the user knows it by. */
  readonly name: string;
  readonly summaries: Signal<Summaries>;
  readonly from: Opening;
}

/** Stays while its threads are looked at; another file takes its place. */
export const archive = signal<OpenArchive | undefined>(undefined);

/** The thread on the map, where it is one of the archive's. */
export const thread = signal<MessageId | undefined>(undefined);

/** Whether the user is choosing a thread. */
export const isPicking = signal(false);

export const search = signal<ThreadSearch>(startSearch);

export const rows = computed(() =>
  archive.value ? threadRows(archive.value.threads, archive.value.summaries.value, search.value) : [],
);

/** Puts an archive on the shelf, or takes the last one off; its mails are let go. */
export function shelve(next: OpenArchive | undefined): void {
  if (archive.peek() !== next) archive.peek()?.close();
  archive.value = next;
  thread.value = undefined;
  search.value = startSearch;
  isPicking.value = next !== undefined;
}

/** In milliseconds: a table that is sorted anew for each of a thousand threads would do nothing else. */
const gatherFor = 150;

/** Takes summaries as they come and shows them in lots. */
export function gatherInto(summaries: Signal<Summaries>): (summary: ThreadSummary) => void {
  let waiting: ThreadSummary[] = [];
  const show = () => {
    const more = waiting.map((summary): [MessageId, ThreadSummary] => [summary.id, summary]);
    waiting = [];
    summaries.value = new Map([...summaries.peek(), ...more]);
  };
  return (summary) => {
    if (waiting.length === 0) setTimeout(show, gatherFor);
    waiting.push(summary);
  };
}

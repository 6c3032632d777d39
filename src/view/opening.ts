// files, texts and threads -> the open debate; what was open stays open until something better is read
import { batch, effect, type Signal, signal, untracked } from "@preact/signals";
import type { DebateGraph } from "../debate.ts";
import { applyPeopleChoices } from "../graph/people.ts";
import type { MessageId } from "../model/ids.ts";
import { startOf, startView } from "../state/view.ts";
import { type Outcome, readInWorker } from "../worker/client.ts";
import type { NamedBlob } from "../worker/session.ts";
import { go } from "./address.ts";
import { askForAuthor } from "./naming.ts";
import { clearNotices, notify, notifyIssues } from "./notices.tsx";
import { archive, gatherInto, isPicking, shelve, thread } from "./shelf.ts";
import { debate, present, view } from "./store.ts";

/** What is under way, and how to stop it. */
interface Task {
  readonly doing: "Reading" | "Mapping" | "Drawing";
  readonly name: string;
  readonly cancel: () => void;
  /** Of files: bytes read, and how many there are; of a map: the share that is drawn, of 1. */
  readonly bytes?: Signal<number>;
  readonly size?: number;
}

export const task = signal<Task | undefined>(undefined);

/** Waits for what a task gives; another task that was begun meanwhile is left alone. */
async function finish(begun: Task, outcome: Promise<Outcome>): Promise<Outcome> {
  task.value = begun;
  const result = await outcome;
  if (task.value === begun) task.value = undefined;
  return result;
}

/** What is to be done with a debate that is opened. */
interface Manner {
  /** Drops the filter and the selection of the last one. */
  readonly fresh: boolean;
  readonly thread?: MessageId;
}

/** Reads files that belong together and shows their debate, or the threads to choose from. */
async function open(files: readonly NamedBlob[], manner: Manner): Promise<void> {
  task.value?.cancel();
  isPicking.value = false;
  const [bytes, summaries] = [signal(0), signal(new Map())];
  const { outcome, cancel } = readInWorker(files, {
    onProgress: (read) => {
      bytes.value = read;
    },
    onSummary: gatherInto(summaries),
  });
  const size = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const name = nameOf(files);
  const result = await finish({ doing: "Reading", name, cancel, bytes, size }, outcome);
  careful(() => {
    if (result.kind !== "archive") return take(result, manner);
    clearNotices();
    notifyIssues(result.archive.issues);
    shelve({ ...result.archive, name, summaries, choices: signal([]) });
  });
}

const nameOf = (files: readonly NamedBlob[]): string =>
  files.length > 3 ? `${files.length} files` : files.map(({ name }) => name).join(", ");

/** Maps one of the open archive's threads. */
export async function openThread(id: MessageId, fresh = true): Promise<void> {
  const shelf = archive.value;
  const subject = shelf?.threads.find((one) => one.id === id)?.subject;
  if (!shelf || subject === undefined) return;
  task.value?.cancel();
  isPicking.value = false;
  let cancel = () => {};
  // Only the waiting is cancelled: the worker holds the archive.
  const cancelled = new Promise<Outcome>((resolve) => {
    cancel = () => resolve({ kind: "cancelled" });
  });
  const outcome = Promise.race([shelf.map(id), cancelled]);
  const result = await finish({ doing: "Mapping", name: subject || "the thread", cancel }, outcome);
  const known =
    result.kind === "debate"
      ? { ...result, graph: applyPeopleChoices(result.graph, shelf.choices.peek()) }
      : result;
  careful(() => take(known, { fresh, thread: id }));
}

function careful(act: () => void): void {
  try {
    act();
  } catch (error) {
    sorry(error instanceof Error ? error.message : String(error));
  }
}

/** Our own mistake, said so. */
const sorry = (reason: string): void =>
  notify("error", `That is our mistake, not yours: reading stopped with “${reason}”.`);

function take(outcome: Outcome, manner: Manner): void {
  switch (outcome.kind) {
    case "debate":
      show(outcome.graph, manner);
      clearNotices();
      notifyIssues(outcome.issues);
      askForAuthor(outcome.graph);
      break;
    case "nothing":
      notifyIssues(outcome.issues);
      break;
    case "unreadable":
      notify("error", `${outcome.name} cannot be read. Is it a folder, or has it been moved?`);
      break;
    case "failed":
      sorry(outcome.reason);
      break;
    case "archive":
    case "cancelled":
      break;
  }
}

/** What was on the map before a thread of the archive was: going back leads there. */
let before: DebateGraph | undefined;

function show(graph: DebateGraph, { fresh, thread: id }: Manner): void {
  batch(() => {
    present(graph, hasGrown(debate.peek(), graph) ? "the same" : "another");
    if (id === undefined) {
      before = graph;
      shelve(undefined);
    }
    thread.value = id;
    if (fresh) go(() => startOf(id));
  });
}

/** Whether it is the debate that is open with mails that have come since: then the map stays and makes room for them. */
function hasGrown(open: DebateGraph | undefined, graph: DebateGraph): boolean {
  if (!open || open.order === 0 || graph.order <= open.order) return false;
  const kept = open.filterNodes((key) => graph.hasNode(key));
  return kept.length > 0.9 * open.order;
}

/** Goes to another thread where the user goes back or forth to one; returns the undo. */
export const followThread = (): (() => void) =>
  effect(() => {
    const id = view.value.thread;
    if (archive.value && id !== thread.peek()) untracked(() => goTo(id));
  });

function goTo(id: MessageId | undefined): void {
  if (id !== undefined) openThread(id, false);
  else if (before) {
    present(before, "another");
    thread.value = undefined;
  }
}

/** Opens what the user chose or dropped. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length > 0)
    await open(
      files.map((file) => ({ name: file.name, blob: file })),
      { fresh: true },
    );
}

export const openText = (text: string): Promise<void> =>
  open([{ name: "pasted text", blob: new Blob([text]) }], { fresh: true });

/** The debate to start with; the address may already say what to look at in it. */
export async function openSample(): Promise<void> {
  try {
    const response = await fetch("./debates/lustre-upstreaming.txt");
    if (!response.ok) throw new Error(String(response.status));
    // A link to a thread of an archive that is not open says nothing about the sample.
    if (view.peek().thread) go(() => startView, "replace");
    await open([{ name: "lustre-upstreaming.txt", blob: await response.blob() }], { fresh: false });
  } catch {
    notify("warning", "The sample debate cannot be fetched. Open a mail of your own, or paste one.");
  }
}

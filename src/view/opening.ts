// files, texts and threads -> the open debate; what was open stays open until something better is read
import { batch, type Signal, signal } from "@preact/signals";
import type { DebateGraph } from "../debate.ts";
import { applyPeopleChoices } from "../graph/people.ts";
import type { MessageId } from "../model/ids.ts";
import { startOf, startView, type View } from "../state/view.ts";
import { type Outcome, readInWorker } from "../worker/client.ts";
import type { NamedBlob } from "../worker/session.ts";
import { go, type Place, samplePlace, type Trace, writtenPlace } from "./address.ts";
import { askForAuthor } from "./naming.ts";
import { clearNotices, notify, notifyIssues } from "./notices.tsx";
import { keep, type Opening, opening, openingAt } from "./openings.ts";
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
  /** What is at work, in a few words, where that takes long; nothing otherwise. */
  readonly step?: Signal<string>;
}

export const task = signal<Task | undefined>(undefined);

/** Counts what was begun: only the last is shown. */
let turn = 0;

/** Waits for what a task gives; nothing where the user has turned to something else meanwhile. */
async function finish(begun: Task, outcome: Promise<Outcome>): Promise<Outcome | undefined> {
  const mine = ++turn;
  task.value = begun;
  const result = await outcome;
  if (task.value === begun) task.value = undefined;
  return turn === mine ? result : undefined;
}

/** What is looked at in a debate that is opened, and whether one can go back to what was open before. */
interface Manner {
  readonly from: Opening;
  readonly view: View;
  readonly trace: Trace;
}

/** Reads files that belong together and shows their debate, or the threads to choose from. */
async function open(manner: Manner): Promise<void> {
  task.value?.cancel();
  isPicking.value = false;
  const { files } = manner.from;
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
    if (result?.kind !== "archive") {
      const { thread: _, ...alone } = manner.view;
      take(result, { ...manner, view: alone });
      return;
    }
    clearNotices();
    notifyIssues(result.archive.issues);
    shelve({ ...result.archive, name, summaries, from: manner.from });
    if (manner.view.thread) mapThread(manner.view.thread, manner);
  });
}

const nameOf = (files: readonly NamedBlob[]): string =>
  files.length > 3 ? `${files.length} files` : files.map(({ name }) => name).join(", ");

/** Maps one of the open archive's threads. */
export function openThread(id: MessageId): void {
  const from = archive.peek()?.from;
  if (from) mapThread(id, { from, view: startOf(id), trace: "push" });
}

async function mapThread(id: MessageId, manner: Manner): Promise<void> {
  const shelf = archive.peek();
  const subject = shelf?.threads.find((one) => one.id === id)?.subject;
  if (!shelf || subject === undefined) {
    stay();
    return;
  }
  task.value?.cancel();
  isPicking.value = false;
  let cancel = () => {};
  // Only the waiting is cancelled: the worker holds the archive.
  const cancelled = new Promise<Outcome>((resolve) => {
    cancel = () => resolve({ kind: "cancelled" });
  });
  const outcome = Promise.race([shelf.map(id), cancelled]);
  const result = await finish({ doing: "Mapping", name: subject || "the thread", cancel }, outcome);
  careful(() => take(result, manner));
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

function take(outcome: Outcome | undefined, manner: Manner): void {
  if (!outcome) return;
  if (outcome.kind !== "cancelled") clearNotices();
  switch (outcome.kind) {
    case "debate":
      show(outcome.graph, manner);
      notifyIssues(outcome.issues);
      askForAuthor(outcome.graph);
      return;
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
  stay();
}

/** What is open stays, also where the address had gone ahead to something else. */
const stay = (): void => go((now) => now, "replace");

function show(read: DebateGraph, { from, view: next, trace }: Manner): void {
  const graph = applyPeopleChoices(read, from.choices);
  batch(() => {
    present(graph, hasGrown(debate.peek(), graph) ? "the same" : "another");
    // On the way back an archive stays on its shelf.
    if (next.thread === undefined && trace === "push") shelve(undefined);
    opening.value = from;
    thread.value = next.thread;
    go(() => next, trace, from.place);
  });
}

/** Whether it is the debate that is open with mails that have come since: then the map stays and makes room for them. */
function hasGrown(open: DebateGraph | undefined, graph: DebateGraph): boolean {
  if (!open || open.order === 0 || graph.order <= open.order) return false;
  const kept = open.filterNodes((key) => graph.hasNode(key));
  return kept.length > 0.9 * open.order;
}

/** Looks where the address leads to; a debate that was open before is read again. */
export function arrive(place: Place, next: View): void {
  if (place === (opening.peek()?.place ?? samplePlace) && next.thread === thread.peek()) {
    if (task.peek()?.doing !== "Drawing") task.peek()?.cancel();
    view.value = next;
    return;
  }
  const from = openingAt(place);
  const manner = from && { from, view: next, trace: "replace" as const };
  if (!manner) {
    stay();
    notify("info", "What was open there is closed: files stay on your machine. Open them again.");
  } else if (next.thread && archive.peek()?.from === from) mapThread(next.thread, manner);
  else open(manner);
}

/** Opens what the user chose or dropped. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length > 0) await open(afresh(files.map((file) => ({ name: file.name, blob: file }))));
}

export const openText = (text: string): Promise<void> =>
  open(afresh([{ name: "pasted text", blob: new Blob([text]) }]));

const afresh = (files: readonly NamedBlob[]): Manner => ({
  from: keep(files),
  view: startView,
  trace: "push",
});

/** The debate to start with; the address may already say what to look at in it. */
export async function openSample(): Promise<void> {
  try {
    const response = await fetch("./debates/lustre-upstreaming.txt");
    if (!response.ok) throw new Error(String(response.status));
    const from = keep([{ name: "lustre-upstreaming.txt", blob: await response.blob() }], samplePlace);
    const lost = lostWords();
    await open({ from, view: lost ? startView : view.peek(), trace: "replace" });
    if (lost) notify("info", lost);
  } catch {
    notify("warning", "The sample debate cannot be fetched. Open a mail of your own, or paste one.");
  }
}

/** Why the address says nothing about the sample, where it speaks of something else. */
function lostWords(): string | undefined {
  if ((writtenPlace() ?? samplePlace) !== samplePlace)
    return "Your files stay on your machine, so a reload has closed them: open them again. This is the sample debate.";
  if (view.peek().thread)
    return "The link leads to a thread of an archive that is not open here. This is the sample debate.";
  return undefined;
}

// files and texts -> the open debate; what was open stays open until something better is read
import { batch, signal } from "@preact/signals";
import type { DebateGraph, Input } from "../debate.ts";
import { startView } from "../state/view.ts";
import { type Outcome, readInWorker } from "../worker/client.ts";
import { go } from "./address.ts";
import { clearNotices, notify, notifyIssues } from "./notices.tsx";
import { present } from "./store.ts";

/** What is being read, and how to stop it. */
export const reading = signal<{ readonly name: string; readonly cancel: () => void } | undefined>(undefined);

/** Reads inputs that belong together and shows their debate. `fresh`: drop the filter and selection of the last one. */
async function open(inputs: readonly Input[], fresh = true): Promise<void> {
  reading.value?.cancel();
  const { outcome, cancel } = readInWorker(inputs);
  const task = { name: inputs.map(({ name }) => name).join(", "), cancel };
  reading.value = task;
  const result = await outcome;
  if (reading.value === task) reading.value = undefined;
  try {
    take(result, fresh);
  } catch (error) {
    sorry(error instanceof Error ? error.message : String(error));
  }
}

/** Our own mistake, said so. */
const sorry = (reason: string): void =>
  notify("error", `That is our mistake, not yours: reading stopped with “${reason}”.`);

function take(outcome: Outcome, fresh: boolean): void {
  switch (outcome.kind) {
    case "debate":
      show(outcome.graph, fresh);
      clearNotices();
      notifyIssues(outcome.issues);
      break;
    case "nothing":
      notifyIssues(outcome.issues);
      break;
    case "failed":
      sorry(outcome.reason);
      break;
    case "cancelled":
      break;
  }
}

function show(graph: DebateGraph, fresh: boolean): void {
  batch(() => {
    present(graph);
    if (fresh) go(() => startView);
  });
}

/** Opens what the user chose or dropped; a folder or a vanished file cannot be read. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const inputs = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    await open(await Promise.all(inputs));
  } catch {
    const names = files.map(({ name }) => name).join(", ");
    notify("error", `${names} cannot be read. Is it a folder, or has it been moved?`);
  }
}

export const openText = (text: string): Promise<void> =>
  open([{ name: "pasted text", bytes: new TextEncoder().encode(text) }]);

/** The debate to start with; the address may already say what to look at in it. */
export async function openSample(): Promise<void> {
  try {
    const response = await fetch("./debates/lustre-upstreaming.txt");
    if (!response.ok) throw new Error(String(response.status));
    const bytes = new Uint8Array(await response.arrayBuffer());
    await open([{ name: "lustre-upstreaming.txt", bytes }], false);
  } catch {
    notify("warning", "The sample debate cannot be fetched. Open a mail of your own, or paste one.");
  }
}

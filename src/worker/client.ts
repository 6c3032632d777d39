// files -> a debate, or an archive to choose from, read in a worker so that the page stays alive
import type { ArchiveThread, ThreadSummary } from "../archive.ts";
import type { DebateGraph, Issue, Opened } from "../debate.ts";
import { emptyGraph } from "../graph/empty.ts";
import type { MessageId } from "../model/ids.ts";
import type { Answer, NamedBlob, Reply, Request } from "./session.ts";

/** What became of reading; "failed" is our own mistake, "cancelled" the user's wish. */
export type Outcome =
  | Opened
  | { readonly kind: "archive"; readonly archive: ArchiveInWorker }
  | { readonly kind: "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "cancelled" };

/** An archive whose mails are held by a worker until it is closed. */
export interface ArchiveInWorker {
  /** Those that hold a debate. */
  readonly threads: readonly ArchiveThread[];
  /** How many mails stand alone, without a debate. */
  readonly single: number;
  readonly issues: readonly Issue[];
  /** Never rejects. */
  map(thread: MessageId): Promise<Outcome>;
  close(): void;
}

/** What is told on the way. */
export interface Hearer {
  /** Bytes read so far, of all files together. */
  onProgress(bytes: number): void;
  /** Of an archive that was read, thread by thread. */
  onSummary(summary: ThreadSummary): void;
}

/** The little of a `Worker` that is needed, so that a test can stand in for it. */
export interface Reader {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startReader = (): Reader => new Worker(new URL("./reader.ts", import.meta.url), { type: "module" });

/**
 * Reads files in a worker of their own, gone when they are read unless they are an archive.
 *
 * @returns the outcome, which never rejects, and a way to stop
 */
export function readInWorker(
  files: readonly NamedBlob[],
  hearer: Hearer,
  start: () => Reader = startReader,
): { readonly outcome: Promise<Outcome>; readonly cancel: () => void } {
  const reader = start();
  let cancel = () => {};
  const outcome = new Promise<Outcome>((resolve) => {
    const end = (result: Outcome) => {
      reader.terminate();
      resolve(result);
    };
    cancel = () => end({ kind: "cancelled" });
    reader.onerror = ({ message }) => end({ kind: "failed", reason: message || "the reader stopped" });
    reader.onmessage = ({ data }) => {
      if (data.kind === "progress") hearer.onProgress(data.bytes);
      else if (data.kind === "read") end(outcomeOf(data.answer));
      else if (data.kind === "archive") resolve({ kind: "archive", archive: hold(reader, data, hearer) });
    };
    reader.postMessage({ do: "read", files });
  });
  return { outcome, cancel };
}

/** Takes the worker over once its archive is read: from now on it answers requests. */
function hold(
  reader: Reader,
  { threads, single, issues }: Extract<Reply, { kind: "archive" }>,
  { onSummary }: Hearer,
): ArchiveInWorker {
  const waiting = new Map<MessageId, (outcome: Outcome) => void>();
  let broken: Outcome | undefined;
  const answerAll = (outcome: Outcome) => {
    broken = outcome;
    for (const resolve of waiting.values()) resolve(outcome);
    waiting.clear();
  };
  reader.onmessage = ({ data }) => {
    if (data.kind === "summary") onSummary(data.summary);
    if (data.kind !== "mapped") return;
    waiting.get(data.thread)?.(outcomeOf(data.answer));
    waiting.delete(data.thread);
  };
  reader.onerror = ({ message }) => answerAll({ kind: "failed", reason: message || "the reader stopped" });
  return {
    threads,
    single,
    issues,
    map(thread) {
      // Whoever asks again for the same thread takes the first one's place.
      waiting.get(thread)?.({ kind: "cancelled" });
      return new Promise((resolve) => {
        if (broken) return resolve(broken);
        waiting.set(thread, resolve);
        reader.postMessage({ do: "map", thread });
      });
    },
    close() {
      reader.terminate();
      answerAll({ kind: "cancelled" });
    },
  };
}

const outcomeOf = (answer: Answer): Outcome =>
  answer.kind === "debate" ? { ...answer, graph: rebuild(answer.graph) } : answer;

const rebuild = (saved: ReturnType<DebateGraph["export"]>): DebateGraph => emptyGraph().import(saved);

// files -> a debate, read in a worker so that the page stays alive
import { MultiDirectedGraph } from "graphology";
import type { DebateGraph, Input, Opened } from "../debate.ts";
import type { DebateAttributes, RelationAttributes, StatementAttributes } from "../graph/attributes.ts";
import type { Answer } from "./answer.ts";

/** What became of reading; "failed" is our own mistake, "cancelled" the user's wish. */
export type Outcome =
  | Opened
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "cancelled" };

/** The little of a `Worker` that is needed, so that a test can stand in for it. */
export interface Reader {
  postMessage(inputs: readonly Input[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startReader = (): Reader => new Worker(new URL("./reader.ts", import.meta.url), { type: "module" });

/**
 * Reads files in a worker of their own, gone when they are read.
 *
 * @returns the outcome, which never rejects, and a way to stop
 */
export function readInWorker(
  inputs: readonly Input[],
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
    reader.onmessage = ({ data }) => end(outcomeOf(data));
    reader.onerror = ({ message }) => end({ kind: "failed", reason: message || "the reader stopped" });
    reader.postMessage(inputs);
  });
  return { outcome, cancel };
}

const outcomeOf = (answer: Answer): Outcome =>
  answer.kind === "debate" ? { ...answer, graph: rebuild(answer.graph) } : answer;

const rebuild = (saved: ReturnType<DebateGraph["export"]>): DebateGraph =>
  new MultiDirectedGraph<StatementAttributes, RelationAttributes, DebateAttributes>().import(saved);

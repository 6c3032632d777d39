import { expect, test } from "vitest";
import { type Reader, readInWorker } from "../../src/worker/client.ts";
import { debate } from "../kit/debate.ts";

/** A worker that gives one answer, or none at all. */
function worker(react: (reader: Reader) => void): Reader & { stopped: boolean } {
  const reader = {
    stopped: false,
    onmessage: null,
    onerror: null,
    postMessage: () => react(reader),
    terminate: () => {
      reader.stopped = true;
    },
  } as Reader & { stopped: boolean };
  return reader;
}

const message = <T>(data: T) => ({ data }) as MessageEvent<T>;

test("a debate comes back as a graph, and the worker goes", async () => {
  const graph = debate("Ann#1: Drop it.");
  const reader = worker(({ onmessage }) =>
    onmessage?.(message({ kind: "debate", graph: structuredClone(graph.export()), issues: [] })),
  );
  const outcome = await readInWorker([], () => reader).outcome;
  expect(outcome.kind === "debate" && outcome.graph.export()).toEqual(graph.export());
  expect(reader.stopped).toBe(true);
});

test("a worker that breaks is our mistake", async () => {
  const reader = worker(({ onerror }) => onerror?.({ message: "out of memory" } as ErrorEvent));
  expect(await readInWorker([], () => reader).outcome).toEqual({ kind: "failed", reason: "out of memory" });
});

test("reading can be stopped", async () => {
  const reader = worker(() => {});
  const { outcome, cancel } = readInWorker([], () => reader);
  cancel();
  expect(await outcome).toEqual({ kind: "cancelled" });
  expect(reader.stopped).toBe(true);
});

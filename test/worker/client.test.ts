import { expect, test } from "vitest";
import { asId, type MessageId } from "../../src/model/ids.ts";
import { type Hearer, type Outcome, type Reader, readInWorker } from "../../src/worker/client.ts";
import type { Reply, Request } from "../../src/worker/session.ts";
import { debate } from "../kit/debate.ts";

type Fake = Reader & { stopped: boolean; say(reply: Reply): void };

/** A worker that answers as it is told, or not at all. */
function worker(react: (request: Request, self: Fake) => void): Fake {
  const self: Fake = {
    stopped: false,
    onmessage: null,
    onerror: null,
    say: (data) => self.onmessage?.({ data: structuredClone(data) } as MessageEvent<Reply>),
    postMessage: (request) => react(request, self),
    terminate: () => {
      self.stopped = true;
    },
  };
  return self;
}

const heard: unknown[] = [];
const hearer: Hearer = {
  onProgress: (bytes) => heard.push(bytes),
  onSummary: ({ subject }) => heard.push(subject),
};
const read = (reader: Reader) => readInWorker([], hearer, () => reader);

const graph = debate("Ann#1: Drop it.");
const answer = { kind: "debate", graph: graph.export(), issues: [] } as const;

test("progress is told, a debate comes back as a graph, and the worker goes", async () => {
  const reader = worker((_, self) => {
    self.say({ kind: "progress", bytes: 5 });
    self.say({ kind: "read", answer });
  });
  const outcome = await read(reader).outcome;
  expect(outcome.kind === "debate" && outcome.graph.export()).toEqual(graph.export());
  expect(heard.splice(0)).toEqual([5]);
  expect(reader.stopped).toBe(true);
});

test("a worker that breaks is our mistake", async () => {
  const reader = worker((_, { onerror }) => onerror?.({ message: "out of memory" } as ErrorEvent));
  expect(await read(reader).outcome).toEqual({ kind: "failed", reason: "out of memory" });
});

test("reading can be stopped", async () => {
  const reader = worker(() => {});
  const { outcome, cancel } = read(reader);
  cancel();
  expect(await outcome).toEqual({ kind: "cancelled" });
  expect(reader.stopped).toBe(true);
});

const thread = (id: string) => ({ id: asId<MessageId>(id), subject: id, mails: 2, debated: true });

/** An archive of two threads, and what its worker says to a request for one. */
async function archive(onMap: (id: MessageId, self: Fake) => void) {
  const reader = worker((request, self) => {
    if (request.do === "map") onMap(request.thread, self);
    else self.say({ kind: "archive", threads: [thread("a"), thread("b")], single: 3, issues: [] });
  });
  const outcome = await read(reader).outcome;
  if (outcome.kind !== "archive") throw new Error(outcome.kind);
  return { reader, archive: outcome.archive };
}

const kinds = async (...outcomes: Promise<Outcome>[]) =>
  (await Promise.all(outcomes)).map(({ kind }) => kind);

test("an archive's worker stays, sums up and maps the threads that are chosen", async () => {
  const { reader, archive: open } = await archive((id, self) =>
    self.say({ kind: "mapped", thread: id, answer }),
  );
  expect([open.threads.length, open.single, reader.stopped]).toEqual([2, 3, false]);
  reader.say({
    kind: "summary",
    summary: { ...thread("a"), people: ["Ann"], statements: 4, rebuttals: 1, contested: 0.25 },
  });
  expect(heard.splice(0)).toEqual(["a"]);
  expect(await kinds(open.map(asId("a")), open.map(asId("b")))).toEqual(["debate", "debate"]);
  open.close();
  expect(reader.stopped).toBe(true);
});

test("whoever waits for a thread is told when the archive breaks or is closed", async () => {
  const silent = await archive(() => {});
  const [first, second] = [silent.archive.map(asId("a")), silent.archive.map(asId("a"))];
  silent.archive.close();
  expect(await kinds(first, second, silent.archive.map(asId("b")))).toEqual(Array(3).fill("cancelled"));
  const broken = await archive((_, { onerror }) => onerror?.({ message: "gone" } as ErrorEvent));
  expect(await kinds(broken.archive.map(asId("a")), broken.archive.map(asId("b")))).toEqual([
    "failed",
    "failed",
  ]);
});

// what the page asks of the worker -> what the worker answers, in a form that can be posted
import {
  type Archive,
  type ArchiveThread,
  openContents,
  type Piped,
  type ThreadSummary,
} from "../archive.ts";
import type { DebateGraph, Issue, Opened } from "../debate.ts";
import type { MessageId } from "../model/ids.ts";
import { blobSpool } from "./spool.ts";

/** A file, a drop or a pasted text; its bytes are read in the worker alone. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

export type Request =
  /** The first message, once. */
  | { readonly do: "read"; readonly files: readonly NamedBlob[] }
  | { readonly do: "map"; readonly thread: MessageId };

export type Answer =
  | {
      readonly kind: "debate";
      readonly graph: ReturnType<DebateGraph["export"]>;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "nothing"; readonly issues: readonly Issue[] }
  /** The browser does not give the file's bytes. */
  | { readonly kind: "unreadable"; readonly name: string }
  /** Our own mistake: what the error said. */
  | { readonly kind: "failed"; readonly reason: string };

export type Reply =
  /** Bytes read so far, of all files together. */
  | { readonly kind: "progress"; readonly bytes: number }
  | { readonly kind: "read"; readonly answer: Answer }
  /** Several debates: the worker stays, to map the one that is chosen, and goes on to sum up each. */
  | {
      readonly kind: "archive";
      readonly threads: readonly ArchiveThread[];
      /** Mails that stand alone and quote nobody: nothing to map. */
      readonly single: number;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "summary"; readonly summary: ThreadSummary }
  | { readonly kind: "mapped"; readonly thread: MessageId; readonly answer: Answer };

/** The worker's memory: an archive, once one is read. The promises never reject: errors of our own are answers. */
export function openSession(post: (reply: Reply) => void): (request: Request) => Promise<void> {
  let archive: Archive | undefined;
  return async (request) => {
    switch (request.do) {
      case "read":
        archive = await read(request.files, post);
        if (archive) await sumUp(archive, post);
        return;
      case "map": {
        const { thread } = request;
        post({ kind: "mapped", thread, answer: await map(archive, thread) });
      }
    }
  };
}

/** @returns the archive where there is something to choose from */
async function read(files: readonly NamedBlob[], post: (reply: Reply) => void): Promise<Archive | undefined> {
  try {
    const contents = await openContents(counted(files, post), blobSpool());
    if (contents.kind === "saved") {
      post({ kind: "read", answer: answerOf(contents.opened) });
      return undefined;
    }
    const debates = debatesOf(contents.archive.threads);
    if (debates.length > 1) return offer(contents.archive, debates, post);
    post({ kind: "read", answer: await only(contents.archive, debates[0]) });
  } catch (error) {
    post({ kind: "read", answer: sorry(error) });
  }
  return undefined;
}

/** Where there is no debate at all, the first mail says so itself. */
const debatesOf = (threads: readonly ArchiveThread[]): readonly ArchiveThread[] => {
  const debated = threads.filter((thread) => thread.debated);
  return debated.length > 0 ? debated : threads.slice(0, 1);
};

function offer(archive: Archive, threads: readonly ArchiveThread[], post: (reply: Reply) => void): Archive {
  const single = archive.threads.length - threads.length;
  post({ kind: "archive", threads, single, issues: archive.issues });
  return archive;
}

async function only(archive: Archive, thread: ArchiveThread | undefined): Promise<Answer> {
  if (!thread) return { kind: "nothing", issues: archive.issues };
  const opened = await archive.open(thread.id);
  return answerOf({ ...opened, issues: [...archive.issues, ...opened.issues] });
}

async function map(archive: Archive | undefined, thread: MessageId): Promise<Answer> {
  try {
    if (!archive) throw new Error("there is no archive to take a thread from");
    return answerOf(await archive.open(thread));
  } catch (error) {
    return sorry(error);
  }
}

/** Thread by thread, with a pause after each in which a request can be heard. */
async function sumUp(archive: Archive, post: (reply: Reply) => void): Promise<void> {
  for (const { id, debated } of archive.threads) {
    if (!debated) continue;
    await pause();
    try {
      post({ kind: "summary", summary: await archive.summarise(id) });
    } catch {
      // The row stays without its numbers; whoever maps the thread is told why.
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const answerOf = (opened: Opened): Answer =>
  opened.kind === "debate" ? { ...opened, graph: opened.graph.export() } : opened;

function sorry(error: unknown): Answer {
  if (error instanceof Unreadable) return { kind: "unreadable", name: error.message };
  return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
}

/** Its message is the file's name. */
class Unreadable extends Error {}

/** The files' bytes, told while they are read. */
function counted(files: readonly NamedBlob[], post: (reply: Reply) => void): Piped[] {
  let bytes = 0;
  const tell = (more: number) => {
    bytes += more;
    post({ kind: "progress", bytes });
  };
  return files.map((file) => ({ name: file.name, chunks: chunksOf(file, tell) }));
}

/** By hand: not every browser can walk a stream in a loop. A folder or a vanished file fails at the first piece. */
async function* chunksOf(
  { name, blob }: NamedBlob,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (;;) {
    const piece = await reader.read().catch(() => {
      throw new Unreadable(name);
    });
    if (piece.done) return;
    tell(piece.value.length);
    yield piece.value;
  }
}

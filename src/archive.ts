// archives -> the threads in them, each mapped when it is asked for
//
// Memory holds a few numbers for each mail and the texts of one thread: the mails themselves wait in a spool.
import { type DebateGraph, mapReading, type Opened, openSavedDebate, passageLines } from "./debate.ts";
import { countsIn } from "./graph/counts.ts";
import { check } from "./lib/check.ts";
import { detach, type Known } from "./lib/detach.ts";
import type { MessageId } from "./model/ids.ts";
import type { Issue } from "./model/issue.ts";
import type { DateGiven, Mail } from "./model/message.ts";
import { readArchive, readMail, unpacked } from "./read/archive.ts";
import { type Chunks, gather, peek } from "./read/chunks.ts";
import { detect, headLength } from "./read/detect.ts";
import { judgeCopy, type MailRead, type Traits, traitsOf, underItsOwnName } from "./read/mail.ts";
import { withParents } from "./read/parents.ts";
import { type LineTrace, traceLines } from "./read/quoted-lines.ts";
import { titleOf } from "./read/subject.ts";
import { type Thread, threadsOf } from "./read/threads.ts";

/** Where the bytes of mails wait until their thread is asked for. */
export interface Spool {
  /** @returns where `fetch` finds the same bytes */
  keep(raw: Uint8Array): Promise<number>;
  fetch(at: number): Promise<Uint8Array>;
}

/** What is known of a thread before any of it is mapped. */
export interface ArchiveThread {
  /** The first mail's. */
  readonly id: MessageId;
  readonly subject: string;
  readonly mails: number;
  /** The earliest and the latest date given. */
  readonly first?: DateGiven;
  readonly last?: DateGiven;
  /** False where one mail stands alone and quotes nobody: nothing to map. */
  readonly debated: boolean;
}

/** What mapping a thread tells of it. */
export interface ThreadSummary extends ArchiveThread {
  readonly people: readonly string[];
  /** Without asides. */
  readonly statements: number;
  readonly rebuttals: number;
  /** Rebuttals per statement: 0 where nobody contradicts. */
  readonly contested: number;
}

export interface Archive {
  /** By the date of their first mail. */
  readonly threads: readonly ArchiveThread[];
  readonly issues: readonly Issue[];
  open(id: MessageId): Promise<Opened>;
  summarise(id: MessageId): Promise<ThreadSummary>;
  /** Who wrote which lines of the thread's mails, as `toPassageLines` gives it. */
  passages(id: MessageId): Promise<string>;
}

/** A file, a drop or a pipe, piece by piece. */
export interface Piped {
  readonly name: string;
  readonly chunks: Chunks;
}

/** What some files hold: a debate saved earlier, or mails. */
export type Contents =
  | { readonly kind: "saved"; readonly opened: Opened }
  | { readonly kind: "archive"; readonly archive: Archive };

// A saved debate larger than this is none of ours, in megabytes.
const largestSaved = 512;

/** Opens whatever it is given: one saved debate, else any number of files with mails in them. */
export async function openContents(inputs: readonly Piped[], spool: Spool): Promise<Contents> {
  const [only, more] = inputs;
  if (!only || more) return { kind: "archive", archive: await openArchive(inputs, spool) };
  const { name, chunks } = only;
  const { head, all } = await peek(chunks, headLength);
  if (await isSaved(head)) return { kind: "saved", opened: await openOnly(name, all) };
  return { kind: "archive", archive: await openArchive([{ name, chunks: all }], spool) };
}

/** By its first bytes, in gzip or not. */
async function isSaved(raw: Uint8Array): Promise<boolean> {
  const { head } = await peek(unpacked(inOnePiece(raw)), headLength);
  return detect(head) === "saved debate";
}

async function openOnly(file: string, chunks: Chunks): Promise<Opened> {
  const bytes = await gather(unpacked(chunks), largestSaved * 1024 * 1024);
  if (bytes) return openSavedDebate(bytes, file);
  const issue = { code: "input-too-large", severity: "error", at: { file }, limit: largestSaved } as const;
  return { kind: "nothing", issues: [issue] };
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A mail without its text, and where to find that. */
interface Entry extends Traits {
  readonly mail: Mail;
  readonly read: () => Promise<MailRead>;
}

/** What is held of an archive while it is read. */
interface Held {
  readonly entries: Map<MessageId, Entry>;
  /** Wanted until the threads are known. */
  readonly traces: Map<MessageId, LineTrace>;
  readonly texts: Known;
  readonly spool: Spool;
}

/** Reads all inputs once; never fails for what is in them. */
export async function openArchive(inputs: readonly Piped[], spool: Spool): Promise<Archive> {
  const held: Held = { entries: new Map(), traces: new Map(), texts: new Map(), spool };
  const issues: Issue[] = [];
  for (const { name, chunks } of inputs) {
    for await (const found of readArchive(chunks, name)) {
      if ("issue" in found) issues.push(detach(found.issue));
      else await keepOnce(held, found.mail, found.raw);
    }
  }
  return archiveOf(held.entries, held.traces, issues);
}

async function keepOnce(
  { entries, traces, texts, spool }: Held,
  read: MailRead,
  raw: Uint8Array | undefined,
): Promise<void> {
  const traits = traitsOf(read);
  const verdict = judgeCopy(entries.get(read.mail.id), traits);
  if (verdict === "a copy") return;
  const named = verdict === "another mail" ? underItsOwnName : asItIs;
  const { mail: whole, source } = named(read);
  const mail = detach(whole, texts);
  traces.set(mail.id, traceLines(source.text, mail.body));
  const again = raw ? spooled(await spool.keep(raw), source.name, named, spool) : kept({ mail, source });
  entries.set(mail.id, { mail, ...traits, from: mail.from, read: again });
}

const asItIs = (read: MailRead): MailRead => read;

// Functions of their own: a closure made where a mail's text is at hand would keep that text alive.
const spooled =
  (at: number, file: string, named: (read: MailRead) => MailRead, spool: Spool) =>
  async (): Promise<MailRead> =>
    named((await readMail(await spool.fetch(at), file)).mail);

/** A page without bytes of its own stays as it is: there are never many of them. */
const kept = (read: MailRead) => async (): Promise<MailRead> => read;

function archiveOf(
  entries: ReadonlyMap<MessageId, Entry>,
  traces: Map<MessageId, LineTrace>,
  issues: readonly Issue[],
): Archive {
  const traceOf = (mail: Mail) => traces.get(mail.id);
  const found = threadsOf(
    [...entries.values()].map(({ mail }) => mail),
    traceOf,
  );
  const threads = new Map(found.map((thread) => [thread.id, thread]));
  const outlines = [...threads.values()].map((thread) => outline(thread, traceOf));
  traces.clear();
  const readThread = async (id: MessageId): Promise<{ title: string; mails: MailRead[] }> => {
    const thread = threads.get(id);
    check(thread, `no thread ${id}`);
    const read = await Promise.all(thread.mails.map(({ mail }) => entries.get(mail.id)?.read()));
    const found = read.filter((mail) => mail !== undefined);
    return { title: titleOf(thread.subject), mails: withParents(thread, found) };
  };
  const open = async (id: MessageId): Promise<Opened> => {
    const { title, mails } = await readThread(id);
    return mapReading(title, mails);
  };
  return {
    threads: outlines,
    issues,
    open,
    passages: async (id) => passageLines((await readThread(id)).mails),
    summarise: async (id) => {
      const thread = outlines.find((one) => one.id === id);
      check(thread, `no thread ${id}`);
      return summaryOf(thread, await open(id));
    },
  };
}

function outline(thread: Thread<Mail>, trace: (mail: Mail) => LineTrace | undefined): ArchiveThread {
  const { id, subject, mails, first, last } = thread;
  const quotes = mails.some(({ mail }) => (trace(mail)?.quoted.length ?? 0) > 0);
  return {
    id,
    subject,
    mails: mails.length,
    debated: mails.length > 1 || quotes,
    ...(first && { first }),
    ...(last && { last }),
  };
}

/** What a thread's map says about it. */
export function summaryOf(thread: ArchiveThread, opened: Opened): ThreadSummary {
  if (opened.kind === "nothing") return { ...thread, people: [], statements: 0, rebuttals: 0, contested: 0 };
  const { statements, rebuttals } = countsIn(opened.graph);
  const contested = statements === 0 ? 0 : rebuttals / statements;
  return { ...thread, people: speakersIn(opened.graph), statements, rebuttals, contested };
}

/** Those who say something, the most talkative first. */
function speakersIn(graph: DebateGraph): string[] {
  const said = new Map<string, number>();
  graph.forEachNode((_, { author }) => said.set(author, (said.get(author) ?? 0) + 1));
  return graph
    .getAttribute("participants")
    .filter(({ id }) => said.has(id))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0))
    .map(({ name }) => detach(name));
}

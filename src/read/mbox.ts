// an mbox in pieces -> the mails in it, one at a time, "From " lines gone and unescaped
//
// A "From " line opens a mail only after a blank line, when it has a time and a year, and when a header
// follows: archives leave "From here on, …" in bodies unescaped. Mails are cut out of the bytes, before any charset is
// known, and only one is held at a time. Variants: in mboxrd each ">From " and ">>From " lost one mark; in
// mboxo, pipermail months and exports only ">From " did.
import { asLatin1 } from "./charset.ts";
import { type Chunks, joined } from "./chunks.ts";

/** One mail as it stands in an archive. */
export interface RawMail {
  readonly bytes: Uint8Array;
  /** Where its "From " line begins, in bytes from the start of the (inflated) archive. */
  readonly at: number;
  /** Why bytes are missing at its end. */
  readonly cut?: "too large";
}

// A mail that grows past this is no mail, but a bomb or a disk image: the rest of it is dropped.
const largestMail = 64 * 1024 * 1024;
// Pieces are gathered until there are this many bytes to look through, twice as many each time nothing is found.
const smallestLook = 256 * 1024;

const lineFeed = 10;
const carriageReturn = 13;
const fromWord = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const mark = 0x3e;

const fromLine = /^From \S[^\n]{0,300}\n/;
// The date comes in every form that C libraries know, with a zone or a locale's own order: a time and a year are in all.
const clock = /\d\d:\d\d/;
const year = /\b(?:19|20)\d\d\b/;
const headerLine = /^(?:>From |[!-9;-~]{1,76}:)/;

/** Whether bytes begin as an mbox does. */
export const isMbox = (bytes: Uint8Array): boolean => opensMail(bytes, skipBlank(bytes));

export async function* splitMbox(chunks: Chunks): AsyncGenerator<RawMail> {
  let held: Uint8Array = new Uint8Array(0);
  let heldAt = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < Math.max(smallestLook, held.length)) continue;
    held = joined([held, ...waiting]);
    [waiting, waitingBytes] = [[], 0];
    const { mails, rest } = cut(held, heldAt);
    yield* mails;
    heldAt += rest;
    held = held.subarray(rest);
    if (held.length > largestMail) return yield tooLarge(held, heldAt);
  }
  held = joined([held, ...waiting]);
  const { mails, rest } = cut(held, heldAt);
  yield* mails;
  const last = held.subarray(rest);
  if (last.length > 0) yield* mailIn(last, heldAt + rest);
}

const tooLarge = (bytes: Uint8Array, at: number): RawMail => ({
  bytes: bodyOnly(bytes.subarray(0, largestMail)),
  at,
  cut: "too large",
});

/** All mails that end within the bytes, and where the one begins whose end is not seen yet. */
function cut(bytes: Uint8Array, offset: number): { mails: Generator<RawMail>; rest: number } {
  const starts = startsIn(bytes);
  const rest = starts.at(-1) ?? 0;
  return { mails: mailsBetween(bytes, starts, offset), rest };
}

function* mailsBetween(bytes: Uint8Array, starts: readonly number[], offset: number): Generator<RawMail> {
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? bytes.length];
    yield* mailIn(bytes.subarray(from, to), offset + from);
  }
}

function* mailIn(bytes: Uint8Array, at: number): Generator<RawMail> {
  const mail = bodyOnly(bytes);
  if (mail.length > 0) yield { bytes: mail, at };
}

/** Where "From " lines open mails; the first entry is 0, though a fragment may stand there. */
function startsIn(bytes: Uint8Array): number[] {
  const starts = [0];
  let blank = true;
  for (let line = 0; line < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, line);
    if (blank && line > 0 && opensMail(bytes, line)) starts.push(line);
    if (end < 0) break;
    blank = end === line || (end === line + 1 && bytes[line] === carriageReturn);
    line = end + 1;
  }
  return starts;
}

function opensMail(bytes: Uint8Array, at: number): boolean {
  if (!startsWith(bytes, at, fromWord)) return false;
  const here = asLatin1(bytes.subarray(at, at + 600));
  const line = fromLine.exec(here)?.[0];
  return (
    line !== undefined && clock.test(line) && year.test(line) && headerLine.test(here.slice(line.length))
  );
}

function startsWith(bytes: Uint8Array, at: number, word: readonly number[]): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

function skipBlank(bytes: Uint8Array): number {
  // A byte order mark counts as blank: editors put one in front when they save.
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at++;
  return at;
}

/** The mail without its "From " line and without the archive's escapes. */
function bodyOnly(bytes: Uint8Array): Uint8Array {
  const start = skipBlank(bytes);
  if (!startsWith(bytes, start, fromWord)) return bytes.subarray(start);
  const end = bytes.indexOf(lineFeed, start);
  const opening = asLatin1(bytes.subarray(start, start + 40));
  return unescaped(bytes.subarray(end < 0 ? bytes.length : end + 1), opening.startsWith("From mboxrd@"));
}

/** Takes back the mark that archives put before "From " lines. */
function unescaped(bytes: Uint8Array, everyDepth: boolean): Uint8Array {
  const marks = everyDepth ? escapesOf(bytes) : escapesOf(bytes).filter((at) => isEscape(bytes, at));
  if (marks.length === 0) return bytes;
  const clean = new Uint8Array(bytes.length - marks.length);
  let from = 0;
  for (const [i, at] of [...marks, bytes.length].entries()) {
    clean.set(bytes.subarray(from, at), from - i);
    from = at + 1;
  }
  return clean;
}

/** Where lines begin with marks and then "From ". */
function escapesOf(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    if (at > 0 && bytes[at - 1] !== lineFeed) continue;
    const first = at;
    while (bytes[at] === mark) at++;
    if (startsWith(bytes, at, fromWord)) found.push(first);
  }
  return found;
}

/** ">From " is an escape, unless the line above is a quote marked in the same tight way (">like this"). */
function isEscape(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === mark) return false;
  const above = bytes.lastIndexOf(lineFeed, Math.max(0, at - 2)) + 1;
  const tight =
    at > 0 && bytes[above] === mark && (bytes[above + 1] ?? 0) > 0x20 && bytes[above + 1] !== mark;
  return !tight;
}

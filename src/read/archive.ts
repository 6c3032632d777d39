// an input in pieces -> its mails one at a time
//
// What is an archive is cut into mails as it comes in, so that memory holds one mail of it; what is one mail or one page
// is gathered first. The first piece decides which it is.
import type { Issue } from "../model/issue.ts";
import { decodeBytes } from "./charset.ts";
import { type Chunks, type End, gather, peek, upTo } from "./chunks.ts";
import { detect, type Format, headLength } from "./detect.ts";
import { readyToDecode } from "./encoded-words.ts";
import { gunzip, isGzip } from "./gzip.ts";
import type { MailRead } from "./mail.ts";
import { splitMbox } from "./mbox.ts";
import type { MessageRead } from "./message.ts";
import { readPasted } from "./pasted.ts";
import { isWholePage, readPipermailHtml } from "./pipermail-html.ts";
import { readPipermailPage } from "./pipermail-page.ts";
import { endOfMail, isPublicInboxPage, readPublicInboxPage } from "./public-inbox-page.ts";

/**
 * What an archive gives, in the order in which it stands there. `raw` are the mail's own bytes, valid until the next
 * finding: whoever must not hold a whole archive keeps them elsewhere, and has `readMessage` read them again.
 */
export type Finding = { readonly mail: MailRead; readonly raw?: Uint8Array } | { readonly issue: Issue };

export interface ReadLimits {
  /** An inflated archive past this is given up, in bytes; what was read until then stays. */
  readonly archive: number;
  /** A single mail or page past this is not read, in bytes. */
  readonly page: number;
}
const megabyte = 1024 * 1024;
const readDefaults: ReadLimits = { archive: 4096 * megabyte, page: 64 * megabyte };

// A digest of digests there may be; deeper ones were made to do harm.
const deepestDigest = 2;

/** Reads whatever the pieces hold; never throws for what is in them. */
export async function* readArchive(
  chunks: Chunks,
  name: string,
  limits: ReadLimits = readDefaults,
): AsyncGenerator<Finding> {
  const end: End = { cause: "whole" };
  const pieces = upTo(inflated(chunks), limits.archive, end);
  const { head, all } = await peek(pieces, headLength);
  const format = detect(head);
  if (format === "empty" && end.cause === "broken off")
    return yield { issue: { code: "input-damaged", severity: "error", at: { file: name } } };
  const findings = format === "mbox" ? readMbox(all, name) : readWhole(format, all, name, limits.page);
  for await (const finding of findings) {
    if ("mail" in finding) await readyToDecode(finding.mail.source.text);
    yield finding;
  }
  if (end.cause === "too large") yield { issue: tooLarge(name, limits.archive) };
  if (end.cause === "broken off") {
    yield { issue: { code: "input-truncated", severity: "warning", at: { file: name } } };
  }
}

/** What the pieces hold once they are out of gzip and UTF-16; of what breaks off, all until there. */
export const unpacked = (chunks: Chunks): Chunks => upTo(inflated(chunks), Infinity, { cause: "whole" });

async function* inflated(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks, 2);
  if (isGzip(head)) yield* inflated(gunzip(all));
  else yield* isUtf16(head) ? fromUtf16(all, head[0] === 0xff ? "utf-16le" : "utf-16be") : all;
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Editors of some systems save text so; every later step wants a charset that has ASCII in it. */
async function* fromUtf16(chunks: Chunks, charset: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(charset);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

const tooLarge = (file: string, limit: number): Issue => ({
  code: "input-too-large",
  severity: "error",
  at: { file },
  limit: Math.round(limit / megabyte),
});

async function* readMbox(chunks: Chunks, name: string): AsyncGenerator<Finding> {
  let place = 0;
  for await (const raw of splitMbox(chunks)) {
    place++;
    const file = `${name}, mail ${place}`;
    yield* readOne(raw.bytes, file);
    if (raw.cut !== undefined) yield { issue: tooLarge(file, raw.bytes.length) };
  }
}

async function* readWhole(
  format: Exclude<Format, "mbox">,
  chunks: Chunks,
  file: string,
  limit: number,
): AsyncGenerator<Finding> {
  const at = { file };
  if (format === "binary") return yield* readBinary(chunks, file);
  if (format === "saved debate") return yield { issue: { code: "input-is-debate", severity: "error", at } };
  const bytes = await gather(chunks, limit);
  if (bytes === undefined) return yield { issue: tooLarge(file, limit) };
  yield* await readers[format](bytes, file);
}

async function* readBinary(chunks: Chunks, file: string): AsyncGenerator<Finding> {
  const [{ head }, { lookOfBytes }] = await Promise.all([peek(chunks, headLength), import("./foreign.ts")]);
  const looksLike = lookOfBytes(head);
  yield { issue: { code: "input-binary", severity: "error", at: { file }, ...(looksLike && { looksLike }) } };
}

/** Fetched with the first mail: a page of an archive needs none of it. */
export async function readMail(raw: Uint8Array, file: string): Promise<MessageRead> {
  const { readMessage } = await import("./message.ts");
  return readMessage(raw, file);
}

/** A mail, what is doubtful about it, and the mails in it where it is a digest. */
async function* readOne(raw: Uint8Array, file: string, depth = 0): AsyncGenerator<Finding> {
  const { mail, issues, enclosed } = await readMail(raw, file);
  yield { mail, raw };
  for (const issue of issues) yield { issue };
  if (depth >= deepestDigest) return;
  for (const [i, inner] of enclosed.entries()) yield* readOne(inner, `${file}.${i + 1}`, depth + 1);
}

type Findings = AsyncIterable<Finding> | Iterable<Finding>;
type Reader = (bytes: Uint8Array, file: string) => Findings | Promise<Findings>;

/** One reader for each format that is read as a whole. */
const readers: Readonly<Record<Exclude<Format, "mbox" | "binary" | "saved debate">, Reader>> = {
  empty: (_, file) => [{ issue: { code: "input-empty", severity: "error", at: { file } } }],
  mail: readSingleMail,
  "pipermail page as HTML": (bytes, file) => readPipermail(decodeBytes(bytes), file),
  "public-inbox page": (bytes, file) =>
    readPublicInboxPage(decodeBytes(bytes), file).map((mail) => ({ mail })),
  "web page": readWebPage,
  text: (bytes, file) => readPlain(decodeBytes(bytes), file),
};

/** A page that breaks off inside the mail says so: what it shows looks whole. */
function readPipermail(html: string, file: string): Finding[] {
  const found: Finding = { mail: readPipermailHtml(html, file) };
  if (isWholePage(html)) return [found];
  return [found, { issue: { code: "input-truncated", severity: "warning", at: { file } } }];
}

async function* readSingleMail(bytes: Uint8Array, file: string): AsyncGenerator<Finding> {
  for await (const finding of readOne(withoutBlankStart(bytes), file)) {
    yield "mail" in finding ? { ...finding, mail: withoutFurniture(finding.mail) } : finding;
  }
}

/** A page of one mail, saved as text, begins with the mail's header as a mail does; links follow its body. */
function withoutFurniture({ mail, source }: MailRead): MailRead {
  const to = Math.min(mail.body.to, endOfMail(source.text));
  return { source, mail: { ...mail, body: { from: mail.body.from, to } } };
}

function withoutBlankStart(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while ((bytes[at] ?? 0x21) <= 0x20) at++;
  return bytes.subarray(at);
}

/** Archive pages that other programs wrote as HTML read like the same pages saved as text. */
async function readWebPage(bytes: Uint8Array, file: string): Promise<Finding[]> {
  const { htmlToText } = await import("./html.ts");
  const page = decodeBytes(bytes);
  const text = htmlToText(page);
  if (isPublicInboxPage(text)) return readPublicInboxPage(text, file).map((mail) => ({ mail }));
  const mail = readPipermailPage(text, file);
  return [mail ? { mail } : await notMail(file, page)];
}

async function readPlain(text: string, file: string): Promise<Finding[]> {
  const mail = readPipermailPage(text, file) ?? readPasted(text, file);
  return [mail ? { mail } : await notMail(file, text)];
}

async function notMail(file: string, text: string): Promise<Finding> {
  const { lookOf } = await import("./foreign.ts");
  return { issue: { code: "input-not-mail", severity: "error", at: { file }, looksLike: lookOf(text) } };
}

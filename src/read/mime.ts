// the header fields and bytes of a mail -> its text   (RFC 2045 to 2049)
//
// postal-mime undoes what is encoded. Parts, charsets and lines are settled here, for what a reader of quotes needs
// differs from what it gives: text without a charset is not always UTF-8; lines of format=flowed stay apart, because
// quoting and line numbers go by them; attached mails are not part of the text; blockquotes of HTML are quotes.
// A mail whose text is neither encoded nor in parts needs no MIME reader at all.
import { decodeBytes } from "./charset.ts";
import { type HeaderFields, readHeaderFields, readStructured, type Structured } from "./header-fields.ts";
import { htmlToText } from "./html.ts";
import { splitParts } from "./parts.ts";

export interface MailText {
  readonly text: string;
  /** What about the mail's build makes its text doubtful. */
  readonly fault?: "truncated" | "damaged";
  /** The mails of a digest, whole: they are mails of their own, and no part of the text. */
  readonly enclosed?: readonly Uint8Array[];
}

const nothing: MailText = { text: "" };
const encoded = /base64|quoted-printable/i;

// Parts in parts in parts …: nobody writes that by hand, and reading it would take for ever.
const deepest = 20;

/** The text that a reader of the mail would see: line breaks as "\n", lines as they were sent. */
export async function readText(bytes: Uint8Array, header: HeaderFields, depth = 0): Promise<MailText> {
  const type = readStructured(header.fields.get("content-type") ?? "text/plain");
  const body = bytes.subarray(header.bodyAt);
  const boundary = type.parameters.get("boundary");
  if (type.value.startsWith("multipart/") && boundary !== undefined) {
    return depth < deepest ? readParts(body, type, boundary, depth) : { text: "", fault: "damaged" };
  }
  return isShown(type, header) ? { text: await readLeaf(body, type, header) } : nothing;
}

async function readLeaf(body: Uint8Array, type: Structured, header: HeaderFields): Promise<string> {
  const encoding = header.fields.get("content-transfer-encoding") ?? "";
  const content = encoded.test(encoding) ? await decodeTransfer(body, encoding) : body;
  const text = withLineFeeds(decodeBytes(content, type.parameters.get("charset")));
  return type.value === "text/html" ? htmlToText(text) : text;
}

const otherMedia = /^(?:image|audio|video|application|font|model|message)\//;
const isAttachment = (header: HeaderFields): boolean =>
  /^\s*attachment\b/i.test(header.fields.get("content-disposition") ?? "");

/** Text of any kind, "text" and unreadable types too, unless it is attached. */
const isShown = ({ value }: Structured, header: HeaderFields): boolean =>
  !otherMedia.test(value) && !isAttachment(header);

const withLineFeeds = (text: string): string => (text.includes("\r") ? text.replace(/\r+\n/g, "\n") : text);

/** Quoted-printable or base64 -> bytes; as an attachment, so that postal-mime leaves the charset alone. */
async function decodeTransfer(body: Uint8Array, encoding: string): Promise<Uint8Array> {
  const head = `Content-Type: application/octet-stream\nContent-Transfer-Encoding: ${encoding}\n\n`;
  const { default: PostalMime } = await import("postal-mime");
  const { attachments } = await PostalMime.parse(withHead(head, body));
  const content = attachments[0]?.content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(0);
}

function withHead(head: string, body: Uint8Array): Uint8Array {
  const front = new TextEncoder().encode(head);
  const whole = new Uint8Array(front.length + body.length);
  whole.set(front);
  whole.set(body, front.length);
  return whole;
}

async function readParts(
  body: Uint8Array,
  type: Structured,
  boundary: string,
  depth: number,
): Promise<MailText> {
  const { parts, closed } = splitParts(body, boundary);
  if (type.value === "multipart/digest") return { text: "", enclosed: parts.map(enclosedIn) };
  const read: MailText[] = [];
  for (const { bytes, header } of inReadingOrder(parts, type.value)) {
    const text = await readText(bytes, header, depth + 1);
    read.push(text);
    if (text.text.trim() !== "" && type.value === "multipart/alternative") break;
  }
  const fault = read.find((part) => part.fault)?.fault ?? (closed ? undefined : "truncated");
  const enclosed = read.flatMap((part) => part.enclosed ?? []);
  return { text: joinTexts(read.map((part) => part.text)), enclosed, ...(fault && { fault }) };
}

/** A part of a digest has a header of its own, mostly empty, in front of the mail's. */
const enclosedIn = (part: Uint8Array): Uint8Array => part.subarray(readHeaderFields(part).bodyAt);

interface Part {
  readonly bytes: Uint8Array;
  readonly header: HeaderFields;
}

/** Of alternatives, plain text comes first. */
function inReadingOrder(parts: readonly Uint8Array[], type: string): Part[] {
  const read = parts.map((bytes) => ({ bytes, header: readHeaderFields(bytes) }));
  if (type !== "multipart/alternative") return read;
  const isHtml = ({ header }: Part): boolean => /^text\/html/i.test(header.fields.get("content-type") ?? "");
  return [...read.filter((part) => !isHtml(part)), ...read.filter(isHtml)];
}

/** One text after another, each on lines of its own. */
const joinTexts = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== "")
    .map((text) => (text.endsWith("\n") ? text : `${text}\n`))
    .join("");

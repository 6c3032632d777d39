// the beginning of an input -> what it is, by its content and never by its name
import { asLatin1 } from "./charset.ts";
import { isMbox } from "./mbox.ts";
import { isPipermailHtml } from "./pipermail-html.ts";
import { isPublicInboxPage } from "./public-inbox-page.ts";

export type Format =
  | "empty"
  | "binary"
  | "saved debate"
  | "mbox"
  | "pipermail page as HTML"
  | "web page"
  | "public-inbox page"
  | "mail"
  | "text";

/** How much of an input is looked at. */
export const headLength = 128 * 1024;

interface Row {
  readonly format: Format;
  readonly is: (head: Uint8Array, text: string) => boolean;
}

/** Tried in order; the last takes whatever is left. */
const formats: readonly Row[] = [
  { format: "empty", is: (_, text) => text.trim() === "" },
  { format: "binary", is: isBinary },
  { format: "saved debate", is: (_, text) => carriesDebate(text) },
  { format: "mbox", is: (head) => isMbox(head) },
  { format: "pipermail page as HTML", is: (_, text) => isPipermailHtml(text) },
  { format: "web page", is: (_, text) => isHtml(text) },
  { format: "public-inbox page", is: (_, text) => isPublicInboxPage(text) },
  { format: "mail", is: (_, text) => hasMailHeader(text) },
  { format: "text", is: () => true },
];

export function detect(bytes: Uint8Array): Format {
  const head = bytes.subarray(0, headLength);
  const text = asLatin1(head);
  return formats.find((row) => row.is(head, text))?.format ?? "text";
}

// Text holds hardly any control characters; those of line breaks, tabs, form feeds and Japanese escapes are not counted.
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1b;

function isBinary(head: Uint8Array, text: string): boolean {
  const sample = head.subarray(0, 4096);
  if (sample.includes(0) || text.startsWith("%PDF-")) return true;
  return sample.filter(isControl).length > sample.length / 50;
}

/** Whether JSON or SVG says that Riposte saved it, however damaged it is further on. */
const carriesDebate = (text: string): boolean =>
  /^(?:ï»¿)?\s{0,200}[{<]/.test(text) && /"format"\s*:\s*"riposte"|<riposte:debate/.test(text);

const isHtml = (text: string): boolean =>
  /^\s{0,200}(?:(?:<!--[^>]{0,500}-->|<\?xml[^>]{0,200}>)\s{0,20})?<(?:!doctype\s|html|head|body|svg|\?xml)/i.test(
    text.slice(0, 2000),
  );

const field = /^[!-9;-~]{1,76}:/;
const mailField =
  /^(?:from|date|sent|subject|received|return-path|message-id|delivered-to|x-original-to|reply-to|to|mime-version):/i;

/** A header: lines "Name: value" from the first line on, at least two of them a mail's own, then a blank line. */
function hasMailHeader(text: string): boolean {
  const seen = new Set<string>();
  for (const line of text
    .replace(/^\s{1,200}/, "")
    .slice(0, 32_000)
    .split(/\r?\n/, 400)) {
    if (line === "") break;
    if (/^[ \t]/.test(line)) continue;
    if (!field.test(line)) return false;
    const name = mailField.exec(line)?.[0].toLowerCase();
    if (name !== undefined) seen.add(name);
  }
  return seen.size >= 2;
}

// the bytes of a mail -> its header fields, decoded, and where its body begins   (RFC 5322 §2.2)
import { asLatin1, decodeBytes } from "./charset.ts";

/** Header fields by lower-case name; of a repeated field the first, as mail clients show it. */
export interface HeaderFields {
  readonly fields: ReadonlyMap<string, string>;
  /** Offset of the body's first byte. */
  readonly bodyAt: number;
  /** Whether the blank line that ends the header was there. */
  readonly ended: boolean;
}

/** All that is ever asked for: the rest of a header, traces and signatures for the most part, is not decoded. */
const wanted =
  /^(from|to|cc|subject|date|sent|message-id|in-reply-to|references|reply-to|x-original-from|list-id|x-mailing-list|content-type|content-transfer-encoding|content-disposition)[ \t]*:[ \t]*/gim;
const headerEnd = /\r?\n\r?\n/;
const nextField = /\r?\n(?![ \t])/g;

// Longer headers are traces gone wild; what is wanted stands before that.
const longestHeader = 256 * 1024;

export function readHeaderFields(bytes: Uint8Array): HeaderFields {
  const { length, bodyAt, ended } = extentOf(bytes);
  const head = asLatin1(bytes.subarray(0, length));
  const fields = new Map<string, string>();
  for (const match of head.matchAll(wanted)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (fields.has(name)) continue;
    const from = match.index + match[0].length;
    nextField.lastIndex = from;
    const to = nextField.exec(head)?.index ?? head.length;
    fields.set(name, unfold(decodeBytes(bytes.subarray(from, to))));
  }
  return { fields, bodyAt, ended };
}

function extentOf(bytes: Uint8Array): { length: number; bodyAt: number; ended: boolean } {
  // A part may have no header at all and begin with the blank line.
  const blank = bytes[0] === 10 ? 1 : bytes[0] === 13 && bytes[1] === 10 ? 2 : 0;
  if (blank > 0) return { length: 0, bodyAt: blank, ended: true };
  // Most headers are short: look through a little before looking through all of a large mail.
  for (const size of [8 * 1024, longestHeader]) {
    const match = headerEnd.exec(asLatin1(bytes.subarray(0, size)));
    if (match) return { length: match.index, bodyAt: match.index + match[0].length, ended: true };
    if (size >= bytes.length) break;
  }
  const length = Math.min(bytes.length, longestHeader);
  return { length, bodyAt: length, ended: false };
}

const unfold = (value: string): string => value.replace(/\r?\n[ \t]+/g, " ").trim();

/** A structured field's value and parameters: 'text/plain; charset="utf-8"' (RFC 2045 §5.1). */
export interface Structured {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const parameter = /;\s*([\w.*-]{1,40})\s*=\s*(?:"((?:[^"\\]|\\.){0,300})"|([^\s;"]{1,300}))/g;

export function readStructured(text: string): Structured {
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, token] of text.slice(0, 2000).matchAll(parameter)) {
    parameters.set(name.toLowerCase(), (quoted ?? token ?? "").replace(/\\(.)/g, "$1"));
  }
  return { value: (text.split(/[;\s(]/, 1)[0] ?? "").toLowerCase(), parameters };
}

// what no reader knows -> what it looks like instead; fetched when it is needed

import { jsonFault, sayFault } from "../lib/json.ts";
import { asLatin1 } from "./charset.ts";

interface Row {
  /** As it goes into "looks like …". */
  readonly name: string | ((text: string) => string);
  readonly is: (head: string, text: string) => boolean;
}

const headLength = 4096;

/** Tried in order; the last takes whatever is left. */
const rows: readonly Row[] = [
  { name: "a text without words", is: (_, text) => !/[\p{L}\p{N}]/u.test(text) },
  {
    name: "a page of HyperKitty, whose “Download” gives the thread as an mbox",
    is: (head, text) => head.startsWith("<") && /\/hyperkitty\//i.test(text),
  },
  { name: "a web page", is: (head) => head.startsWith("<") && /<html[\s>]|^<!doctype\s+html/i.test(head) },
  {
    name: "an SVG picture that carries no debate",
    is: (head) => head.startsWith("<") && /<svg[\s>]/i.test(head),
  },
  { name: "an XML file", is: (head) => /^<(?:\?xml|!doctype)\s/i.test(head) },
  { name: "a web page", is: (head) => head.startsWith("<") },
  { name: sayJson, is: isJson },
  { name: "plain text that quotes nobody", is: () => true },
];

export function lookOf(text: string): string {
  const head = text.slice(0, headLength).trimStart();
  const name = rows.find((row) => row.is(head, text))?.name ?? "";
  return typeof name === "string" ? name : name(text);
}

// Prose may begin with "[1]", never with a key and a colon.
function isJson(head: string, text: string): boolean {
  return (
    /^\{\s*(?:\}|"[^"\n]*"\s*:)/.test(head) || (head.startsWith("[") && (jsonFault(text)?.ended ?? true))
  );
}

function sayJson(text: string): string {
  const fault = jsonFault(text);
  return fault ? `JSON that ${sayFault(text, fault)}` : "JSON that carries no debate";
}

/** First bytes of what people open by mistake, and of other ways to pack an archive. */
const signatures: readonly (readonly [name: string, first: RegExp])[] = [
  ["a PNG picture", /^.PNG\r/],
  ["a JPEG picture", /^ÿØÿ/],
  ["a GIF picture", /^GIF8/],
  ["a WebP picture", /^RIFF.{4}WEBP/s],
  ["a PDF", /^%PDF-/],
  ["a ZIP archive", /^PK/],
  ["a bzip2 archive", /^BZh\d/],
  ["an xz archive", /^ý7zXZ/],
  ["a 7-Zip archive", /^7z¼¯/],
  ["a Zstandard archive", /^\(µ\/ý/],
  ["a tar archive", /^.{257}ustar/s],
];

export function lookOfBytes(head: Uint8Array): string | undefined {
  const start = asLatin1(head.subarray(0, 300));
  return signatures.find(([, first]) => first.test(start))?.[0];
}

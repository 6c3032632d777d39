// =?utf-8?q?J=C3=BCrgen?= -> Jürgen   (RFC 2047)
import { decodeBytes } from "./charset.ts";

// Spaces inside are against the RFC, and common.
const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?]{0,900})\?=/gi;
const spaceBetween = /(\?=)\s+(?==\?[\w.:-]{1,40}(?:\*[\w-]{1,20})?\?[bq]\?)/gi;

/** Decodes the encoded words of a header's text; what is not one stays as it is. */
export function decodeWords(text: string): string {
  if (!text.includes("=?")) return text;
  return text
    .replace(spaceBetween, "$1")
    .replace(encodedWord, (whole: string, charset: string, how: string, body: string) => {
      const bytes = how.toLowerCase() === "b" ? fromBase64(body) : fromQ(body);
      return bytes ? decodeBytes(bytes, charset) : whole;
    });
}

function fromQ(body: string): Uint8Array {
  const raw = body.replace(/_/g, " ").replace(/=([0-9a-f]{2})/gi, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return Uint8Array.from(raw, (unit) => unit.charCodeAt(0) & 0xff);
}

function fromBase64(body: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, "")), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}

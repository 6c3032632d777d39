// =?utf-8?q?J=C3=BCrgen?= -> Jürgen   (RFC 2047)
import { decodeWords as decode } from "postal-mime";
import { withoutControls } from "./charset.ts";

const claim = /=\?[\w.:-]{1,40}(\*[\w-]{1,20})?\?(?=[bq]\?)/gi;

/** Decodes the encoded words of a header's text; a word in another charset than it claims is read as windows-1252. */
export function decodeWords(text: string): string {
  if (!text.includes("=?")) return text;
  const decoded = decode(text);
  const sound = decoded.includes("\ufffd") ? decode(text.replace(claim, "=?windows-1252?")) : decoded;
  return withoutControls(sound);
}

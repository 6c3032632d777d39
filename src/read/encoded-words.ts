// =?utf-8?q?J=C3=BCrgen?= -> Jürgen   (RFC 2047)
//
// The decoder is part of the MIME library, which is fetched when the first mail needs it: a page of plain text never does.
import { withoutControls } from "./charset.ts";

let decode: ((text: string) => string) | undefined;

const opening = "=?";

/** Fetches the decoder where a text holds encoded words; whoever reads a mail awaits this before anything looks at it. */
export async function readyToDecode(text: string): Promise<void> {
  if (!decode && text.includes(opening)) decode = (await import("postal-mime")).decodeWords;
}

const claim = /=\?[\w.:-]{1,40}(\*[\w-]{1,20})?\?(?=[bq]\?)/gi;

/** Decodes the encoded words of a header's text; a word in another charset than it claims is read as windows-1252. */
export function decodeWords(text: string): string {
  if (!decode || !text.includes(opening)) return text;
  const decoded = decode(text);
  const sound = decoded.includes("\ufffd") ? decode(text.replace(claim, "=?windows-1252?")) : decoded;
  return withoutControls(sound);
}

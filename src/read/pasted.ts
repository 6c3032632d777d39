// text without a header -> one mail of nobody, or what the text looks like instead
//
// Pasted text is a mail where it quotes somebody; its participants come from the quotes, and whoever pasted it can say
// who wrote the rest.
import { findDate } from "./dates.ts";
import { type MailRead, newMail } from "./mail.ts";

export type Pasted = { readonly mail: MailRead } | { readonly looksLike: string };

const quoteMark = /^[ \t]{0,8}(?:>|\|[ \t])/;
const original = /^[ \t]{0,8}[-_*]{2,}[ \t]{0,4}\p{L}[\p{L} ]{4,40}[-_*]{2,}/u;

// Whoever is quoted is quoted soon.
const linesLookedAt = 2000;

export function readPasted(text: string, file: string): Pasted {
  if (!/[\p{L}\p{N}]/u.test(text)) return { looksLike: "a text without words" };
  const lines = text.split(/\r\n?|\n/, linesLookedAt);
  if (!lines.some((line) => quotes(line.slice(0, 300))))
    return { looksLike: "plain text that quotes nobody" };
  return { mail: newMail({ file, text, body: { from: 0, to: text.length }, from: {} }) };
}

const quotes = (line: string): boolean =>
  quoteMark.test(line) || original.test(line) || (/:\s*$/.test(line) && findDate(line) !== undefined);

// text without a header -> one mail of nobody
//
// Pasted text is a mail where it quotes somebody; its participants come from the quotes, and whoever pasted it can say
// who wrote the rest.
import { findDate } from "./dates.ts";
import { type MailRead, newMail } from "./mail.ts";

const quoteMark = /^[ \t]{0,8}(?:>|\|[ \t])/;
const original = /^[ \t]{0,8}[-_*]{2,}[ \t]{0,4}\p{L}[\p{L} ]{4,40}[-_*]{2,}/u;

// Whoever is quoted is quoted soon.
const linesLookedAt = 2000;

/** Nothing where the text has no words or quotes nobody. */
export function readPasted(text: string, file: string): MailRead | undefined {
  const lines = text.split(/\r\n?|\n/, linesLookedAt);
  const isMail = /[\p{L}\p{N}]/u.test(text) && lines.some((line) => quotes(line.slice(0, 300)));
  return isMail ? newMail({ file, text, body: { from: 0, to: text.length }, from: {} }) : undefined;
}

const quotes = (line: string): boolean =>
  quoteMark.test(line) || original.test(line) || (/:\s*$/.test(line) && findDate(line) !== undefined);

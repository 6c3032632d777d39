// lines -> the headers that Lotus Notes copied: no colons, each name above its value
//
//   Ann Lee <ann@example.org>
//   03.05.2019 10:00
//
//   To
//   Bob Ray
//   cc
//
//   Subject
//   Re: shipping
import type { Mailbox } from "../model/message.ts";
import { readDate } from "../read/dates.ts";
import { addressIn, readMailbox } from "../read/people.ts";
import type { HeaderBlock } from "./headers.ts";
import type { Line } from "./lines.ts";

const to = /^(?:to|an|à|a|para|aan|till|komu|do|宛先|收件人)$/i;
const subject = /^(?:subject|betreff|objet|oggetto|asunto|assunto|onderwerp|ämne|předmět|temat|件名|主题)$/i;
const time = /\d[:.]\d\d/;
const longest = 100;
const longestDate = 40;
const mostLines = 16;

/** The block that starts at a line with somebody's name. */
export function readNotesBlock(lines: readonly Line[], start: number): HeaderBlock | undefined {
  const sender = lines[start];
  const sent = lines[start + 1];
  // Most lines are longer than any date: nothing more need be asked of them.
  if (!sender || !sent || sent.text.length > longestDate || sent.depth !== sender.depth) return undefined;
  if (!time.test(sent.text)) return undefined;
  const mailbox = senderIn(sender.text);
  const date = mailbox && readDate(sent.text);
  const last = mailbox && date ? subjectBelow(lines, start + 2, sender.depth) : undefined;
  if (!mailbox || !date || last === undefined) return undefined;
  return { speaker: { kind: "named", mailbox }, date, certainty: "sure", last };
}

const fullName = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:\/[\p{L}\d/@ ]{1,40})?$/u;

function senderIn(text: string): Mailbox | undefined {
  if (text.length > longest || text.endsWith(":")) return undefined;
  if (fullName.test(text)) return { name: text.replace(/\/.*$/, "") };
  return text.includes("<") && addressIn(text) !== undefined ? readMailbox(text) : undefined;
}

/** Index of the line with the subject, where the names of both fields stand alone on their lines. */
function subjectBelow(lines: readonly Line[], from: number, depth: number): number | undefined {
  let addressed = false;
  for (let i = from; i < Math.min(lines.length, from + mostLines); i++) {
    const line = lines[i];
    if (line === undefined || line.depth !== depth) return undefined;
    if (to.test(line.text)) addressed = true;
    else if (addressed && subject.test(line.text)) return lines[i + 1]?.depth === depth ? i + 1 : i;
  }
  return undefined;
}

// a pipermail page saved as text -> one mail
//
// Title, sender, address ("ann at example.org") and date stand above the mail, "More information about the … list"
// below it; a browser's copy has the sender on the address's line and links to the neighbouring mails around the body.
import { indexLines, type LineIndex } from "../lib/text.ts";
import type { Mailbox } from "../model/message.ts";
import { readDate } from "./dates.ts";
import { type MailRead, newMail } from "./mail.ts";
import { addressIn, readMailbox } from "./people.ts";
import { readSubject } from "./subject.ts";

// The date line as Mailman writes it (ctime with a zone), alone on its line.
const dateLine =
  /^\s*\p{L}{2,4}\.? \p{L}{3,4}\.? +\d{1,2} \d\d:\d\d:\d\d (?:[A-Z]{1,5} |[+-]\d{4} )?\d{4}\s*$/u;
const furniture = /^\s*(?:[•*o+-]\s)?(?:Previous message|Next message|Messages sorted by)\b.*$/;
const footer = /^\s*More information about the (\S{1,100})(?:\s+mailing list)?\s*$/;
const blank = /^\s*$/;

// Sender, address and title stand above the date, with room for blank lines between them.
const deepestDate = 14;

interface Head {
  readonly title: string;
  readonly from: Mailbox;
  /** Index of the date's line. */
  readonly dateAt: number;
}

/** The mail of a pipermail page, or nothing where the text is no such page. */
export function readPipermailPage(text: string, file: string): MailRead | undefined {
  const index = indexLines(text);
  const line = (i: number): string => lineOf(text, index, i);
  const head = headOf(line, index.starts.length);
  if (!head) return undefined;
  const { end, list } = footOf(line, head.dateAt, index.starts.length);
  const first = skip(line, head.dateAt + 1, end, 1);
  const last = skip(line, end - 1, first - 1, -1);
  const { subject, tag, mark } = readSubject(head.title, list);
  const date = readDate(line(head.dateAt));
  const body = { from: index.starts[first] ?? text.length, to: index.starts[last + 1] ?? text.length };
  const name = list ?? tag;
  return newMail({
    file,
    text,
    body: body.to < body.from ? { from: body.from, to: body.from } : body,
    from: head.from,
    subject,
    ...(mark && { subjectMark: mark }),
    ...(date && { date }),
    ...(name !== undefined && { list: name }),
  });
}

function lineOf(text: string, { starts, length }: LineIndex, i: number): string {
  return text.slice(starts[i] ?? length, starts[i + 1] ?? length).replace(/[\r\n]+$/, "");
}

function headOf(line: (i: number) => string, count: number): Head | undefined {
  const above: string[] = [];
  for (let i = 0; i < Math.min(count, deepestDate); i++) {
    const text = line(i).slice(0, 500);
    if (dateLine.test(text)) return headFrom(above, i);
    if (!blank.test(text) && !furniture.test(text)) above.push(text.trim());
  }
  return undefined;
}

/** Title, then name and address on one line or two; a long title may be wrapped. */
function headFrom(above: readonly string[], dateAt: number): Head | undefined {
  const last = above.at(-1);
  if (last === undefined || above.length < 2 || addressIn(last) === undefined) return undefined;
  const together = readMailbox(last);
  if (together.name !== undefined) return { title: above.slice(0, -1).join(" "), from: together, dateAt };
  if (above.length < 3) return { title: above[0] ?? "", from: together, dateAt };
  const name = above.at(-2) ?? "";
  return { title: above.slice(0, -2).join(" "), from: { ...readMailbox(name), ...together }, dateAt };
}

function footOf(line: (i: number) => string, dateAt: number, count: number): { end: number; list?: string } {
  // The footer is the last thing on the page: looking at its end alone lets a body speak of "more information".
  for (let i = count - 1; i > Math.max(dateAt, count - 12); i--) {
    const list = footer.exec(line(i).slice(0, 300))?.[1];
    if (list !== undefined) return { end: i, list };
  }
  return { end: count };
}

/** Past blank lines and links, from the line `from` on towards `to`. */
function skip(line: (i: number) => string, from: number, to: number, step: 1 | -1): number {
  let i = from;
  while (i !== to && (blank.test(line(i)) || furniture.test(line(i).slice(0, 500)))) i += step;
  return i;
}

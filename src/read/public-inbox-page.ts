// a page of a public-inbox archive saved as text -> the mails on it
//
// A thread's page has the mails one after another, each under "From: NAME @ DATE UTC (permalink / raw)"; a single
// mail's page has its header as it was. Between and below stand links and an overview of the thread.
import { readMailboxes } from "./addresses.ts";
import { readDate } from "./dates.ts";
import { type MailRead, newMail } from "./mail.ts";
import { readMailbox } from "./people.ts";
import { readSubject } from "./subject.ts";

const opening =
  /^From: (.{1,200}?) @ (\d{4}-\d\d-\d\d +\d?\d:\d\d UTC)(?: \(permalink.{0,40}\))?[ \t]*\r?$/gm;
const recipients = /^ {2}To: (.{1,2000})$/m;
const subjectLine = /^\* (.{1,500})$/;
/** The first line of what stands between two mails. */
const closing =
  /^(?:\^ (?:permalink|raw|reply).{0,200}|\* (?=.{0,500}\n(?: {2}|@ )\d{4}-\d\d-\d\d ).{0,500}|(?:next|prev|parent|other threads|only message).{0,60}(?:messages? in thread|other threads:).{0,200}|Thread overview:.{0,200})\r?$/m;

/** Whether a text has the head of a mail as such pages show it. */
export const isPublicInboxPage = (text: string): boolean => text.search(opening) >= 0;

export function readPublicInboxPage(text: string, file: string): MailRead[] {
  const heads = [...text.matchAll(opening)];
  return heads.map((head, i) => {
    const to = heads[i + 1]?.index ?? text.length;
    return mailAt(text, head, to, `${file}, mail ${i + 1}`);
  });
}

function mailAt(text: string, head: RegExpExecArray, end: number, name: string): MailRead {
  const afterHead = head.index + head[0].length + 1;
  const blank = /\n[ \t]*\r?\n/.exec(text.slice(afterHead - 1, end));
  const from = blank ? afterHead - 1 + blank.index + blank[0].length : afterHead;
  const between = text.slice(afterHead, from);
  const body = text.slice(from, end);
  const close = closing.exec(body);
  const own = (close ? body.slice(0, close.index) : body).replace(/\r\n?/g, "\n").replace(/\n{2,}$/, "\n");
  const date = readDate(head[2] ?? "");
  const { subject, mark } = readSubject(subjectAbove(text, head.index));
  const to = recipients.exec(between)?.[1] ?? "";
  return newMail({
    file: name,
    text: own,
    body: { from: 0, to: own.length },
    from: readMailbox(head[1] ?? ""),
    to: readMailboxes(to.replace(/; ?\+?Cc: /, ", ")),
    subject,
    ...(mark && { subjectMark: mark }),
    ...(date && { date }),
  });
}

const overview =
  /^ {0,4}(?:(?:next|prev|parent|reply|newest)\b[^\n]{0,80}\s)?other threads:\s?\[[^\n]{0,80}$|^Thread overview: /m;

/** Where a single mail's page goes on with links and the overview of its thread; else the text's end. */
export const endOfMail = (text: string): number => overview.exec(text)?.index ?? text.length;

/** The line with the star above the head, past the overview of the answered mail and its answers. */
function subjectAbove(text: string, at: number): string {
  const above = text
    .slice(Math.max(0, at - 4000), at)
    .split(/\r?\n/)
    .slice(0, -1);
  for (let i = above.length - 1; i >= Math.max(0, above.length - 30); i--) {
    const found = subjectLine.exec(above[i] ?? "")?.[1];
    if (found !== undefined) return found;
  }
  return "";
}

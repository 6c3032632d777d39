// a pipermail page as HTML -> one mail
//
// The article stands between two comments; quotes in it are "&gt;<i> text</I>", so that leaving the tags out gives
// the mail's own lines. The link for replying has an "In-Reply-To": in brackets it is the mail's Message-ID; without
// brackets, as Mailman 2.0 wrote it, it is the mail's own In-Reply-To.
import type { Mailbox } from "../model/message.ts";
import { readDate } from "./dates.ts";
import { decodeEntities } from "./entities.ts";
import { type MailRead, newMail } from "./mail.ts";
import { addressIn } from "./people.ts";
import { readSubject } from "./subject.ts";

const beginning = /<!--\s?beginarticle\s?-->\s{0,9}(?:<pre[^>]{0,99}>)?/i;
const ending = /(?:<\/pre>\s{0,9})?<!--\s?endarticle\s?-->/i;

/** Whether a text is a page as Mailman's archive writes them. */
export const isPipermailHtml = (text: string): boolean => beginning.test(text) && /<h1>/i.test(text);

/** Whether the page goes on to the end of its mail. */
export const isWholePage = (html: string): boolean => ending.test(html);

/** The mail of the page; its source is the article alone, for the rest of the page is markup. */
export function readPipermailHtml(html: string, file: string): MailRead {
  const start = beginning.exec(html);
  const from = (start?.index ?? 0) + (start?.[0].length ?? 0);
  const head = html.slice(0, from);
  const rest = html.slice(from);
  const end = ending.exec(rest)?.index ?? rest.length;
  const text = plain(rest.slice(0, end)).replace(/\r\n?/g, "\n");
  const list = /More information about the (\S{1,100})/.exec(rest.slice(end))?.[1];
  const { subject, tag, mark } = readSubject(inTag(head, "h1"), list);
  const date = readDate(inTag(head, "i"));
  const knownAs = list ?? tag;
  return newMail({
    file,
    text,
    body: { from: 0, to: text.length },
    from: senderOf(head),
    subject,
    ...(mark && { subjectMark: mark }),
    ...(date && { date }),
    ...(knownAs !== undefined && { list: knownAs }),
    ...idOf(head),
  });
}

/** Text without tags; "<" that opens none is text. */
const plain = (html: string): string => decodeEntities(html.replace(/<\/?[a-z][^<>]{0,2000}>/gi, ""));

function inTag(html: string, tag: string): string {
  const from = html.search(new RegExp(`<${tag}>`, "i"));
  if (from < 0) return "";
  const to = html.toLowerCase().indexOf(`</${tag}>`, from);
  return plain(html.slice(from, to < 0 ? from + 500 : to))
    .replace(/\s+/g, " ")
    .trim();
}

function senderOf(head: string): Mailbox {
  const name = inTag(head, "b");
  const after = head.slice(Math.max(0, head.search(/<b>/i)));
  const link = /<a\s[^>]{1,2000}>([^<]{0,300})<\/a>/i.exec(after)?.[1] ?? "";
  const address = addressIn(decodeEntities(link));
  return { ...(name && { name }), ...(address !== undefined && { address }) };
}

function idOf(head: string): { messageId: string } | { inReplyTo: string } | undefined {
  const escaped = /In-Reply-To=([^"'&\s]{1,600})/i.exec(head)?.[1];
  const id = decodeEntities(percentDecoded(escaped ?? "")).trim();
  const bare = id.replace(/^<|>$/g, "");
  if (bare === "") return undefined;
  return id.startsWith("<") ? { messageId: bare } : { inReplyTo: bare };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

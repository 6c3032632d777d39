// the bytes of one mail -> the mail and its text
import type { Issue, Place } from "../model/issue.ts";
import type { DateGiven } from "../model/message.ts";
import { readMailboxes, readSender } from "./addresses.ts";
import { readDate } from "./dates.ts";
import { decodeWords, readyToDecode } from "./encoded-words.ts";
import { type HeaderFields, readHeaderFields } from "./header-fields.ts";
import { type MailFacts, type MailRead, newMail } from "./mail.ts";
import { type MailText, readText } from "./mime.ts";
import { readSubject } from "./subject.ts";

/** A mail and what is doubtful about it. */
export interface MessageRead {
  readonly mail: MailRead;
  readonly issues: readonly Issue[];
  /** The mails of a digest, to be read like any other. */
  readonly enclosed: readonly Uint8Array[];
}

const longestSubject = 4000;

type Fields = ReadonlyMap<string, string>;

/** Reads one mail with its header, MIME or from before MIME; `name` is what the user knows it by. */
export async function readMessage(bytes: Uint8Array, name: string): Promise<MessageRead> {
  const header = readHeaderFields(bytes);
  const body = await readText(bytes, header);
  const { text, enclosed = [] } = body;
  for (const value of header.fields.values()) await readyToDecode(value);
  const mail = newMail({ file: name, text, body: { from: 0, to: text.length }, ...factsOf(header.fields) });
  return { mail, issues: issuesOf({ file: name }, body, header), enclosed };
}

type Facts = Omit<MailFacts, "file" | "text" | "body">;

function factsOf(fields: Fields): Facts {
  const listId = listOf(fields);
  const line = decodeWords((fields.get("subject") ?? "").slice(0, longestSubject));
  const { subject, tag, mark } = readSubject(line, listId);
  const date = dateOf(fields);
  const list = listId ?? tag;
  return {
    from: readSender(fields.get("from") ?? "", [fields.get("x-original-from"), fields.get("reply-to")]),
    to: ["to", "cc"].flatMap((name) => readMailboxes(fields.get(name) ?? "")),
    subject,
    ...identifiersOf(fields),
    ...(mark && { subjectMark: mark }),
    ...(date && { date }),
    ...(list !== undefined && { list }),
  };
}

const dateOf = (fields: Fields): DateGiven | undefined =>
  readDate(fields.get("date") ?? fields.get("sent") ?? "");

function issuesOf(at: Place, { fault }: MailText, { ended, fields }: HeaderFields): Issue[] {
  const issues: Issue[] = [];
  const value = dateOf(fields) ? undefined : fields.get("date")?.slice(0, 100);
  if (fault === "truncated" || !ended) issues.push({ code: "input-truncated", severity: "warning", at });
  if (fault === "damaged") issues.push({ code: "mail-damaged", severity: "warning", at });
  if (value) issues.push({ code: "date-unreadable", severity: "warning", at, value });
  return issues;
}

// Identifiers as RFC 5322 §3.6.4 has them, and as some clients wrote them, without brackets.
const longestBare = 1000;
const bracketed = /<\s*([^<>\s]{1,500})\s*>/g;

/** The identifiers in a field, in order; comments and dates beside them are passed over. */
function idsIn(field: string): string[] {
  const inBrackets = [...field.matchAll(bracketed)].map((match) => match[1] ?? "");
  if (inBrackets.length > 0 || field.length > longestBare) return inBrackets;
  const bare = field.split(/\s+/).filter((word) => word !== "");
  return bare.every((word) => word.includes("@")) ? bare : [];
}

function identifiersOf(fields: Fields): { messageId?: string; inReplyTo?: string; references: string[] } {
  const messageId = idsIn(fields.get("message-id") ?? "")[0];
  const inReplyTo = idsIn(fields.get("in-reply-to") ?? "")[0];
  return {
    references: idsIn(fields.get("references") ?? ""),
    ...(messageId !== undefined && { messageId }),
    ...(inReplyTo !== undefined && { inReplyTo }),
  };
}

/** RFC 2919: 'Talk about it <talk.example.org>' names the list "talk". */
function listOf(fields: Fields): string | undefined {
  const id = /<?([\w-]{1,80})(?:\.[\w-]{1,80}){1,8}>?\s*$/.exec(
    (fields.get("list-id") ?? "").slice(-300),
  )?.[1];
  return id ?? /([\w.+-]{1,80})@/.exec((fields.get("x-mailing-list") ?? "").slice(0, 300))?.[1];
}

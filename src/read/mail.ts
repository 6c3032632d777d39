// what a reader found out about one mail -> the mail, under a name that is the same on every machine
import { hash } from "../lib/hash.ts";
import type { Span } from "../lib/text.ts";
import { textOf } from "../lib/text.ts";
import { asId, type MessageId, type SourceId } from "../model/ids.ts";
import type { DateGiven, Mail, Mailbox } from "../model/message.ts";
import type { Source } from "../model/source.ts";

/** A mail with the text that it stands in. */
export interface MailRead {
  readonly mail: Mail;
  readonly source: Source;
}

/** What is known of a mail; only its text and sender must be given, and the sender may be empty. */
export interface MailFacts {
  /** What the user knows the mail's source by. */
  readonly file: string;
  readonly text: string;
  readonly body: Span;
  readonly from: Mailbox;
  readonly to?: readonly Mailbox[];
  readonly date?: DateGiven;
  readonly subject?: string;
  readonly subjectMark?: "reply" | "forward";
  readonly list?: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

/** Names a mail by its Message-ID, else by what it says: sender, date, subject and body. */
function identityOf(facts: MailFacts): string {
  if (facts.messageId !== undefined && facts.messageId !== "") return facts.messageId;
  const { from, date, subject } = facts;
  const said = [from.address ?? from.name, date?.iso, subject, textOf(facts.text, facts.body)];
  return `m-${hash(said.join("\n"))}`;
}

export function newMail(facts: MailFacts): MailRead {
  const { file, text, ...known } = facts;
  const id = identityOf(facts);
  const source: Source = { id: asId<SourceId>(id), name: file, text };
  const mail: Mail = { to: [], references: [], ...known, id: asId<MessageId>(id), source: source.id };
  return { mail, source };
}

/**
 * Each mail once: a mail that went to two lists, or stands in two inputs, is the same mail. Two mails of different
 * senders under one Message-ID (archives know a few) stay two.
 */
export function mergeDuplicates(found: readonly MailRead[]): MailRead[] {
  const kept = new Map<string, MailRead>();
  for (const read of found) {
    const before = kept.get(read.mail.id);
    if (before === undefined) kept.set(read.mail.id, read);
    else if (sameSender(before, read)) kept.set(read.mail.id, better(before, read));
    else keepApart(kept, read);
  }
  return [...kept.values()];
}

function sameSender(a: MailRead, b: MailRead): boolean {
  const [one, other] = [a.mail.from, b.mail.from];
  return one.address === other.address || one.name === other.name;
}

// Letters beyond ASCII: archives that lost them have "?" in their place.
const letters = /[\u00c0-\ufffc]/g;
const lettersIn = ({ source }: MailRead): number => source.text.match(letters)?.length ?? 0;

/** The copy that kept more letters, else the first. */
const better = (before: MailRead, again: MailRead): MailRead =>
  lettersIn(again) > lettersIn(before) ? again : before;

function keepApart(kept: Map<string, MailRead>, { mail, source }: MailRead): void {
  const { messageId: _, ...nameless } = mail;
  const again = newMail({ ...nameless, file: source.name, text: source.text });
  kept.set(again.mail.id, again);
}

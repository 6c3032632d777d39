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
    const verdict = judgeCopy(before && traitsOf(before), traitsOf(read));
    const one = verdict === "another mail" ? underItsOwnName(read) : read;
    if (verdict !== "a copy") kept.set(one.mail.id, one);
  }
  return [...kept.values()];
}

/** What tells two mails under one id apart. */
export interface Traits {
  readonly from: Mailbox;
  /** Letters beyond ASCII: archives that lost them have "?" in their place. */
  readonly letters: number;
}

const letters = /[\u00c0-\ufffc]/g;

export const traitsOf = ({ mail, source }: MailRead): Traits => ({
  from: mail.from,
  letters: source.text.match(letters)?.length ?? 0,
});

/** What a mail is to the one that already has its id, if there is one. */
export function judgeCopy(
  before: Traits | undefined,
  again: Traits,
): "new" | "a better copy" | "a copy" | "another mail" {
  if (before === undefined) return "new";
  const same = before.from.address === again.from.address || before.from.name === again.from.name;
  if (!same) return "another mail";
  return again.letters > before.letters ? "a better copy" : "a copy";
}

/** The same mail, named by what it says: its Message-ID is another mail's. */
export function underItsOwnName({ mail, source }: MailRead): MailRead {
  const { messageId: _, ...nameless } = mail;
  return newMail({ ...nameless, file: source.name, text: source.text });
}

// conversation -> JSON Lines: who wrote which lines of each mail
import { indexLines, type LineRange, lineAt } from "../lib/text.ts";
import type { Conversation, MailPassages } from "../model/conversation.ts";
import type { Mailbox, Message } from "../model/message.ts";
import type { Passage } from "../model/passage.ts";
import type { Author, Person } from "../model/person.ts";

/** What the rows of one conversation refer to. */
interface Names {
  readonly people: ReadonlyMap<Author, Person>;
  readonly messages: ReadonlyMap<string, Message>;
}

/**
 * One JSON object a line for each mail: `{id, from, date, passages: [{lines, depth, kind, author, message, answers}]}`.
 *
 * `lines` and `answers` are 1-based and inclusive in the mail's decoded body; `id` is the Message-ID where the mail has
 * one. What cannot be known is `null`.
 */
export function toPassageLines(conversation: Conversation): string {
  const names: Names = {
    people: new Map(conversation.participants.map((person) => [person.id, person])),
    messages: new Map(conversation.messages.map((message) => [message.id, message])),
  };
  const texts = new Map(conversation.sources.map(({ id, text }) => [id, text]));
  return conversation.passages
    .map((mail) => `${JSON.stringify(rowOf(mail, texts.get(mail.mail.source) ?? "", names))}\n`)
    .join("");
}

function rowOf({ mail, passages }: MailPassages, text: string, names: Names): object {
  // What stands before the body in its source (a page's own header) is not counted.
  const before = lineAt(indexLines(text.slice(0, mail.body.from + 1)), mail.body.from) - 1;
  const inBody = ([first, last]: LineRange): LineRange => [first - before, last - before];
  return {
    id: mail.messageId ?? mail.id,
    from: mailboxOf(mail.from),
    date: mail.date?.iso ?? null,
    passages: passages.map((passage) => ({
      lines: inBody(passage.lines),
      depth: passage.depth,
      kind: passage.kind,
      author: authorOf(passage, names),
      message: messageOf(passage, names),
      answers: answersOf(passage, passages, inBody),
    })),
  };
}

const mailboxOf = ({ name, address }: Mailbox): object => ({ name: name ?? null, address: address ?? null });

function authorOf(passage: Passage, { people }: Names): object | null {
  const person = "author" in passage ? people.get(passage.author) : undefined;
  return person ? { name: person.name, address: person.addresses[0] ?? null } : null;
}

function messageOf(passage: Passage, { messages }: Names): string | null {
  if (!("message" in passage)) return null;
  return messages.get(passage.message)?.messageId ?? passage.message;
}

function answersOf(
  passage: Passage,
  passages: readonly Passage[],
  inBody: (lines: LineRange) => LineRange,
): LineRange | null {
  const answered =
    "answers" in passage && passage.answers !== undefined ? passages[passage.answers] : undefined;
  return answered ? inBody(answered.lines) : null;
}

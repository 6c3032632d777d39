// the turns of a mail -> messages: the mail itself, and those known only from its quotes
import { hash } from "../lib/hash.ts";
import { asId, type MessageId } from "../model/ids.ts";
import type { Mail, Message } from "../model/message.ts";
import { type Author, unknown } from "../model/person.ts";
import type { Turn } from "./authorship.ts";

/** Who speaks in a turn, and in which message. */
export interface Identity {
  readonly author: Author;
  readonly message: MessageId;
}

/**
 * Names the message of a turn: by author and date where the attribution gives both, so that two mails which
 * quote the same message name it alike; else by its place in this mail.
 */
export function messageIdOf(mail: Mail, turn: Turn, author: Author, place: number): MessageId {
  if (turn.quotedBy === undefined) return mail.id;
  const said = author !== unknown && turn.date ? `${author}\n${turn.date.iso}` : `${mail.id}\n${place}`;
  return asId<MessageId>(`r-${hash(said)}`);
}

export function recoveredMessage(turn: Turn, { author, message }: Identity): Message {
  return { id: message, author, ...(turn.date && { date: turn.date }), recovered: true };
}

export function readMessage(mail: Mail, author: Author): Message {
  return {
    id: mail.id,
    author,
    recovered: false,
    ...(mail.date && { date: mail.date }),
    ...(mail.subject !== undefined && { subject: mail.subject }),
    ...(mail.messageId !== undefined && { messageId: mail.messageId }),
  };
}

/** Messages so that an answered one stands before its answers, else in the order given; a loop is cut where it is met. */
export function answeredFirst(messages: readonly Message[]): Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const sorted = new Set<Message>();
  for (const message of messages) {
    const chain: Message[] = [];
    const seen = new Set<Message>();
    for (let at: Message | undefined = message; at && !sorted.has(at) && !seen.has(at); ) {
      chain.push(at);
      seen.add(at);
      at = at.inReplyTo === undefined ? undefined : byId.get(at.inReplyTo);
    }
    for (const next of chain.reverse()) sorted.add(next);
  }
  return [...sorted];
}

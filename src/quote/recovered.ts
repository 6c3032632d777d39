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
  if (turn.origin !== undefined) return turn.origin;
  const said = author !== unknown && turn.date ? `${author}\n${turn.date.iso}` : `${mail.id}\n${place}`;
  return asId<MessageId>(`r-${hash(said)}`);
}

/**
 * The messages of a mail that are known from nowhere else, each answering the first that it quotes.
 * @param parent the mail that its headers say it answers
 */
export function messagesOf(
  mail: Mail,
  turns: readonly Turn[],
  identities: ReadonlyMap<Turn, Identity>,
  parent: Mail | undefined,
): Message[] {
  const answered = new Map<MessageId, MessageId>(parent ? [[mail.id, parent.id]] : []);
  for (const turn of turns) {
    const quoting = turn.quotedBy && identities.get(turn.quotedBy)?.message;
    const quoted = identities.get(turn)?.message;
    if (quoting === undefined || quoted === undefined || quoting === quoted) continue;
    if (!answered.has(quoting)) answered.set(quoting, quoted);
  }
  return turns.flatMap((turn) => {
    const identity = identities.get(turn);
    if (!identity || turn.origin !== undefined) return [];
    const message = turn.quotedBy ? recoveredMessage(turn, identity) : readMessage(mail, identity.author);
    const inReplyTo = answered.get(message.id);
    return [inReplyTo === undefined ? message : { ...message, inReplyTo }];
  });
}

function recoveredMessage(turn: Turn, { author, message }: Identity): Message {
  return { id: message, author, ...(turn.date && { date: turn.date }), recovered: true };
}

function readMessage(mail: Mail, author: Author): Message {
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

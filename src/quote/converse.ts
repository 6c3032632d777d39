// a reading -> who said what: passages, participants, and the messages that only quotes have kept
import type { Conversation, MailPassages, Reading } from "../model/conversation.ts";
import { asId, type MessageId } from "../model/ids.ts";
import type { Mailbox, Message } from "../model/message.ts";
import type { Passage } from "../model/passage.ts";
import { type Author, unknown } from "../model/person.ts";
import type { Turn } from "./authorship.ts";
import { type Dissected, dissect, layOut, openingsOf } from "./dissect.ts";
import type { Line } from "./lines.ts";
import { Lineage, withOrigins } from "./origins.ts";
import { idOf, type Participant, Participants } from "./participants.ts";
import type { Run } from "./passages.ts";
import { answeredFirst, type Identity, messageIdOf, messagesOf } from "./recovered.ts";
import { speakersOf } from "./speakers.ts";

export interface ConverseOptions {
  /** Look at each mail alone, as if the others had not been read. */
  readonly single: boolean;
}

/**
 * Works out who wrote each line: in a thread, by the mail in which it stands unquoted; else from quote marks,
 * attributions and headers. An author who cannot be known is `unknown`, never a guess.
 */
export function converse(reading: Reading, { single }: ConverseOptions = { single: false }): Conversation {
  const mails = dissectAll(reading, single);
  const participants = new Participants();
  const senders = new Map(mails.map(({ mail }) => [mail.id, mail.from]));
  const speakers = mails.map((mail) => meetSpeakers(participants, mail, senders));
  const lineage = new Lineage(single ? [] : mails.map(({ mail }) => mail));
  const messages = new Map<MessageId, Message>();
  const passages = mails.map((mail, i): MailPassages => {
    const identities = identify(mail, speakers[i] ?? new Map());
    for (const message of messagesOf(mail.mail, mail.turns, identities, lineage.parentOf(mail.mail)))
      if (!messages.has(message.id)) messages.set(message.id, message);
    return { mail: mail.mail, passages: mail.runs.map((run) => passageOf(mail, run, identities)) };
  });
  return {
    title: reading.title,
    sources: reading.sources,
    participants: participants.people(),
    messages: answeredFirst([...messages.values()]),
    passages,
    issues: reading.issues,
  };
}

function dissectAll({ mails, sources }: Reading, single: boolean): Dissected[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const laid = mails.flatMap((mail) => {
    const source = byId.get(mail.source);
    return source ? [layOut(mail, source)] : [];
  });
  return (single || laid.length < 2 ? laid : withOrigins(laid)).map(dissect);
}

// A name under a mail stands among its last lines, above a signature or a list's footer.
const mostClosingLines = 12;

/** Who speaks in each turn, where that can be known. */
function meetSpeakers(
  participants: Participants,
  dissected: Dissected,
  senders: ReadonlyMap<MessageId, Mailbox>,
): Map<Turn, Participant> {
  const { mail, turns, lines } = dissected;
  const speakers = new Map<Turn, Participant>();
  for (const [turn, mailbox] of speakersOf(mail, turns, openingsOf(dissected), senders))
    speakers.set(turn, participants.meet(mailbox));
  const writer = turns[0] && speakers.get(turns[0]);
  for (const line of lines.slice(-mostClosingLines))
    if (writer && line.depth === 0) participants.sign(writer, line.text);
  return speakers;
}

function identify({ mail, turns }: Dissected, speakers: ReadonlyMap<Turn, Participant>): Map<Turn, Identity> {
  const identities = new Map<Turn, Identity>();
  turns.forEach((turn, place) => {
    const speaker = speakers.get(turn);
    const author: Author = speaker ? idOf(speaker) : unknown;
    identities.set(turn, { author, message: messageIdOf(mail, turn, author, place) });
  });
  return identities;
}

const nobody: Identity = { author: unknown, message: asId<MessageId>("") };

function passageOf(
  { mail, lines, firstLine }: Dissected,
  run: Run,
  identities: ReadonlyMap<Turn, Identity>,
): Passage {
  const { author, message } = identities.get(run.turn) ?? nobody;
  const place = {
    source: mail.source,
    mail: mail.id,
    lines: [firstLine + run.first, firstLine + run.last] as const,
    span: { from: lines[run.first]?.from ?? mail.body.from, to: endOf(lines, run) ?? mail.body.to },
    depth: run.depth,
  };
  const spoken = { author, message, ...(run.answers !== undefined && { answers: run.answers }) };
  switch (run.kind) {
    case "own":
    case "quote":
    case "code":
      return { kind: run.kind, ...place, ...spoken };
    case "attribution":
      return { kind: run.kind, ...place, author: writerOf(run.turn, identities), message };
    case "signature":
      return { kind: run.kind, ...place, author };
    case "footer":
    case "blank":
      return { kind: run.kind, ...place };
  }
}

/** Text ends before its line break; empty lines are nothing but theirs. */
function endOf(lines: readonly Line[], { kind, last }: Run): number | undefined {
  return kind === "blank" ? lines[last + 1]?.from : lines[last]?.end;
}

/** An attribution is written by whoever quotes, not by whom it names. */
function writerOf({ quotedBy }: Turn, identities: ReadonlyMap<Turn, Identity>): Author {
  return (quotedBy && identities.get(quotedBy)?.author) ?? unknown;
}

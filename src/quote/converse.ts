// a reading -> who said what: passages, participants, and the messages that only quotes have kept

import { indexLines, lineAt } from "../lib/text.ts";
import type { Conversation, MailPassages, Reading } from "../model/conversation.ts";
import { asId, type MessageId } from "../model/ids.ts";
import type { Mail, Message } from "../model/message.ts";
import type { Passage } from "../model/passage.ts";
import { type Author, unknown } from "../model/person.ts";
import type { Source } from "../model/source.ts";
import { placeLines, type Turn } from "./authorship.ts";
import { introductionsIn } from "./introductions.ts";
import { bodyLines, type Line } from "./lines.ts";
import { idOf, type Participant, Participants } from "./participants.ts";
import { type Run, runsOf } from "./passages.ts";
import { answeredFirst, type Identity, messageIdOf, readMessage, recoveredMessage } from "./recovered.ts";
import { mendLines } from "./rewraps.ts";
import { speakersOf } from "./speakers.ts";

/** A mail taken apart, before its people have ids. */
interface Dissected {
  readonly mail: Mail;
  readonly lines: readonly Line[];
  /** 1-based number, in the source, of the first of the lines. */
  readonly firstLine: number;
  readonly runs: readonly Run[];
  /** Every turn, the mail's own first. */
  readonly turns: readonly Turn[];
}

/** Works out who wrote each line. */
export function converse(reading: Reading): Conversation {
  const sources = new Map(reading.sources.map((source) => [source.id, source]));
  const mails = reading.mails.flatMap((mail) => {
    const source = sources.get(mail.source);
    return source ? [dissect(mail, source)] : [];
  });
  const participants = new Participants();
  const speakers = mails.map((mail) => meetSpeakers(participants, mail));
  const messages = new Map<MessageId, Message>();
  const passages = mails.map((mail, i): MailPassages => {
    const identities = identify(mail, speakers[i] ?? new Map());
    for (const message of messagesOf(mail, identities))
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

function dissect(mail: Mail, source: Source): Dissected {
  const lines = mendLines(bodyLines(source.text, mail.body));
  const { own, placed } = placeLines(lines, introductionsIn(lines), mail);
  const runs = runsOf(lines, placed);
  const firstLine = lineAt(indexLines(source.text.slice(0, mail.body.from + 1)), mail.body.from);
  return { mail, lines, firstLine, runs, turns: turnsOf(own, runs) };
}

/** The first line of each turn. */
function openingsOf(runs: readonly Run[], lines: readonly Line[]): Map<Turn, Line> {
  const openings = new Map<Turn, Line>();
  for (const { kind, turn, first } of runs) {
    const line = lines[first];
    if (line && (kind === "own" || kind === "quote") && !openings.has(turn)) openings.set(turn, line);
  }
  return openings;
}

/** The turns of the runs, and those in between of which no line is left. */
function turnsOf(own: Turn, runs: readonly Run[]): Turn[] {
  const turns = new Set([own]);
  for (const run of runs) {
    const missing: Turn[] = [];
    for (let turn: Turn | undefined = run.turn; turn && !turns.has(turn); turn = turn.quotedBy)
      missing.push(turn);
    for (const turn of missing.reverse()) turns.add(turn);
  }
  return [...turns];
}

/** Who speaks in each turn, where that can be known. */
function meetSpeakers(
  participants: Participants,
  { mail, turns, lines, runs }: Dissected,
): Map<Turn, Participant> {
  const speakers = new Map<Turn, Participant>();
  for (const [turn, mailbox] of speakersOf(mail, turns, openingsOf(runs, lines)))
    speakers.set(turn, participants.meet(mailbox));
  const writer = turns[0] && speakers.get(turns[0]);
  if (writer) for (const line of lines.slice(-12)) if (line.depth === 0) participants.sign(writer, line.text);
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

/** The messages of a mail, each answering the first that it quotes. */
function messagesOf({ mail, turns }: Dissected, identities: ReadonlyMap<Turn, Identity>): Message[] {
  const answered = new Map<MessageId, MessageId>();
  for (const turn of turns) {
    const quoting = turn.quotedBy && identities.get(turn.quotedBy)?.message;
    const quoted = identities.get(turn)?.message;
    if (quoting !== undefined && quoted !== undefined && quoting !== quoted && !answered.has(quoting))
      answered.set(quoting, quoted);
  }
  return turns.flatMap((turn) => {
    const identity = identities.get(turn);
    if (!identity) return [];
    const message = turn.quotedBy ? recoveredMessage(turn, identity) : readMessage(mail, identity.author);
    const inReplyTo = answered.get(message.id);
    return [inReplyTo === undefined ? message : { ...message, inReplyTo }];
  });
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
    span: { from: lines[run.first]?.from ?? mail.body.from, to: lines[run.last]?.end ?? mail.body.to },
    depth: run.depth,
  };
  const writerOf = ({ quotedBy }: Turn): Author => (quotedBy && identities.get(quotedBy)?.author) ?? unknown;
  const spoken = { author, message, ...(run.answers !== undefined && { answers: run.answers }) };
  switch (run.kind) {
    case "own":
    case "quote":
    case "code":
      return { kind: run.kind, ...place, ...spoken };
    case "attribution":
      return { kind: run.kind, ...place, author: writerOf(run.turn), message };
    case "signature":
      return { kind: run.kind, ...place, author };
    case "footer":
    case "blank":
      return { kind: run.kind, ...place };
  }
}

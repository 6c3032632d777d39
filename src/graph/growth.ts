// graph -> the debate as it grew, mail by mail
import { asId, type MessageId, type RelationId, type StatementId } from "../model/ids.ts";
import type { DebateGraph, SavedMessage } from "./attributes.ts";
import type { Part } from "./focus.ts";

/** The mails that say something on the map, in the order in which they came, and what was there after each. */
export interface Growth {
  readonly messages: readonly MessageId[];
  /** After the first `count` of them; 0 for the empty map. */
  readonly after: (count: number) => Part;
  /** The step with which a statement comes, from 1 on; 0 for none that the debate has, or of a mail that does not count. */
  readonly stepOf: (id: StatementId) => number;
}

/**
 * By date, but never before what they answer: a clock that is behind, or a mail without a date, makes a mail come
 * right after that. Dates without a zone are compared as they are written.
 *
 * @param isDrawn of what only the mails count, where a part is looked at alone
 */
export function growthOf(graph: DebateGraph, isDrawn: (id: StatementId) => boolean = () => true): Growth {
  const drawn = graph.filterNodes((key) => isDrawn(asId(key)));
  const speaking = new Set(drawn.map((key) => graph.getNodeAttribute(key, "message")));
  const messages = inTime(graph.getAttribute("messages")).filter((id) => speaking.has(id));
  const steps = new Map(messages.map((id, index) => [id, index + 1]));
  const stepOf = (key: string): number =>
    graph.hasNode(key) ? (steps.get(graph.getNodeAttribute(key, "message")) ?? 0) : 0;
  const after = (count: number): Part => {
    const statements = graph.filterNodes((key) => stepOf(key) <= count).map(asId<StatementId>);
    const shown = new Set<string>(statements);
    const relations = graph.filterEdges((_, __, from, to) => shown.has(from) && shown.has(to));
    return { statements: new Set(statements), relations: new Set(relations.map(asId<RelationId>)) };
  };
  return { messages, after, stepOf };
}

/**
 * Statements of mails of that day or later; a mail without a date is as new as what it answers.
 *
 * @param since ISO 8601, a date or a date with a time
 */
export function newSince(graph: DebateGraph, since: string): ReadonlySet<StatementId> {
  const [times, start] = [timesOf(graph.getAttribute("messages")), timeOf(since) ?? Number.POSITIVE_INFINITY];
  const isNew = (message: MessageId) => (times.get(message) ?? Number.NEGATIVE_INFINITY) >= start;
  return new Set(graph.filterNodes((_, { message }) => isNew(message)).map(asId<StatementId>));
}

function inTime(messages: readonly SavedMessage[]): MessageId[] {
  const times = timesOf(messages);
  const time = ({ id }: SavedMessage) => times.get(id) ?? 0;
  // Those of one moment stay in the debate's order, in which an answer follows what it answers.
  return [...messages].sort((a, b) => time(a) - time(b)).map(({ id }) => id);
}

/** Of each message, in milliseconds; those that answer nothing and have no date come with the message before them. */
function timesOf(messages: readonly SavedMessage[]): ReadonlyMap<MessageId, number> {
  const times = new Map<MessageId, number>();
  let last = 0;
  for (const { id, date, inReplyTo } of messages) {
    const answered = inReplyTo === undefined ? undefined : times.get(inReplyTo);
    const own = timeOf(date ?? "");
    const time = own === undefined ? (answered ?? last) : Math.max(own, answered ?? own);
    times.set(id, time);
    last = time;
  }
  return times;
}

/** Without a zone the written time is taken as it stands, only to compare it. */
function timeOf(iso: string): number | undefined {
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso);
  const time = Date.parse(iso.includes("T") && !zoned ? `${iso}Z` : iso);
  return Number.isNaN(time) ? undefined : time;
}

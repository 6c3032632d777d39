// mails in any order -> the threads that they form: who answers whom
//
// First by Message-ID, References and In-Reply-To (RFC 5256, REFERENCES, steps 1 to 4); then mails that name no mail
// here find the one whose words they quote; then replies join the thread of their subject (step 5, but only what says "Re:" or
// quotes, and only while the thread is alive: a monthly "Status report" is not one thread).

import type { MessageId } from "../model/ids.ts";
import type { DateGiven, Mail } from "../model/message.ts";
import type { LineTrace } from "./quoted-lines.ts";
import { parentsByQuotes } from "./quoted-parents.ts";
import { subjectKey } from "./subject.ts";

/** What threading looks at: a mail without its text. */
export type Threadable = Pick<
  Mail,
  "id" | "messageId" | "inReplyTo" | "references" | "subject" | "subjectMark" | "date"
>;

/** A mail in its thread. */
interface Threaded<M extends Threadable> {
  readonly mail: M;
  /** The mail that it answers, or the nearest one above that is here. */
  readonly parent?: MessageId;
  /** Message-IDs between the two that are not here, the answered mail first. */
  readonly missing: readonly string[];
  /** Answers above it in the thread, 0 for the first mail. */
  readonly depth: number;
}

export interface Thread<M extends Threadable> {
  /** The first mail's. */
  readonly id: MessageId;
  readonly subject: string;
  /** Each after the mail that it answers, answers to one mail by date. */
  readonly mails: readonly Threaded<M>[];
  /** The earliest and the latest date given. */
  readonly first?: DateGiven;
  readonly last?: DateGiven;
}

/** A place in the tree: a mail, or a Message-ID that others refer to. */
interface Node<M> {
  readonly key: string;
  mail?: M;
  parent?: Node<M>;
  readonly children: Set<Node<M>>;
}

/**
 * @param traceOf the lines of a mail; without it quotes are not compared
 * @returns threads by the date of their first mail; never fails: loops and references to itself are left out
 */
export function threadsOf<M extends Threadable>(
  mails: readonly M[],
  traceOf?: (mail: M) => LineTrace | undefined,
): Thread<M>[] {
  const nodes = new Map<string, Node<M>>();
  const own = mails.map((mail) => place(nodes, mail));
  for (const node of own) linkReferences(nodes, node);
  const traces = own.map(({ mail }) => mail && traceOf?.(mail));
  linkQuotes(own, traces);
  const quoting = new Set(own.filter((_, i) => (traces[i]?.quoted.length ?? 0) > 0));
  linkSubjects(own, quoting);
  const roots = new Set(own.map(rootOf));
  return [...roots].map(threadFrom).sort((a, b) => timeOf(a.first) - timeOf(b.first));
}

function place<M extends Threadable>(nodes: Map<string, Node<M>>, mail: M): Node<M> {
  const name = mail.messageId ?? mail.id;
  // Two mails under one Message-ID: the second stands for itself alone.
  const key = nodes.has(name) ? `${name} ${mail.id} ${nodes.size}` : name;
  const node = nodeAt(nodes, key);
  node.mail = mail;
  return node;
}

function nodeAt<M>(nodes: Map<string, Node<M>>, key: string): Node<M> {
  const known = nodes.get(key);
  if (known) return known;
  const node: Node<M> = { key, children: new Set() };
  nodes.set(key, node);
  return node;
}

/** RFC 5256, step 1: the chain of references hangs together, and the mail hangs on its end. */
function linkReferences<M extends Threadable>(nodes: Map<string, Node<M>>, node: Node<M>): void {
  let above: Node<M> | undefined;
  for (const id of node.mail ? chainOf(nodes, node.mail) : []) {
    const next = nodeAt(nodes, id);
    if (above) hang(next, above);
    above = next;
  }
  if (above) hang(node, above, "again");
}

/** References; with In-Reply-To where they are missing, or end in a mail that is not here while it names one that is. */
function chainOf<M extends Threadable>(
  nodes: Map<string, Node<M>>,
  { references, inReplyTo }: M,
): readonly string[] {
  if (inReplyTo === undefined || references.includes(inReplyTo)) return references;
  const last = references.at(-1);
  if (last === undefined) return [inReplyTo];
  const better = nodes.get(last)?.mail === undefined && nodes.get(inReplyTo)?.mail !== undefined;
  return better ? [...references, inReplyTo] : references;
}
/** Makes one the answer of the other, unless that would close a loop. */
function hang<M>(node: Node<M>, parent: Node<M>, again?: "again"): boolean {
  if (node.parent && !again) return false;
  for (let above: Node<M> | undefined = parent; above; above = above.parent) if (above === node) return false;
  node.parent?.children.delete(node);
  node.parent = parent;
  parent.children.add(node);
  return true;
}

function rootOf<M>(node: Node<M>): Node<M> {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

function linkQuotes<M extends Threadable>(
  own: readonly Node<M>[],
  traces: readonly (LineTrace | undefined)[],
): void {
  const seekers = own.map((node, i) => ({
    trace: traces[i],
    seeks: !node.parent,
    time: timeOf(node.mail?.date),
  }));
  for (const [child, parent] of parentsByQuotes(seekers)) {
    const [node, above] = [own[child], own[parent]];
    if (node && above) hang(node, above);
  }
}

// A reply this long after the last mail of its subject is about something else of the same name.
const aliveFor = 60 * 24 * 3600 * 1000;

/** Replies that hang on nothing join the latest thread of their subject. */
function linkSubjects<M extends Threadable>(own: readonly Node<M>[], quoting: ReadonlySet<Node<M>>): void {
  const open = new Map<string, { root: Node<M>; seen: number }>();
  const inOrder = [...own].sort((a, b) => timeOf(a.mail?.date) - timeOf(b.mail?.date));
  for (const node of inOrder) {
    const key = subjectKey(node.mail?.subject ?? "");
    if (key === "") continue;
    const time = timeOf(node.mail?.date);
    const before = open.get(key);
    const alive = before && !(time - before.seen > aliveFor);
    const root = rootOf(node);
    const seeks = root === node ? isReply(node, quoting) : root.mail === undefined;
    if (alive && seeks && root !== rootOf(before.root)) hang(root, rootOf(before.root));
    open.set(key, { root, seen: time });
  }
}

/** Of a mail that names none: it says "Re:" or quotes somebody. */
const isReply = <M extends Threadable>(node: Node<M>, quoting: ReadonlySet<Node<M>>): boolean =>
  node.mail?.subjectMark === "reply" || quoting.has(node);

function threadFrom<M extends Threadable>(root: Node<M>): Thread<M> {
  const mails: Threaded<M>[] = [];
  const depths = new Map<Node<M>, number>();
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.mail) mails.push(threaded(node, node.mail, depths));
    waiting.push(...[...node.children].sort((a, b) => earliest(b) - earliest(a)));
  }
  const dates = mails.flatMap(({ mail }) => mail.date ?? []).sort((a, b) => timeOf(a) - timeOf(b));
  const [first, last] = [dates[0], dates.at(-1)];
  const top = mails[0]?.mail;
  return {
    id: (top?.id ?? root.key) as MessageId,
    subject: top?.subject ?? "",
    mails,
    ...(first && { first }),
    ...(last && { last }),
  };
}

/** When a branch begins; a mail that is not here begins with its earliest answer. */
function earliest<M extends Threadable>(node: Node<M>): number {
  if (node.mail) return timeOf(node.mail.date);
  return Math.min(...[...node.children].map((child) => timeOf(child.mail?.date)));
}

function threaded<M extends Threadable>(node: Node<M>, mail: M, depths: Map<Node<M>, number>): Threaded<M> {
  const missing: string[] = [];
  let above = node.parent;
  for (; above && !above.mail; above = above.parent) missing.push(above.key);
  const depth = above ? (depths.get(above) ?? 0) + 1 : 0;
  depths.set(node, depth);
  return { mail, missing, depth, ...(above?.mail && { parent: above.mail.id }) };
}

/** Milliseconds; a mail without a date comes last. A date without a zone is taken for UTC. */
function timeOf(date: DateGiven | undefined): number {
  if (date === undefined) return Number.MAX_SAFE_INTEGER;
  const zoned = /T.*[+-]\d\d:\d\d$/.test(date.iso) || !date.iso.includes("T") ? date.iso : `${date.iso}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}

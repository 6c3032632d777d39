// number of statements and a seed -> a debate that looks like a long thread on a list
//
// Mails come one after another. Most answer a recent mail, some an early one that everybody answers; a reply takes
// up one to four statements of the mail that it answers and backs what it says. So topics differ in size by far,
// chains grow deep and some statements draw a fan of replies. The newest statements stand last in the graph.
import type { DebateGraph, SavedMessage } from "../../src/graph/attributes.ts";
import { emptyGraph } from "../../src/graph/empty.ts";
import { asId, type MessageId, type PersonId, type StatementId } from "../../src/model/ids.ts";
import type { RelationType } from "../../src/model/relation.ts";
import type { StatementKind } from "../../src/model/statement.ts";

/** Numbers from 0 up to 1, the same for the same seed on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Mail extends SavedMessage {
  readonly id: MessageId;
  readonly statements: StatementId[];
}

/** The debate while it grows. */
interface Growing {
  readonly graph: DebateGraph;
  readonly random: () => number;
  readonly people: readonly PersonId[];
  readonly mails: Mail[];
  /** How many statements there are to be. */
  readonly size: number;
}

export function synthetic(size: number, seed = 1): DebateGraph {
  const random = randomFrom(seed);
  const graph = emptyGraph();
  const people = Array.from({ length: 5 + Math.floor(random() * 8) }, (_, i) => asId<PersonId>(`p${i}`));
  const growing: Growing = { graph, random, people, mails: [], size };
  while (graph.order < size) write(growing);
  graph.replaceAttributes({
    format: "riposte",
    version: 1,
    title: `A made-up debate of ${size} statements`,
    participants: people.map((id, i) => ({ id, name: names[i] ?? id, aliases: [], addresses: [] })),
    messages: growing.mails.map(({ statements: _, ...mail }) => mail),
    sources: [{ id: asId("s"), name: "made-up", text: "" }],
    issues: [],
  });
  return graph;
}

const names =
  "Ada Bell|Ben Cole|Cleo Dahl|Dan Egan|Eve Frost|Finn Gray|Gus Hale|Hana Ito|Ivo Jahn|Joy Kerr|Kit Lund|Lea Moss".split(
    "|",
  );

/** A mail: the first ones open the debate, the others answer one before them and now and then raise a new point. */
function write(growing: Growing): void {
  const { mails, random } = growing;
  const answered = mails.length === 0 || random() < 0.004 ? undefined : pickMail(growing);
  const mail = newMail(growing, answered);
  if (answered && random() < 0.93) {
    const targets = answered.statements.filter(() => random() < 0.6).slice(0, 4);
    const first = answered.statements[0];
    for (const target of targets.length > 0 ? targets : first ? [first] : []) reply(growing, mail, target);
  } else for (let points = 1 + Math.floor(random() * 3); points > 0; points--) argue(growing, mail, "claim");
  if (mail.statements.length > 0) mails.push(mail);
}

/** The last mails draw most answers; one in twenty goes to one of the first, which thus gets dozens. */
function pickMail({ mails, random }: Growing): Mail | undefined {
  const early = random() < 0.05;
  const back = early ? mails.length - 1 - Math.floor(random() ** 3 * 12) : Math.floor(random() ** 2 * 40);
  return mails[Math.max(0, mails.length - 1 - back)];
}

const hour = 3_600_000;

/** Every fiftieth mail has a date that nobody could read; days are quiet and busy by turns. */
function newMail({ mails, random, people }: Growing, answered: Mail | undefined): Mail {
  const before = mails.findLast(({ date }) => date)?.date ?? "2024-03-01T09:00:00+00:00";
  const pause = random() < 0.02 ? 40 * 24 * hour * random() : 3 * hour * random();
  const date = new Date(Date.parse(before) + pause).toISOString().replace(/\.\d+Z/, "+00:00");
  const others = people.filter((id) => id !== answered?.author);
  return {
    id: asId(`m${mails.length}`),
    author: others[Math.floor(random() ** 1.5 * others.length)] ?? "unknown",
    recovered: false,
    statements: [],
    ...(random() < 0.98 ? { date, dateText: date } : {}),
    ...(answered ? { inReplyTo: answered.id } : {}),
  };
}

const stances: readonly (readonly [RelationType, StatementKind, number])[] = [
  ["rebuts", "claim", 0.5],
  ["concedes", "claim", 0.7],
  ["asks", "question", 0.85],
  ["supports", "claim", 0.95],
  ["answers", "claim", 1],
];

function reply(growing: Growing, mail: Mail, target: StatementId): void {
  const { graph, random, mails } = growing;
  const dice = random();
  const [type, kind] = stances.find(([, , upTo]) => dice < upTo) ?? ["rebuts", "claim"];
  const id = argue(growing, mail, kind);
  if (!id) return;
  relate(graph, id, type, target, 0.6 + 0.4 * random());
  if (type === "concedes" && random() < 0.5) relate(graph, id, "rebuts", target, 0.55);
  const other = mails[Math.floor(random() * mails.length)]?.statements[0];
  if (random() < 0.12 && other && other !== target) relate(graph, id, "rebuts", other, 0.4);
}

/** A claim and what backs it; nothing where the debate is as large as it is to be. */
function argue(growing: Growing, mail: Mail, kind: StatementKind): StatementId | undefined {
  const claim = say(growing, mail, kind);
  for (let left = claim ? Math.floor(growing.random() ** 2 * 4) : 0; claim && left > 0; left--) {
    const premise = say(growing, mail, "premise");
    if (premise) relate(growing.graph, premise, "supports", claim, 0.8);
  }
  return claim;
}

function say({ graph, random, size }: Growing, mail: Mail, kind: StatementKind): StatementId | undefined {
  if (graph.order >= size) return undefined;
  const id = asId<StatementId>(`n${graph.order}`);
  graph.addNode(id, {
    kind,
    author: mail.author,
    message: mail.id,
    text: sentence(random, kind),
    source: asId("s"),
    lines: [graph.order + 1, graph.order + 1],
    span: [0, 0],
    confidence: 1,
    cues: [],
    sightings: [],
    standing: "unanswered",
  });
  mail.statements.push(id);
  return id;
}

const words =
  "the a of to in is that it for on with as this be not are will can driver kernel patch tree review maintainers release upstream code users tests changes nobody always mostly breaks works slowly stable interface version server build client merge series problem because without should would".split(
    " ",
  );

function sentence(random: () => number, kind: StatementKind): string {
  const length = 5 + Math.floor(random() ** 2 * 40);
  const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${kind === "question" ? "?" : "."}`;
}

function relate(
  graph: DebateGraph,
  from: StatementId,
  type: RelationType,
  to: StatementId,
  confidence: number,
): void {
  const attributes = { type, confidence, basis: "structure", cues: [], lines: [1, 1] } as const;
  graph.addDirectedEdgeWithKey(`${from} ${type} ${to}`, from, to, { ...attributes, cues: [], lines: [1, 1] });
}

/** The debate as it was when it had only so many statements. */
export function firstOf(graph: DebateGraph, statements: number): DebateGraph {
  const part = graph.copy() as DebateGraph;
  for (const key of graph.nodes().slice(statements)) part.dropNode(key);
  const written = new Set(part.mapNodes((_, { message }) => message));
  part.updateAttribute("messages", (messages = []) => messages.filter(({ id }) => written.has(id)));
  return part;
}

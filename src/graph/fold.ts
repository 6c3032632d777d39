// forest of cards + what the reader folded -> the forest with one card for each fold
//
// The state says what is folded, not what is shown, as a few plain lists that fit into an address; a debate that
// grows keeps its folds. Of wide fans the short replies fold by themselves, for nobody reads forty side by side.
import { check } from "../lib/check.ts";
import type { StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import type { DebateGraph } from "./attributes.ts";
import type { CardForest, ClaimCard } from "./cards.ts";
import { contract, type Leaders } from "./contract.ts";
import { type Holdings, holdingsOf } from "./holdings.ts";
import { turnsOf } from "./turns.ts";

/** What can be folded to one card. */
export type Fold =
  /** A root statement and all that hangs on it. */
  | { readonly kind: "topic"; readonly at: StatementId }
  /** All that hangs to the right of a statement: of a claim what answers its premises too. */
  | { readonly kind: "replies"; readonly at: StatementId }
  /** Of many replies to one card those under which little is said, after the first few. */
  | { readonly kind: "fan"; readonly at: StatementId }
  /** Everything one person said. */
  | { readonly kind: "person"; readonly author: Author };

/** Plain data, empty lists at the start. */
export interface Folds {
  readonly topics: readonly StatementId[];
  readonly replies: readonly StatementId[];
  readonly people: readonly Author[];
  /** How many turns of each topic stay open, 0 for none but one card each; absent: all of them. */
  readonly level?: number;
  /** Absent: they fold by themselves. */
  readonly fans?: "open";
  /** What the reader opened although the level, or the width of a fan, folds it. */
  readonly open: readonly StatementId[];
}

export const noFolds: Folds = { topics: [], replies: [], people: [], open: [] };

/**
 * A card with more direct replies than `most` shows the first `shown` of them, and of the others those under which more
 * than `small` statements are said, the replies themselves and their premises counted. However wide the fan, little of
 * the debate is hidden so, and a reply comes out of the fold when the debate grows, but hardly ever goes into it.
 */
export interface FanLimits {
  readonly most: number;
  readonly shown: number;
  readonly small: number;
}

export const fanDefaults: FanLimits = { most: 24, shown: 8, small: 5 };

const without = <T>(list: readonly T[], value: T): T[] => list.filter((each) => each !== value);
const withOne = <T>(list: readonly T[], value: T): T[] => [...without(list, value), value];

export const fold =
  (what: Fold) =>
  (folds: Folds): Folds => {
    if (what.kind === "person") return { ...folds, people: withOne(folds.people, what.author) };
    const open = without(folds.open, what.at);
    if (what.kind === "topic") return { ...folds, open, topics: withOne(folds.topics, what.at) };
    if (what.kind === "replies") return { ...folds, open, replies: withOne(folds.replies, what.at) };
    return { ...folds, open };
  };

/** Opens a fold, whatever folded it. */
export const unfold =
  (what: Fold) =>
  (folds: Folds): Folds => {
    if (what.kind === "person") return { ...folds, people: without(folds.people, what.author) };
    return {
      ...folds,
      topics: without(folds.topics, what.at),
      replies: without(folds.replies, what.at),
      open: withOne(folds.open, what.at),
    };
  };

/** Folds every topic to so many turns, or opens all where no level is given; what people's folds hold stays folded. */
export const foldAll =
  (level?: number) =>
  ({ people }: Folds): Folds => ({ ...noFolds, people, ...(level === undefined ? {} : { level }) });

/** Opens whatever is folded, wide fans and what people's folds hold too. */
export const openAll = (_: Folds): Folds => ({ ...noFolds, fans: "open" });

export interface FoldedForest extends CardForest {
  /** What stands behind a card, by the card. */
  readonly folds: ReadonlyMap<StatementId, Holdings>;
}

/**
 * A fold that would hold a single card is none. People are folded first, then replies, then topics.
 *
 * The card of a person stands where the person first spoke; the others hang on it with all that they answer.
 */
export function folded(
  graph: DebateGraph,
  forest: CardForest,
  folds: Folds = noFolds,
  fans: FanLimits = fanDefaults,
): FoldedForest {
  const turns = turnsOf(graph.getAttribute("messages"));
  const made = new Map<StatementId, Fold>();
  let now = forest;
  for (const author of folds.people) now = contract(now, personGroup(graph, now, author, made), turns);
  now = contract(now, replyGroups(now, folds, fans, made), turns);
  now = contract(now, topicGroups(now, folds, made), turns);
  return { ...now, folds: holdingsOf(graph, forest, now, made) };
}

/** Whether every card is a topic by itself, and some are folded ones: turns say nothing about such a map. */
export function isTopicsOnly({ cards, folds }: FoldedForest): boolean {
  return folds.size > 0 && [...cards.values()].every(({ hold }) => hold.kind === "root");
}

type Made = Map<StatementId, Fold>;

/** Notes a group under its leader, where it is one. */
function group(
  leaders: Map<StatementId, StatementId>,
  members: readonly StatementId[],
  what: Fold,
  made: Made,
) {
  const [leader] = members;
  if (!leader || members.length < 2) return;
  for (const member of members) if (member !== leader) leaders.set(member, leader);
  for (const member of members) made.delete(member);
  made.set(leader, what);
}

/** Led by the first card above which the person has said nothing: it can hang outside the group. */
function personGroup(graph: DebateGraph, { cards }: CardForest, author: Author, made: Made): Leaders {
  const own = [...cards.keys()].filter((id) => graph.getNodeAttribute(id, "author") === author);
  const among = new Set(own);
  const leader = own.find((id) => !above(cards, id).some((each) => among.has(each)));
  const leaders = new Map<StatementId, StatementId>();
  if (leader) group(leaders, ledBy(leader, own), { kind: "person", author }, made);
  return leaders;
}

function above(cards: ReadonlyMap<StatementId, ClaimCard>, id: StatementId): StatementId[] {
  const chain: StatementId[] = [];
  let hold = cards.get(id)?.hold;
  while (hold && hold.kind !== "root") {
    chain.push(hold.card);
    hold = cards.get(hold.card)?.hold;
  }
  return chain;
}

/** From the roots down; below a fold nothing is looked at. */
function replyGroups({ cards }: CardForest, folds: Folds, fans: FanLimits, made: Made): Leaders {
  const leaders = new Map<StatementId, StatementId>();
  const foldOf = foldingOf(cards, folds, fans);
  const waiting: [StatementId, number][] = [];
  for (const { id, hold } of cards.values()) if (hold.kind === "root") waiting.push([id, 1]);
  for (const [id, depth] of waiting) {
    const card = cards.get(id);
    if (!card) continue;
    const parts = new Map<string, { readonly what: Fold; readonly replies: StatementId[] }>();
    for (const backing of card.backings) waiting.push([backing, depth]);
    for (const [index, reply] of card.replies.entries()) {
      const what = foldOf(card, reply, index, depth);
      if (!what) waiting.push([reply, depth + 1]);
      else {
        const part = parts.get(what.at) ?? { what, replies: [] };
        part.replies.push(reply);
        parts.set(what.at, part);
      }
    }
    for (const { what, replies } of parts.values()) {
      const members = replies.flatMap((reply) => below(cards, reply));
      group(leaders, ledBy(typical(cards, replies), members), what, made);
    }
  }
  return leaders;
}

const ledBy = (leader: StatementId, members: readonly StatementId[]): StatementId[] => [
  leader,
  ...without(members, leader),
];

/** The first reply of the most frequent type: by its edge the fold hangs, and the edge speaks for all of them. */
function typical(cards: ReadonlyMap<StatementId, ClaimCard>, replies: readonly StatementId[]): StatementId {
  const counts = new Map<string, number>();
  const countOf = (id: StatementId): number => counts.get(typeOf(cards.get(id))) ?? 0;
  for (const id of replies) counts.set(typeOf(cards.get(id)), countOf(id) + 1);
  const most = Math.max(...counts.values());
  const first = replies.find((id) => countOf(id) === most);
  check(first !== undefined, "a fold holds a reply");
  return first;
}

const typeOf = (card: ClaimCard | undefined): string =>
  card && card.hold.kind !== "root" ? card.hold.type : "";

/** The fold into which a card's reply goes, where it goes into one. */
function foldingOf(
  cards: ReadonlyMap<StatementId, ClaimCard>,
  { level = Number.POSITIVE_INFINITY, fans, ...folds }: Folds,
  limits: FanLimits,
) {
  const [asked, open] = [new Set(folds.replies), new Set(folds.open)];
  return ({ id, replies }: ClaimCard, reply: StatementId, index: number, depth: number) => {
    const hold = cards.get(reply)?.hold;
    const answered = hold && hold.kind !== "root" ? hold.at : id;
    const deep = level > 0 && depth >= level && !open.has(id);
    if (deep || asked.has(id)) return { kind: "replies", at: id } as const;
    if (asked.has(answered)) return { kind: "replies", at: answered } as const;
    const wide = index >= limits.shown && replies.length > limits.most && fans !== "open" && !open.has(id);
    return wide && isSmall(cards, reply, limits.small) ? ({ kind: "fan", at: id } as const) : undefined;
  };
}

/** Whether at most so many statements stand on a card and all that hangs on it; no farther walked than tells it. */
function isSmall(cards: ReadonlyMap<StatementId, ClaimCard>, id: StatementId, most: number): boolean {
  const found = [id];
  let statements = 0;
  for (const each of found) {
    const card = cards.get(each);
    if (!card) continue;
    statements += 1 + card.premises.length;
    if (statements > most) return false;
    found.push(...card.backings, ...card.replies);
  }
  return true;
}

/** A card and all that hangs on it. */
function below(cards: ReadonlyMap<StatementId, ClaimCard>, id: StatementId): StatementId[] {
  const found = [id];
  for (const each of found) {
    const card = cards.get(each);
    if (card) found.push(...card.backings, ...card.replies);
  }
  return found;
}

function topicGroups({ cards }: CardForest, { topics, level, open }: Folds, made: Made): Leaders {
  const leaders = new Map<StatementId, StatementId>();
  const asked = new Set(topics);
  for (const { id, hold } of cards.values()) {
    if (hold.kind !== "root") continue;
    if (asked.has(id) || (level === 0 && !open.includes(id)))
      group(leaders, below(cards, id), { kind: "topic", at: id }, made);
  }
  return leaders;
}

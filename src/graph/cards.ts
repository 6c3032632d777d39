// graph -> cards: claims with their own premises, and the tree of replies in which they hang
import type { MessageId, RelationId, StatementId } from "../model/ids.ts";
import type { RelationType } from "../model/relation.ts";
import type { DebateGraph } from "./attributes.ts";
import { type Link, type Links, linksOf } from "./links.ts";
import { turnsOf } from "./turns.ts";

/** How a card hangs in its topic: to the right of what it answers, or below the claim of the same text that it backs. */
export type Hold =
  | { readonly kind: "root" }
  | {
      readonly kind: "reply" | "backing";
      readonly relation: RelationId;
      readonly type: RelationType;
      /** The card that it hangs from. */
      readonly card: StatementId;
      /** The statement acted on: that card's claim or one of its premises. */
      readonly at: StatementId;
    };

/** A claim with its own premises. */
export interface ClaimCard {
  readonly id: StatementId;
  readonly message: MessageId;
  /** In the order in which they were said. */
  readonly premises: readonly StatementId[];
  readonly hold: Hold;
  /** The root of the topic. */
  readonly topic: StatementId;
  /** How deep in the chain of replies; a reply always stands deeper than what it answers. */
  readonly turn: number;
  /** Cards that hang to the right: in the order of what they answer here, then as they were said. */
  readonly replies: readonly StatementId[];
  /** Cards of the same text that hang below this one: those that back it, then others. */
  readonly backings: readonly StatementId[];
}

/** Cards in trees; the same shape whether or not some of them stand for others. */
export interface CardForest {
  /** In the order in which their claims were said. */
  readonly cards: ReadonlyMap<StatementId, ClaimCard>;
  /** The card in which each drawn statement stands; asides that touch nothing stand in none. */
  readonly cardOf: ReadonlyMap<StatementId, StatementId>;
}

/** A card before it knows its place in the forest. */
export interface Draft {
  readonly id: StatementId;
  readonly message: MessageId;
  readonly premises: StatementId[];
  hold: Hold;
  topic: StatementId;
  turn: number;
  readonly replies: StatementId[];
  readonly backings: StatementId[];
}

/**
 * Premises are drawn inside the card of the claim that they back, also through other premises; so is every
 * statement that only backs its own author's claim while nobody answers it, for cards are what a debate turns on.
 * Each card hangs by its surest reply. Where replies would run in a circle, the card said first becomes a root.
 */
export function cardsOf(graph: DebateGraph): CardForest {
  const links = linksOf(graph);
  const cardOf = ownersOf(graph, links);
  const drafts = draftsOf(graph, cardOf);
  for (const draft of drafts.values()) draft.hold = holdOf(draft, links, cardOf);
  cutCircles(drafts, links);
  hang(drafts, links);
  placeCards(drafts, turnsOf(graph.getAttribute("messages")));
  return { cards: drafts, cardOf };
}

/** The link that makes a statement a premise inside a card; undefined for what is a card itself. */
function backingOf(graph: DebateGraph, { out, answered }: Links, id: StatementId): Link | undefined {
  const own = out.get(id) ?? [];
  const backing = own.find(({ reach, type }) => reach === "inside" && type === "supports");
  const reply = own.find(({ reach }) => reach === "reply");
  const premise = graph.getNodeAttribute(id, "kind") === "premise";
  if (!backing || (!premise && (reply || answered.has(id)))) return undefined;
  return reply && reply.confidence > backing.confidence ? undefined : backing;
}

/** For each drawn statement its card: itself, or the end of its chain of backings. */
function ownersOf(graph: DebateGraph, links: Links): Map<StatementId, StatementId> {
  const ends = new Map<StatementId, StatementId>();
  for (const id of links.order.keys()) {
    if (!backingOf(graph, links, id)) {
      ends.set(id, id);
      continue;
    }
    const path: StatementId[] = [];
    const seen = new Set<StatementId>();
    let at = id;
    for (let next: Link | undefined; !ends.has(at) && !seen.has(at); at = next?.to ?? at) {
      next = backingOf(graph, links, at);
      path.push(at);
      seen.add(at);
    }
    // A path that met itself ran into a circle of premises that back each other: the first one said leads it.
    const end = ends.get(at) ?? earliest(links, path.slice(path.indexOf(at)));
    for (const member of path) ends.set(member, end);
  }
  const isDrawn = (id: StatementId) => graph.getNodeAttribute(id, "kind") !== "aside" || graph.degree(id) > 0;
  const cardOf = new Map<StatementId, StatementId>();
  for (const id of links.order.keys()) if (isDrawn(id)) cardOf.set(id, ends.get(id) ?? id);
  return cardOf;
}

const earliest = ({ order }: Links, ids: readonly StatementId[]): StatementId =>
  ids.reduce((best, id) => ((order.get(id) ?? 0) < (order.get(best) ?? 0) ? id : best));

function draftsOf(
  graph: DebateGraph,
  cardOf: ReadonlyMap<StatementId, StatementId>,
): Map<StatementId, Draft> {
  const drafts = new Map<StatementId, Draft>();
  for (const [id, owner] of cardOf) {
    if (id !== owner) continue;
    const message = graph.getNodeAttribute(id, "message");
    const lists = { premises: [], replies: [], backings: [] };
    drafts.set(id, { id, message, hold: { kind: "root" }, topic: id, turn: 0, ...lists });
  }
  for (const [id, owner] of cardOf) if (id !== owner) drafts.get(owner)?.premises.push(id);
  return drafts;
}

/** By the claim's own surest reply, else by a premise's, else by what the claim does in its own text. */
function holdOf(
  { id, premises }: Draft,
  { out }: Links,
  cardOf: ReadonlyMap<StatementId, StatementId>,
): Hold {
  const away = (from: StatementId, reach: Link["reach"]) =>
    (out.get(from) ?? []).find((link) => link.reach === reach && cardOf.get(link.to) !== id);
  const reply = [id, ...premises].map((from) => away(from, "reply")).find((link) => link !== undefined);
  const link = reply ?? away(id, "inside");
  const card = link && cardOf.get(link.to);
  if (!link || !card) return { kind: "root" };
  return { kind: reply ? "reply" : "backing", relation: link.relation, type: link.type, card, at: link.to };
}

/** Each card walks up once; one that comes back to itself has found a circle. */
function cutCircles(drafts: ReadonlyMap<StatementId, Draft>, links: Links): void {
  const walked = new Map<Draft, Draft>();
  for (const start of drafts.values()) {
    let at: Draft | undefined = start;
    while (at && !walked.has(at)) {
      walked.set(at, start);
      at = aboveOf(drafts, at);
    }
    if (!at || walked.get(at) !== start) continue;
    const first = drafts.get(earliest(links, circleOf(drafts, at)));
    if (first) first.hold = { kind: "root" };
  }
}

const aboveOf = (drafts: ReadonlyMap<StatementId, Draft>, { hold }: Draft): Draft | undefined =>
  hold.kind === "root" ? undefined : drafts.get(hold.card);

function circleOf(drafts: ReadonlyMap<StatementId, Draft>, member: Draft): StatementId[] {
  const circle = new Set<StatementId>();
  for (let at: Draft | undefined = member; at && !circle.has(at.id); at = aboveOf(drafts, at))
    circle.add(at.id);
  return [...circle];
}

/** Lists under each card what hangs from it, in the order of what is answered. */
function hang(drafts: ReadonlyMap<StatementId, Draft>, { order }: Links): void {
  for (const { id, hold } of drafts.values()) {
    if (hold.kind === "root") continue;
    const above = drafts.get(hold.card);
    (hold.kind === "reply" ? above?.replies : above?.backings)?.push(id);
  }
  for (const { id, replies, backings } of drafts.values()) {
    const backs = (backing: StatementId): number => {
      const hold = drafts.get(backing)?.hold;
      return hold?.kind === "backing" && hold.type === "supports" ? 0 : 1;
    };
    if (backings.length > 1) backings.sort((a, b) => backs(a) - backs(b));
    if (replies.length < 2) continue;
    const port = (reply: StatementId): number => {
      const hold = drafts.get(reply)?.hold;
      return !hold || hold.kind === "root" || hold.at === id ? -1 : (order.get(hold.at) ?? 0);
    };
    replies.sort((a, b) => port(a) - port(b));
  }
}

/** Walks down from the roots: topic and turn come from above. */
export function placeCards(
  drafts: ReadonlyMap<StatementId, Draft>,
  turns: ReadonlyMap<MessageId, number>,
): void {
  const waiting: Draft[] = [];
  for (const draft of drafts.values()) if (draft.hold.kind === "root") waiting.push(draft);
  for (const draft of waiting) {
    const above = aboveOf(drafts, draft);
    const own = turns.get(draft.message) ?? 0;
    draft.topic = above?.topic ?? draft.id;
    draft.turn =
      draft.hold.kind === "backing" ? (above?.turn ?? own) : Math.max(own, (above?.turn ?? -1) + 1);
    for (const hung of [draft.backings, draft.replies]) {
      for (const id of hung) {
        const next = drafts.get(id);
        if (next) waiting.push(next);
      }
    }
  }
}

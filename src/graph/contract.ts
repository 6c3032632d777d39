// forest of cards + groups of cards -> the forest in which each group is one card
import type { MessageId, StatementId } from "../model/ids.ts";
import { type CardForest, type ClaimCard, type Draft, type Hold, placeCards } from "./cards.ts";

/** Of each card that goes into another one, that other one: the group's leader, which must hang outside its group. */
export type Leaders = ReadonlyMap<StatementId, StatementId>;

/**
 * A leader takes its group's place: it hangs where it hung, and all that hung on the group hangs on it. Statements
 * of the group stay reachable through `cardOf`.
 */
export function contract(
  { cards, cardOf }: CardForest,
  leaders: Leaders,
  turns: ReadonlyMap<MessageId, number>,
): CardForest {
  if (leaders.size === 0) return { cards, cardOf };
  const into = (id: StatementId): StatementId => leaders.get(id) ?? id;
  const grouped = new Set(leaders.values());
  const drafts = new Map<StatementId, Draft>();
  for (const card of cards.values())
    if (into(card.id) === card.id) drafts.set(card.id, draftOf(card, grouped.has(card.id), into));
  for (const card of cards.values()) hangOn(drafts, card, into);
  for (const leader of grouped) claimFirst(drafts, leader);
  placeCards(drafts, turns);
  const owners = new Map<StatementId, StatementId>();
  for (const [statement, owner] of cardOf) owners.set(statement, into(owner));
  return { cards: drafts, cardOf: owners };
}

function draftOf(card: ClaimCard, leads: boolean, into: (id: StatementId) => StatementId): Draft {
  const { id, message, hold } = card;
  const lists = { premises: leads ? [] : [...card.premises], replies: [], backings: [] };
  return { id, message, hold: moved(hold, into), topic: id, turn: 0, ...lists };
}

const moved = (hold: Hold, into: (id: StatementId) => StatementId): Hold =>
  hold.kind === "root" ? hold : { ...hold, card: into(hold.card) };

/** What hangs on a card and is not part of its group hangs on its leader, in the order of the cards and their lists. */
function hangOn(
  drafts: ReadonlyMap<StatementId, Draft>,
  { id, replies, backings }: ClaimCard,
  into: (id: StatementId) => StatementId,
): void {
  const above = drafts.get(into(id));
  if (!above) return;
  const hung = (list: readonly StatementId[]) =>
    list.filter((each) => into(each) === each && each !== above.id);
  above.replies.push(...hung(replies));
  above.backings.push(...hung(backings));
}

/** Edges to the claim meet a card above all others: what answers it comes first, as the lanes want it. */
function claimFirst(drafts: ReadonlyMap<StatementId, Draft>, leader: StatementId): void {
  const answersOther = (id: StatementId): number => {
    const hold = drafts.get(id)?.hold;
    return hold && hold.kind !== "root" && hold.at === leader ? 0 : 1;
  };
  drafts.get(leader)?.replies.sort((a, b) => answersOther(a) - answersOther(b));
}

// mails and the units of their dates -> stretches of the axis: a busy unit for itself, quiet neighbours together
//
// A unit is as many columns wide as its longest chain of replies. With a column or more for every day on which a
// single mail came, an axis becomes many times wider than the debate is deep, and nobody sees the whole of it.
import type { SavedMessage } from "../graph/attributes.ts";
import type { MessageId } from "../model/ids.ts";

/** Units from the first up to and with the last. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

interface Group extends Stretch {
  readonly mails: readonly SavedMessage[];
  /** How wide it is. */
  readonly columns: number;
}

/** So many columns can be looked at together; more only where the debate is that deep. */
const enough = 24;
const timesDepth = 1.5;

/** By unit the stretch it lies in, in the order of time. @param unitOf undefined where a mail has no date */
export function stretchesOf(
  messages: readonly SavedMessage[],
  unitOf: (message: SavedMessage) => number | undefined,
): ReadonlyMap<number, Stretch> {
  const groups = apart(messages, unitOf);
  const limit = Math.max(enough, timesDepth * longestChain(messages));
  let columns = groups.reduce((sum, group) => sum + group.columns, 0);
  const joins = groups.map((group, index) => joined(group, groups[index + 1]));
  while (columns > limit) {
    const at = bestOf(groups, joins);
    const [left, right, join] = [groups[at], groups[at + 1], joins[at]];
    if (!left || !right || !join) break;
    columns += join.columns - left.columns - right.columns;
    groups.splice(at, 2, join);
    joins.splice(at, 2, joined(join, groups[at + 1]));
    if (at > 0) joins[at - 1] = joined(groups[at - 1], join);
  }
  return new Map(groups.flatMap((group) => group.mails.map((mail) => [unitOf(mail) ?? group.first, group])));
}

function apart(
  messages: readonly SavedMessage[],
  unitOf: (message: SavedMessage) => number | undefined,
): Group[] {
  const units = new Map<number, SavedMessage[]>();
  for (const message of messages) {
    const unit = unitOf(message);
    if (unit === undefined) continue;
    const mails = units.get(unit);
    if (mails) mails.push(message);
    else units.set(unit, [message]);
  }
  return [...units]
    .sort(([a], [b]) => a - b)
    .map(([unit, mails]) => ({ first: unit, last: unit, mails, columns: longestChain(mails) }));
}

function joined(left: Group | undefined, right: Group | undefined): Group | undefined {
  if (!left || !right) return undefined;
  const mails = [...left.mails, ...right.mails];
  return { first: left.first, last: right.last, mails, columns: longestChain(mails) };
}

/** Where most columns are saved for the fewest mails whose dates are told less exactly; the earlier one of equals. */
function bestOf(groups: readonly Group[], joins: readonly (Group | undefined)[]): number {
  let [best, worth] = [-1, 0];
  for (const [at, join] of joins.entries()) {
    if (!join) continue;
    const saved = (groups[at]?.columns ?? 0) + (groups[at + 1]?.columns ?? 0) - join.columns;
    const now = saved / join.mails.length;
    if (now > worth) [best, worth] = [at, now];
  }
  return best;
}

/** How many mails answer each other one after the other; each stands after what it answers. */
function longestChain(mails: readonly SavedMessage[]): number {
  const depths = new Map<MessageId, number>();
  let longest = 0;
  for (const { id, inReplyTo } of mails) {
    const depth = ((inReplyTo && depths.get(inReplyTo)) ?? 0) + 1;
    depths.set(id, depth);
    longest = Math.max(longest, depth);
  }
  return longest;
}

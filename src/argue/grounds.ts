// the statements of a debate, judged -> which of them rest on which, known before anything is answered
import type { Draft } from "./drafts.ts";
import type { Judged } from "./judge.ts";
import type { Likeness } from "./likeness.ts";
import type { Ranked } from "./rank.ts";
import { backings } from "./support.ts";
import type { ArgumentWeights } from "./weights.ts";

/** How the statements of each author bear on each other. */
export interface Grounds {
  /** For a statement that backs another of its author: which one. */
  readonly backed: ReadonlyMap<Draft, Ranked<Draft>>;
  /** How many statements back it. */
  readonly backers: ReadonlyMap<Draft, number>;
}

export function groundsOf(
  turns: readonly (readonly Judged[])[],
  likeness: Likeness,
  weights: Pick<ArgumentWeights, "support">,
): Grounds {
  const backed = new Map<Draft, Ranked<Draft>>();
  const backers = new Map<Draft, number>();
  for (const turn of turns)
    for (const [draft, target] of backings(turn, likeness, weights.support)) {
      backed.set(draft, target);
      backers.set(target.thing, (backers.get(target.thing) ?? 0) + 1);
    }
  return { backed, backers };
}

// A chain of more reasons for reasons nobody follows.
const longestChain = 20;

/** What a statement is a reason for, what that is a reason for, and so on. */
export function headsOf(draft: Draft, { backed }: Grounds): readonly Draft[] {
  const found: Draft[] = [];
  for (let next = backed.get(draft); next && found.length < longestChain; next = backed.get(next.thing))
    found.push(next.thing);
  return found;
}

// a statement that backs another of its author -> which one
import type { StatementKind } from "../model/statement.ts";
import type { Feature } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import type { Setting } from "./features.ts";
import type { Likeness } from "./likeness.ts";
import { best, type Candidate, type Ranked } from "./rank.ts";
import { supportWeights } from "./weights.ts";

/** What the text around looks like when a statement seeks what it backs. */
export interface Surroundings {
  readonly kinds: ReadonlyMap<Draft, StatementKind>;
  readonly replying: ReadonlySet<Draft>;
  readonly likeness: Likeness;
}

// Further back than this, nobody writes a reason without saying what for.
const reachBack = 8;
const reachOn = 2;

/** @param turn the author's statements in this mail, in order */
export function backedBy(
  turn: readonly Setting[],
  at: number,
  around: Surroundings,
): Ranked<Draft> | undefined {
  return best(supportCandidates(turn, at, around), supportWeights);
}

/** What stands around a statement, with what speaks for each as the one that it backs. */
export function supportCandidates(
  turn: readonly Setting[],
  at: number,
  around: Surroundings,
): Candidate<Draft>[] {
  const own = turn[at];
  if (!own) return [];
  const candidates: Candidate<Draft>[] = [];
  for (let i = Math.max(0, at - reachBack); i <= Math.min(turn.length - 1, at + reachOn); i++) {
    const other = turn[i];
    if (!other || i === at || around.kinds.get(other.draft) === "aside") continue;
    candidates.push({ thing: other.draft, features: rate(own, other, at - i, around) });
  }
  return candidates;
}

function rate(own: Setting, other: Setting, distance: number, around: Surroundings): Feature[] {
  const has = (setting: Setting, ...ids: string[]): boolean =>
    setting.features.some(({ id }) => ids.includes(id));
  const row = (id: string, name: string, holds: boolean | number, text = ""): Feature => ({
    id,
    name,
    text,
    value: Number(holds),
  });
  const kind = around.kinds.get(other.draft);
  const goesOn = has(own, "example", "restatement", "anaphora", "addition", "cause");
  return [
    row("claim", "a claim", kind === "claim" || kind === "proposal"),
    row("question", "a question", kind === "question"),
    row("next", distance > 0 ? "right before it" : "right after it", Math.abs(distance) === 1),
    row("distance", "further away", Math.abs(distance) / reachBack),
    row("before", "said before it", distance > 0),
    row("nextClaim", "nearest claim above", distance > 0 && nearestClaim(own, other, around)),
    row("sameBlock", "in the same paragraph", other.draft.block === own.draft.block),
    row("samePassage", "under the same quote", other.draft.passage === own.draft.passage),
    row("replying", "what the reply comes to", around.replying.has(other.draft)),
    row("goesOn", "goes on from the sentence before", goesOn && distance === 1),
    row(
      "concluded",
      "a conclusion drawn from it follows",
      distance < 0 && !goesOn && has(other, "conclusion"),
    ),
    row("likeness", "speaks of the same things", around.likeness.between(own.draft, other.draft)),
  ];
}

function nearestClaim(own: Setting, other: Setting, { kinds }: Surroundings): boolean {
  for (let each = own.before; each; each = each.before) {
    const kind = kinds.get(each.draft);
    if (kind === "claim" || kind === "proposal") return each === other;
    if (each === other) return false;
  }
  return false;
}

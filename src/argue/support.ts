// a statement that backs another of its author -> which one
import { type Feature, held } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import { has } from "./features.ts";
import type { Judged } from "./judge.ts";
import type { Likeness } from "./likeness.ts";
import { type Candidate, type Ranked, ranked } from "./rank.ts";
import { supportWeights } from "./weights.ts";

// Further back than this, nobody writes a reason without saying what for.
const reachBack = 8;
const reachOn = 2;

/**
 * For each statement of a turn that backs another: which one. The surest choices come first; one that would
 * close a circle ("this, because of that, because of this") gives way to the next best.
 * @param turn the author's statements in this mail, in order
 */
export function backings(turn: readonly Judged[], likeness: Likeness): ReadonlyMap<Draft, Ranked<Draft>> {
  const choices = turn.flatMap((own, at) =>
    own.role.choice === "backs" && own.kind.choice !== "aside"
      ? [{ draft: own.draft, open: ranked(supportCandidates(turn, at, likeness), supportWeights) }]
      : [],
  );
  choices.sort((a, b) => (b.open[0]?.confidence ?? 0) - (a.open[0]?.confidence ?? 0));
  const backed = new Map<Draft, Ranked<Draft>>();
  const ends = new Map<Draft, Draft>();
  for (const { draft, open } of choices) {
    const target = open.find(({ thing }) => endOf(ends, thing) !== draft);
    if (!target) continue;
    backed.set(draft, target);
    ends.set(draft, target.thing);
  }
  return backed;
}

/**
 * Where the reasons of a statement lead in the end. Steps already taken are shortened on the way, so that
 * a mail of one long chain is walked once.
 */
function endOf(ends: Map<Draft, Draft>, from: Draft): Draft {
  let end = from;
  for (let next = ends.get(end); next; next = ends.get(end)) end = next;
  for (let each = from; each !== end; ) {
    const next = ends.get(each) ?? end;
    ends.set(each, end);
    each = next;
  }
  return end;
}

/** What stands around a statement, with what speaks for each as the one that it backs. */
export function supportCandidates(
  turn: readonly Judged[],
  at: number,
  likeness: Likeness,
): Candidate<Draft>[] {
  const own = turn[at];
  if (!own) return [];
  const candidates: Candidate<Draft>[] = [];
  const nearest = nearestClaim(turn, at);
  for (let i = Math.max(0, at - reachBack); i <= Math.min(turn.length - 1, at + reachOn); i++) {
    const other = turn[i];
    if (!other || i === at || other.kind.choice === "aside") continue;
    const like = likeness.between(own.draft, other.draft);
    candidates.push({
      thing: other.draft,
      features: [...rate(own, other, at - i, nearest === i, like), ...other.standing],
    });
  }
  return candidates;
}

const isPoint = ({ kind }: Judged): boolean => kind.choice === "claim" || kind.choice === "proposal";

function nearestClaim(turn: readonly Judged[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - reachBack); i--) {
    const other = turn[i];
    if (other && isPoint(other)) return i;
  }
  return -1;
}

/** @param distance how many statements further up the other stands; negative where it comes after */
function rate(own: Judged, other: Judged, distance: number, nearest: boolean, like: number): Feature[] {
  const above = distance > 0;
  const [inBlock, inPassage] = [
    own.draft.block === other.draft.block,
    own.draft.passage === other.draft.passage,
  ];
  const goesOn = ["example", "restatement", "anaphora", "addition", "cause"].some((id) => has(own, id));
  const isItem = own.draft.isItem;
  const rows: readonly [id: string, name: string, holds: boolean | number][] = [
    ["claim", "a claim", isPoint(other)],
    ["question", "a question", other.kind.choice === "question"],
    ["next", above ? "right before it" : "right after it", Math.abs(distance) === 1],
    ["distance", "further away", Math.abs(distance) / reachBack],
    ["before", "said before it", above],
    ["nextClaim", "nearest claim above", nearest],
    ["sameBlock", "in the same paragraph", inBlock],
    ["samePassage", "under the same quote", inPassage],
    ["first", "first thing said in its place", other.ordinal === 0],
    ["firstFromBreak", "what a new paragraph comes back to", other.ordinal === 0 && own.draft.opensBlock],
    ["blockHead", "opens the paragraph", inBlock && other.draft.opensBlock],
    ["announces", "announces what follows", above && has(other, "leads") && (isItem || distance === 1)],
    ["listHead", "stands before the list", isItem && above && !other.draft.isItem],
    ["sameList", "item of the same list", isItem && other.draft.isItem],
    ["replying", "what the reply comes to", other.role.choice === "replies"],
    ["goesOn", "goes on from the sentence before", goesOn && distance === 1],
    ["concluded", "a conclusion drawn from it follows", !above && !goesOn && has(other, "conclusion")],
    ["takenUp", "taken up by the sentence after", distance === -1 && !goesOn && has(other, "anaphora")],
    ["likeness", "speaks of the same things", like],
  ];
  return held(rows);
}

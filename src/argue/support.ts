// a statement that backs another of its author -> which one
import { held, type Row, row } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import { has } from "./features.ts";
import type { Judged, Known } from "./judge.ts";
import type { Likeness } from "./likeness.ts";
import { bestOf, type Candidate, type Ranked } from "./rank.ts";

// Further back than this, nobody writes a reason without saying what for.
const reachBack = 8;
const reachOn = 2;

/**
 * For each statement of a turn that backs another: which one. The surest choices come first; one that would
 * close a circle ("this, because of that, because of this") is left out.
 * @param turn the author's statements in this mail, in order
 */
export function backings(
  turn: readonly Judged[],
  { likeness, weights }: Omit<Known, "judged">,
): ReadonlyMap<Draft, Ranked<Draft>> {
  const choices: { readonly draft: Draft; readonly target: Ranked<Draft> }[] = [];
  for (const [at, { draft, role, kind }] of turn.entries()) {
    if (role.choice !== "backs" || kind.choice === "aside") continue;
    const target = bestOf(supportCandidates(turn, at, likeness), weights.support);
    if (target) choices.push({ draft, target });
  }
  choices.sort((a, b) => b.target.confidence - a.target.confidence);
  const backed = new Map<Draft, Ranked<Draft>>();
  const ends = new Map<Draft, Draft>();
  for (const { draft, target } of choices) {
    if (endOf(ends, target.thing) === draft) continue;
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
  const goesOn = continuations.some((id) => has(own, id));
  for (let i = Math.max(0, at - reachBack); i <= Math.min(turn.length - 1, at + reachOn); i++) {
    const other = turn[i];
    if (!other || i === at || other.kind.choice === "aside") continue;
    const pair = { own, other, distance: at - i, nearest: nearest === i, goesOn, likeness };
    candidates.push({ thing: other.draft, features: held(rows, pair), standing: other.standing });
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

/** Openings that lean on the sentence before. */
const continuations = ["example", "restatement", "anaphora", "addition", "cause"];

/** A statement and another of its author that it may back. */
interface Pair {
  readonly own: Judged;
  readonly other: Judged;
  /** How many statements further up the other stands; negative where it comes after. */
  readonly distance: number;
  /** The other is the nearest claim above. */
  readonly nearest: boolean;
  /** Opens as something that goes on from the sentence before. */
  readonly goesOn: boolean;
  readonly likeness: Likeness;
}

const sameBlock = ({ own, other }: Pair): boolean => own.draft.block === other.draft.block;
const isListed = ({ own, distance }: Pair): boolean => own.draft.isItem && distance > 0;

const rows: readonly Row<Pair>[] = [
  row("claim", "a claim", ({ other }) => isPoint(other)),
  row("question", "a question", ({ other }) => other.kind.choice === "question"),
  row("next", "right beside it", ({ distance }) => Math.abs(distance) === 1),
  row("distance", "further away", ({ distance }) => Math.abs(distance) / reachBack),
  row("before", "said before it", ({ distance }) => distance > 0),
  row("nextClaim", "nearest claim above", ({ nearest }) => nearest),
  row("sameBlock", "in the same paragraph", sameBlock),
  row("samePassage", "under the same quote", ({ own, other }) => own.draft.passage === other.draft.passage),
  row("first", "first thing said in its place", ({ other }) => other.ordinal === 0),
  row(
    "firstFromBreak",
    "what a new paragraph comes back to",
    (p) => p.other.ordinal === 0 && p.own.draft.opensBlock,
  ),
  row("blockHead", "opens the paragraph", (p) => sameBlock(p) && p.other.draft.opensBlock),
  row(
    "announces",
    "announces what follows",
    (p) => has(p.other, "leads") && (isListed(p) || p.distance === 1),
  ),
  row("listHead", "stands before the list", (p) => isListed(p) && !p.other.draft.isItem),
  row("sameList", "item of the same list", ({ own, other }) => own.draft.isItem && other.draft.isItem),
  row("replying", "what the reply comes to", ({ other }) => other.role.choice === "replies"),
  row("goesOn", "goes on from the sentence before", (p) => p.goesOn && p.distance === 1),
  row(
    "concluded",
    "a conclusion drawn from it follows",
    (p) => p.distance < 0 && !p.goesOn && has(p.other, "conclusion"),
  ),
  row(
    "takenUp",
    "taken up by the sentence after",
    (p) => p.distance === -1 && !p.goesOn && has(p.other, "anaphora"),
  ),
  row("likeness", "speaks of the same things", ({ own, other, likeness }) =>
    likeness.between(own.draft, other.draft),
  ),
];

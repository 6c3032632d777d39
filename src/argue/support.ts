// a statement that backs another of its author -> which one
import { row } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import { namingShared, sameThings } from "./explain.ts";
import { has } from "./features.ts";
import type { Judged } from "./judge.ts";
import type { Likeness } from "./likeness.ts";
import { type Candidate, type Ranked, Ranking, type RankWeights } from "./rank.ts";

// Further back than this, nobody writes a reason without saying what for.
const reachBack = 8;
const reachOn = 2;
// Less sure than this, a relation misleads more often than it helps: found by cross-validation over the debates.
const leastSure = 0.22;

/**
 * For each statement of a turn that backs another: which one. The surest choices come first; one that would
 * close a circle ("this, because of that, because of this") is left out.
 * @param turn the author's statements in this mail, in order
 */
export function backings(
  turn: readonly Judged[],
  likeness: Likeness,
  weights: RankWeights,
): ReadonlyMap<Draft, Ranked<Draft>> {
  const choices: { readonly draft: Draft; readonly target: Ranked<Draft> }[] = [];
  const chosen = new Map<Draft, Draft>();
  for (const [at, { draft, role, kind }] of turn.entries()) {
    if (role.choice !== "backs" || kind.choice === "aside") continue;
    const target = supportRanking.best(supportCandidates(turn, at, likeness, chosen), weights);
    if (!target || role.confidence * target.confidence < leastSure) continue;
    choices.push({ draft, target });
    chosen.set(draft, target.thing);
  }
  choices.sort((a, b) => b.target.confidence - a.target.confidence);
  const backed = new Map<Draft, Ranked<Draft>>();
  const ends = new Map<Draft, Draft>();
  for (const { draft, target } of choices) {
    if (endOf(ends, target.thing) === draft) continue;
    const cues = namingShared(target.cues, () => likeness.shared(draft, target.thing));
    backed.set(draft, { ...target, cues });
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

/**
 * What stands around a statement, with what speaks for each as the one that it backs.
 * @param chosen what the statements before it back
 */
export function supportCandidates(
  turn: readonly Judged[],
  at: number,
  likeness: Likeness,
  chosen: ReadonlyMap<Draft, Draft>,
): Candidate<Draft, Pair>[] {
  const own = turn[at];
  if (!own) return [];
  const around: { readonly other: Judged; readonly distance: number; readonly like: number }[] = [];
  for (let i = Math.max(0, at - reachBack); i <= Math.min(turn.length - 1, at + reachOn); i++) {
    const other = turn[i];
    if (other && i !== at && other.kind.choice !== "aside")
      around.push({ other, distance: at - i, like: likeness.between(own.draft, other.draft) });
  }
  const before = turn[at - 1]?.draft;
  const former = before && chosen.get(before);
  const whole: Whole = {
    nearest: at - nearestClaim(turn, at),
    goesOn: continuations.some((id) => has(own, id)),
    mostLike: Math.max(...around.map(({ like }) => like)),
    former,
    formerHead: former && chosen.get(former),
  };
  return around.map(({ other, distance, like }) => ({
    thing: other.draft,
    pair: { whole, own, other, distance, like },
    standing: other.standing,
  }));
}

const isPoint = ({ kind }: Judged): boolean => kind.choice === "claim" || kind.choice === "proposal";

/** Where the nearest claim above stands; after the end where there is none. */
function nearestClaim(turn: readonly Judged[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - reachBack); i--) {
    const other = turn[i];
    if (other && isPoint(other)) return i;
  }
  return turn.length;
}

/** Openings that lean on the sentence before. */
const continuations = ["example", "restatement", "anaphora", "addition", "cause"];

/** What holds of a statement that backs something, whichever it is. */
interface Whole {
  /** How many statements further up the nearest claim stands. */
  readonly nearest: number;
  /** Opens as something that goes on from the sentence before. */
  readonly goesOn: boolean;
  /** The most that any candidate speaks of the same things. */
  readonly mostLike: number;
  /** What the statement before it backs, and what that backs. */
  readonly former: Draft | undefined;
  readonly formerHead: Draft | undefined;
}

/** A statement and another of its author that it may back. */
interface Pair {
  readonly whole: Whole;
  readonly own: Judged;
  readonly other: Judged;
  /** How many statements further up the other stands; negative where it comes after. */
  readonly distance: number;
  readonly like: number;
}

const sameBlock = ({ own, other }: Pair): boolean => own.draft.block === other.draft.block;
const isFormer = ({ other, whole }: Pair): boolean => whole.former === other.draft;
const isListed = ({ own, distance }: Pair): boolean => own.draft.isItem && distance > 0;

/** What speaks for each candidate. */
export const supportRanking = new Ranking<Pair>([
  row("claim", "the other makes a point", ({ other }) => isPoint(other)),
  row("question", "the other is a question", ({ other }) => other.kind.choice === "question"),
  row("next", "both stand side by side", ({ distance }) => Math.abs(distance) === 1),
  row("distance", "the other stands further away", ({ distance }) => Math.abs(distance) / reachBack),
  row("before", "the other is said first", ({ distance }) => distance > 0),
  row(
    "nextClaim",
    "the other is the nearest point above it",
    ({ whole, distance }) => whole.nearest === distance,
  ),
  row("sameBlock", "both stand in one paragraph", sameBlock),
  row(
    "samePassage",
    "no quote stands between the two",
    ({ own, other }) => own.draft.passage === other.draft.passage,
  ),
  row("first", "the other is the first thing said there", ({ other }) => other.ordinal === 0),
  row(
    "firstFromBreak",
    "it opens a paragraph and comes back to the first thing said",
    (p) => p.other.ordinal === 0 && p.own.draft.opensBlock,
  ),
  row("blockHead", "the other opens the paragraph", (p) => sameBlock(p) && p.other.draft.opensBlock),
  row(
    "announces",
    "the other announces what follows",
    (p) => has(p.other, "leads") && (isListed(p) || p.distance === 1),
  ),
  row("listHead", "the other stands before the list", (p) => isListed(p) && !p.other.draft.isItem),
  row("sameList", "both are items of a list", ({ own, other }) => own.draft.isItem && other.draft.isItem),
  row("replying", "the other answers somebody", ({ other }) => other.role.choice === "replies"),
  row("goesOn", "it goes on from the other", (p) => p.whole.goesOn && p.distance === 1),
  row(
    "concluded",
    "the other follows and opens like a conclusion",
    (p) => p.distance < 0 && !p.whole.goesOn && has(p.other, "conclusion"),
  ),
  row(
    "takenUp",
    "the other follows and takes it up",
    (p) => p.distance === -1 && !p.whole.goesOn && has(p.other, "anaphora"),
  ),
  row("former", "the sentence before backs the other", isFormer),
  row(
    "formerAdds",
    "it adds to the sentence before, which backs the other",
    (p) => isFormer(p) && has(p.own, "addition"),
  ),
  row(
    "formerHead",
    "the sentence before leads to the other in the end",
    ({ other, whole }) => whole.formerHead === other.draft,
  ),
  row(
    "contrastNext",
    "it is said in contrast to the other",
    (p) => p.distance === 1 && has(p.own, "contrast"),
  ),
  row("opensNext", "it opens a paragraph after the other", (p) => p.distance === 1 && p.own.draft.opensBlock),
  row("likeness", sameThings, ({ like }) => like),
  row(
    "mostLike",
    "no other shares as much with it",
    ({ like, whole }) => like > 0 && like === whole.mostLike,
  ),
]);

// candidates with their features -> the best of them, and how far it leads
import type { Cue } from "../model/statement.ts";
import type { Feature } from "./decide.ts";

export interface Candidate<Thing> {
  readonly thing: Thing;
  /** What holds of the two. */
  readonly features: readonly Feature[];
  /** What holds of the candidate, whoever looks at it. */
  readonly standing: readonly Feature[];
}

export interface Ranked<Thing> {
  readonly thing: Thing;
  /** Share of the candidates' chances that is this one's. */
  readonly confidence: number;
  readonly cues: readonly Cue[];
}

/** How much a feature's whole unit speaks for a candidate, in log odds. */
export type RankWeights = { readonly [feature: string]: number };

function score({ features, standing }: Candidate<unknown>, weights: RankWeights): number {
  let sum = 0;
  for (const { id, value } of features) sum += (weights[id] ?? 0) * value;
  for (const { id, value } of standing) sum += (weights[id] ?? 0) * value;
  return sum;
}

/** The best candidate; of equals the first. Undefined where there is none. */
export function bestOf<Thing>(
  candidates: readonly Candidate<Thing>[],
  weights: RankWeights,
): Ranked<Thing> | undefined {
  const scores = candidates.map((candidate) => score(candidate, weights));
  const top = Math.max(...scores);
  const best = candidates[scores.indexOf(top)];
  if (!best) return undefined;
  let whole = 0;
  for (const each of scores) whole += Math.exp(each - top);
  const cues = cuesOf(best.features.concat(best.standing), weights);
  return { thing: best.thing, confidence: 1 / whole, cues };
}

// A cue that moves a choice less than this is not worth a reader's time.
const leastWeight = 0.15;

function cuesOf(features: readonly Feature[], weights: RankWeights): Cue[] {
  const found: Cue[] = [];
  for (const { id, name, text, value } of features) {
    const weight = Math.round((weights[id] ?? 0) * value * 100) / 100;
    if (weight >= leastWeight) found.push({ name, text, weight });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

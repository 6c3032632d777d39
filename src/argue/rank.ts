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

// A fourth choice is no choice.
const mostChoices = 3;

/** The best candidates, the highest score first; of equals the first. */
export function ranked<Thing>(
  candidates: readonly Candidate<Thing>[],
  weights: RankWeights,
): Ranked<Thing>[] {
  const scores = candidates.map((candidate) => score(candidate, weights));
  const top = Math.max(...scores);
  const whole = scores.reduce((sum, each) => sum + Math.exp(each - top), 0);
  return candidates
    .map((candidate, i) => ({ candidate, score: scores[i] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostChoices)
    .map(({ candidate, score: own }) => ({
      thing: candidate.thing,
      confidence: Math.exp(own - top) / whole,
      cues: cuesOf([...candidate.features, ...candidate.standing], weights),
    }));
}

// A cue that moves a choice less than this is not worth a reader's time.
const leastWeight = 0.15;

const cuesOf = (features: readonly Feature[], weights: RankWeights): Cue[] =>
  features
    .map(({ id, name, text, value }) => ({
      name,
      text,
      weight: Math.round((weights[id] ?? 0) * value * 100) / 100,
    }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight);

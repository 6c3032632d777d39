// candidates with their features -> the best of them, and how far it leads
import type { Cue } from "../model/statement.ts";
import type { Feature } from "./decide.ts";

export interface Candidate<Thing> {
  readonly thing: Thing;
  readonly features: readonly Feature[];
}

export interface Ranked<Thing> {
  readonly thing: Thing;
  /** Share of the candidates' chances that is this one's. */
  readonly confidence: number;
  readonly cues: readonly Cue[];
}

/** How much a feature's whole unit speaks for a candidate, in log odds. */
export type RankWeights = { readonly [feature: string]: number };

const score = ({ features }: Candidate<unknown>, weights: RankWeights): number =>
  features.reduce((sum, { id, value }) => sum + (weights[id] ?? 0) * value, 0);

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
    .map(({ thing, features }, i) => ({ thing, features, score: scores[i] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostChoices)
    .map((chosen) => ({
      thing: chosen.thing,
      confidence: Math.exp(chosen.score - top) / whole,
      cues: cuesOf(chosen.features, weights),
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

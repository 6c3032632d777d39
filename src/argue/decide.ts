// features and their weights -> one of several options, how sure that is, and why
import type { Cue } from "../model/statement.ts";

/** Something true of a statement: a cue in its words, or where it stands. */
export interface Feature {
  readonly id: string;
  /** For a user: what it is; reads well alone where `text` is empty. */
  readonly name: string;
  readonly text: string;
}

/** How much each feature speaks for each option, in log odds; "bias" always counts. */
export type Weights<Option extends string> = {
  readonly [feature: string]: { readonly [O in Option]?: number };
};

export interface Decision<Option extends string> {
  readonly choice: Option;
  /** Probability of the choice among the options. */
  readonly confidence: number;
  readonly cues: readonly Cue[];
}

/** Probabilities of the options: a log-linear model, the softmax of the features' weights. */
export function probabilities<Option extends string>(
  options: readonly Option[],
  weights: Weights<Option>,
  features: readonly Feature[],
): number[] {
  const scores = options.map((option) => {
    const sum = (total: number, { id }: Feature): number => total + (weights[id]?.[option] ?? 0);
    return features.reduce(sum, weights["bias"]?.[option] ?? 0);
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const whole = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / whole);
}

// A cue that moves a decision less than this is not worth a reader's time.
const leastWeight = 0.15;

/** The likeliest option; the first of equals. */
export function decide<Option extends string>(
  options: readonly [Option, ...Option[]],
  weights: Weights<Option>,
  features: readonly Feature[],
): Decision<Option> {
  const chances = probabilities(options, weights, features);
  let best = 0;
  chances.forEach((chance, i) => {
    if (chance > (chances[best] ?? 0)) best = i;
  });
  const choice = options[best] ?? options[0];
  return { choice, confidence: chances[best] ?? 0, cues: reasons(choice, options, weights, features) };
}

/** The features that speak for the choice more than for the average of the others, the strongest first. */
function reasons<Option extends string>(
  choice: Option,
  options: readonly Option[],
  weights: Weights<Option>,
  features: readonly Feature[],
): Cue[] {
  const others = options.filter((option) => option !== choice);
  return features
    .map(({ id, name, text }) => {
      const row: { readonly [O in Option]?: number } = weights[id] ?? {};
      const rest = others.reduce((sum, option) => sum + (row[option] ?? 0), 0) / Math.max(1, others.length);
      return { name, text, weight: Math.round(((row[choice] ?? 0) - rest) * 100) / 100 };
    })
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight);
}

// features and their weights -> one of several options, how sure that is, and why
import type { Cue } from "../model/statement.ts";

/** Something true of a statement: a cue in its words, or where it stands. */
export interface Feature {
  readonly id: string;
  /** For a user: what it is; reads well alone where `text` is empty. */
  readonly name: string;
  readonly text: string;
  /** How strongly it holds: 1 for what is simply so, else an amount such as a likeness. */
  readonly value: number;
}

/** Rows of a table of features: those that hold, with how strongly. */
export function held(
  rows: readonly (readonly [id: string, name: string, holds: boolean | number])[],
): Feature[] {
  const found: Feature[] = [];
  for (const [id, name, holds] of rows) if (holds) found.push({ id, name, text: "", value: Number(holds) });
  return found;
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

/** Log odds of each option, up to a constant: a log-linear model. */
export function scores<Option extends string>(
  options: readonly Option[],
  weights: Weights<Option>,
  features: readonly Feature[],
): number[] {
  return options.map((option) => {
    const add = (total: number, { id, value }: Feature): number =>
      total + value * (weights[id]?.[option] ?? 0);
    return features.reduce(add, weights["bias"]?.[option] ?? 0);
  });
}

/** Log odds -> probabilities. */
export function softmax(logOdds: readonly number[]): number[] {
  const top = Math.max(...logOdds);
  const powers = logOdds.map((each) => Math.exp(each - top));
  const whole = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / whole);
}

/** The likeliest option; the first of equals. */
export function decide<Option extends string>(
  options: readonly [Option, ...Option[]],
  weights: Weights<Option>,
  features: readonly Feature[],
): Decision<Option> {
  const chances = softmax(scores(options, weights, features));
  const at = chances.indexOf(Math.max(...chances));
  const choice = options[at] ?? options[0];
  return { choice, confidence: chances[at] ?? 0, cues: reasons(choice, options, weights, features) };
}

// A cue that moves a decision less than this is not worth a reader's time.
const leastWeight = 0.15;

/** The features that speak for a choice more than for the average of the other options, the strongest first. */
export function reasons<Option extends string>(
  choice: Option,
  options: readonly Option[],
  weights: Weights<Option>,
  features: readonly Feature[],
): Cue[] {
  const others = options.filter((option) => option !== choice);
  return features
    .map(({ id, name, text, value }) => {
      const row: { readonly [O in Option]?: number } = weights[id] ?? {};
      const rest = others.reduce((sum, option) => sum + (row[option] ?? 0), 0) / Math.max(1, others.length);
      return { name, text, weight: Math.round(value * ((row[choice] ?? 0) - rest) * 100) / 100 };
    })
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight);
}

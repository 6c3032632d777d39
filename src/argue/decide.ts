// features and their weights -> one of several options, how sure that is, and why
import type { Cue } from "../model/statement.ts";
import { commonWords } from "./explain.ts";

/** Something true of a statement: a cue in its words, or where it stands. */
export interface Feature {
  readonly id: string;
  /** For a user: a clause about “it”, “the other” or “both”; `text` is quoted after it. */
  readonly name: string;
  readonly text: string;
  /** How strongly it holds: 1 for what is simply so, else an amount such as a likeness. */
  readonly value: number;
}

/** A row of a table of features: what it is called, and whether or how strongly it holds of a subject. */
export interface Row<Subject> {
  /** What is found where the row simply holds; one object for all, there are many statements. */
  readonly feature: Feature;
  holds(subject: Subject): boolean | number;
}

export const row = <Subject>(id: string, name: string, holds: Row<Subject>["holds"]): Row<Subject> => ({
  feature: { id, name, text: "", value: 1 },
  holds,
});

/** The rows that hold of a subject, in order. */
export function held<Subject>(rows: readonly Row<Subject>[], subject: Subject): Feature[] {
  const found: Feature[] = [];
  for (const { feature, holds } of rows) {
    const value = Number(holds(subject));
    if (value === 1) found.push(feature);
    else if (value !== 0) found.push({ ...feature, value });
  }
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

/** A table of weights as it is walked: for each feature one number an option, in the options' order. */
type Columns = ReadonlyMap<string, Float64Array>;

const walked = new WeakMap<object, Columns>();

/** A table is always asked for the same options, so it is laid out once. */
function columnsOf<Option extends string>(options: readonly Option[], weights: Weights<Option>): Columns {
  const known = walked.get(weights);
  if (known) return known;
  const rows = Object.entries<{ readonly [O in Option]?: number }>(weights);
  const columns = new Map(
    rows.map(([id, own]) => [id, Float64Array.from(options, (option) => own[option] ?? 0)]),
  );
  walked.set(weights, columns);
  return columns;
}

/**
 * Log odds of each option, up to a constant: a log-linear model.
 * @param options all that the table knows, the same at every call
 */
export function scores<Option extends string>(
  options: readonly Option[],
  weights: Weights<Option>,
  features: readonly Feature[],
): Float64Array {
  const columns = columnsOf(options, weights);
  const bias = columns.get("bias");
  const sums = new Float64Array(options.length);
  if (bias) sums.set(bias);
  for (let f = 0; f < features.length; f++) {
    const feature = features[f];
    const own = feature && columns.get(feature.id);
    if (!own) continue;
    for (let i = 0; i < own.length; i++) sums[i] = (sums[i] ?? 0) + feature.value * (own[i] ?? 0);
  }
  return sums;
}

/** Log odds -> probabilities. */
export function softmax(logOdds: Float64Array): Float64Array {
  const top = Math.max(...logOdds);
  let whole = 0;
  const powers = logOdds.map((each) => {
    const power = Math.exp(each - top);
    whole += power;
    return power;
  });
  for (let i = 0; i < powers.length; i++) powers[i] = (powers[i] ?? 0) / whole;
  return powers;
}

const leastChance = 0.001;

/** A probability as the tables give it -> as often as such a one was right. */
export function calibrated(
  chance: number,
  { slope, shift }: { readonly slope: number; readonly shift: number },
): number {
  const kept = Math.min(1 - leastChance, Math.max(leastChance, chance));
  return 1 / (1 + Math.exp(-(slope * Math.log(kept / (1 - kept)) + shift)));
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
// More words than these nobody would read.
const mostWords = 4;

/**
 * The features that speak for a choice more than for the average of the other options, the strongest first.
 * Common words say little one by one and make one reason together.
 */
export function reasons<Option extends string>(
  choice: Option,
  options: readonly Option[],
  weights: Weights<Option>,
  features: readonly Feature[],
): Cue[] {
  const columns = columnsOf(options, weights);
  const at = options.indexOf(choice);
  const found: Cue[] = [];
  const common: Cue[] = [];
  for (const { id, name, text, value } of features) {
    const own = columns.get(id);
    if (!own) continue;
    const weight = hundredths(value * lead(own, at));
    if (name === commonWords) common.push({ name, text, weight });
    else if (weight >= leastWeight) found.push({ name, text, weight });
  }
  if (common.length > 0) found.push(...inOne(common));
  return strongestFirst(found);
}

/** In place; of equals the first stays first. Short lists, and many of them: insertion copies nothing. */
export function strongestFirst(cues: Cue[]): Cue[] {
  for (let i = 1; i < cues.length; i++) {
    const cue = cues[i];
    let at = i;
    for (let before = cues[at - 1]; cue && before && before.weight < cue.weight; before = cues[at - 1]) {
      cues[at--] = before;
      cues[at] = cue;
    }
  }
  return cues;
}

const hundredths = (weight: number): number => Math.round(weight * 100) / 100;

/** How far one option is ahead of the average of the others. */
function lead(own: Float64Array, at: number): number {
  const chosen = own[at] ?? 0;
  let all = 0;
  for (let i = 0; i < own.length; i++) all += own[i] ?? 0;
  return chosen - (all - chosen) / (own.length - 1);
}

// What is left of "don't" and "it's" is no word that a reader would know.
const stumps: ReadonlySet<string> = new Set(
  "s t d m ll ve re don didn doesn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn".split(" "),
);

function inOne(common: readonly Cue[]): Cue[] {
  let weight = 0;
  for (const each of common) weight += each.weight;
  if (weight < leastWeight) return [];
  const telling = strongestFirst(common.filter(({ weight, text }) => weight > 0 && !stumps.has(text)));
  if (telling.length === 0) return [];
  const text = telling
    .slice(0, mostWords)
    .map((cue) => cue.text)
    .join(", ");
  return [{ name: commonWords, text, weight: hundredths(weight) }];
}

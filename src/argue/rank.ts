// candidates with their features -> the best of them, and how far it leads
import type { Cue } from "../model/statement.ts";
import { type Feature, held, type Row, strongestFirst } from "./decide.ts";

/** What may be chosen; the rows of a table are asked of `pair`, and only as far as they weigh anything. */
export interface Candidate<Thing, Pair> {
  readonly thing: Thing;
  /** What is compared. */
  readonly pair: Pair;
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

/** The rows of a table that weigh anything, each with its weight. */
type Weighed<Pair> = readonly { readonly holds: Row<Pair>["holds"]; readonly weight: number }[];

/** Ranks candidates by a table of rows. */
export class Ranking<Pair> {
  readonly rows: readonly Row<Pair>[];
  /** A table of weights is laid out once. */
  private readonly laidOut = new WeakMap<RankWeights, Weighed<Pair>>();

  constructor(rows: readonly Row<Pair>[]) {
    this.rows = rows;
  }

  /** The best candidate; of equals the first. Undefined where there is none. */
  best<Thing>(
    candidates: readonly Candidate<Thing, Pair>[],
    weights: RankWeights,
  ): Ranked<Thing> | undefined {
    const rows = this.weighed(weights);
    const scores = candidates.map((candidate) => score(candidate, rows, weights));
    const top = Math.max(...scores);
    const best = candidates[scores.indexOf(top)];
    if (!best) return undefined;
    let whole = 0;
    for (const each of scores) whole += Math.exp(each - top);
    const cues = cuesOf(held(this.rows, best.pair).concat(best.standing), weights);
    return { thing: best.thing, confidence: 1 / whole, cues };
  }

  private weighed(weights: RankWeights): Weighed<Pair> {
    const known = this.laidOut.get(weights);
    if (known) return known;
    const rows = this.rows.flatMap(({ feature, holds }) => {
      const weight = weights[feature.id] ?? 0;
      return weight === 0 ? [] : [{ holds, weight }];
    });
    this.laidOut.set(weights, rows);
    return rows;
  }
}

function score<Pair>(
  { pair, standing }: Candidate<unknown, Pair>,
  rows: Weighed<Pair>,
  weights: RankWeights,
): number {
  let sum = 0;
  for (const { holds, weight } of rows) sum += weight * Number(holds(pair));
  for (const { id, value } of standing) sum += (weights[id] ?? 0) * value;
  return sum;
}

// A cue that moves a choice less than this is not worth a reader's time.
const leastWeight = 0.15;

function cuesOf(features: readonly Feature[], weights: RankWeights): Cue[] {
  const found: Cue[] = [];
  for (const { id, name, text, value } of features) {
    const weight = Math.round((weights[id] ?? 0) * value * 100) / 100;
    if (weight >= leastWeight) found.push({ name, text, weight });
  }
  return strongestFirst(found);
}

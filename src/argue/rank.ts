// candidates with their features -> the best of them, and how far it leads
import type { Cue } from "../model/statement.ts";
import type { Feature } from "./decide.ts";
import type { Judged } from "./judge.ts";

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

/** The candidate with the highest score; of equals the first. Undefined where there is none. */
export function best<Thing>(
  candidates: readonly Candidate<Thing>[],
  weights: RankWeights,
): Ranked<Thing> | undefined {
  const scores = candidates.map((candidate) => score(candidate, weights));
  const top = Math.max(...scores);
  const at = scores.indexOf(top);
  const chosen = candidates[at];
  if (!chosen) return undefined;
  const whole = scores.reduce((sum, each) => sum + Math.exp(each - top), 0);
  const cues = chosen.features
    .map(({ id, name, text, value }) => ({
      name,
      text,
      weight: Math.round((weights[id] ?? 0) * value * 100) / 100,
    }))
    .filter(({ weight }) => weight >= 0.15)
    .sort((a, b) => b.weight - a.weight);
  return { thing: chosen.thing, confidence: 1 / whole, cues };
}

/** What makes a statement one that others speak to: its cues and its place, each under an id of its own. */
export function standing(other: Judged): Feature[] {
  const own = other.features
    .filter(({ id }) => telling.has(id))
    .map((feature) => ({ ...feature, id: `of:${feature.id}`, text: "" }));
  return [...own, { id: `of:${other.role.choice}`, name: roleNames[other.role.choice], text: "", value: 1 }];
}

const telling: ReadonlySet<string> = new Set(
  "belief assertive should judges conclusion refuses proposes lived example cause past figures source short long item opensBlock last mark denial assent contrast leads hedge forecast".split(
    " ",
  ),
);

const roleNames = {
  replies: "a point made to another",
  backs: "a reason for something else",
  alone: "a point by itself",
} as const;

// what is known of the whole debate when one statement's relations are looked for
import type { Draft } from "./drafts.ts";
import type { Grounds } from "./grounds.ts";
import type { Judged } from "./judge.ts";
import type { Likeness } from "./likeness.ts";
import type { ArgumentWeights, Stance } from "./weights.ts";

export interface Known {
  readonly judged: ReadonlyMap<Draft, Judged>;
  readonly likeness: Likeness;
  readonly weights: ArgumentWeights;
  readonly grounds: Grounds;
  /** How each reply met so far stands to what it answers; grows as the debate is read. */
  readonly stances: Map<Draft, Stance>;
}

// the edges of the map
import type { LineRange } from "../lib/text.ts";
import type { RelationId, StatementId } from "./ids.ts";
import type { Cue } from "./statement.ts";

export const relationTypes = ["supports", "rebuts", "concedes", "asks", "answers"] as const;
export type RelationType = (typeof relationTypes)[number];

/** From the statement that acts to the statement acted on: a reply's edge points back at what it answers. */
export interface Relation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly from: StatementId;
  readonly to: StatementId;
  /** How sure type and target are, 0 to 1. */
  readonly confidence: number;
  /** "structure": from where it stands; "wording": from what it says. */
  readonly basis: "structure" | "wording";
  readonly cues: readonly Cue[];
  /** 1-based lines of the acting statement's source. */
  readonly lines: LineRange;
}

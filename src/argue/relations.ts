// the statements of one turn -> how each bears on what is quoted above it and on its author's own
import { asId, type RelationId } from "../model/ids.ts";
import type { Relation, RelationType } from "../model/relation.ts";
import type { Cue, StatementKind } from "../model/statement.ts";
import { calibrated, commonWords, decide, type Feature, reasons } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import { type Judged, type Known, roles } from "./judge.ts";
import type { Ranked } from "./rank.ts";
import { backings } from "./support.ts";
import { targetOf } from "./targets.ts";
import type { Stance } from "./weights.ts";

export const stances = [
  "rebuts",
  "concedes",
  "both",
  "asks",
  "answers",
  "supports",
] as const satisfies readonly Stance[];

/** @param turn what one message says in one mail, in order */
export function relationsOf(turn: readonly Judged[], known: Known): Relation[] {
  const backed = backings(turn, known);
  return turn.flatMap((own) => relationsFrom(own, backed.get(own.draft), known));
}

function relationsFrom(own: Judged, backed: Ranked<Draft> | undefined, known: Known): Relation[] {
  if (own.kind.choice === "aside") return [];
  switch (own.role.choice) {
    case "replies":
      return replyOf(own, known);
    case "backs":
      return supportOf(own, backed, known);
    case "alone":
      return [];
  }
}

const kindFeature = (of: "kind" | "target", kind: StatementKind | undefined): Feature => ({
  id: `${of}:${kind}`,
  name: of === "kind" ? `a ${kind}` : `what it answers is a ${kind}`,
  text: "",
  value: 1,
});

/** What its stance is told from. */
export const stanceFeatures = ({ features, kind }: Judged, target: StatementKind | undefined): Feature[] => [
  ...features,
  kindFeature("kind", kind.choice),
  kindFeature("target", target),
];

function replyOf(own: Judged, known: Known): Relation[] {
  const { draft, role } = own;
  const target = targetOf(own, known);
  if (!target) return [];
  const targetKind = known.judged.get(target.thing)?.kind.choice;
  const stance = decide<Stance>(stances, known.weights.stance, stanceFeatures(own, targetKind));
  const types: RelationType[] = stance.choice === "both" ? ["concedes", "rebuts"] : [stance.choice];
  const confidence = role.confidence * stance.confidence * target.confidence;
  const sure = calibrated(confidence, known.weights.sure.reply);
  return types.map((type) => relation(type, draft, target, sure, stance.cues));
}

function supportOf(
  { draft, role, features }: Judged,
  target: Ranked<Draft> | undefined,
  { weights }: Known,
): Relation[] {
  if (!target) return [];
  const confidence = calibrated(role.confidence * target.confidence, weights.sure.support);
  const cues = reasons(role.choice, roles, weights.role, features);
  return [relation("supports", draft, target, confidence, cues)];
}

function relation(
  type: RelationType,
  from: Draft,
  to: Ranked<Draft>,
  confidence: number,
  cues: readonly Cue[],
): Relation {
  return {
    id: asId<RelationId>(`${from.id}-${type}-${to.thing.id}`),
    type,
    from: from.id,
    to: to.thing.id,
    confidence: Math.round(confidence * 100) / 100,
    basis: cues.some(({ name, text }) => text !== "" && name !== commonWords) ? "wording" : "structure",
    cues: [...cues, ...to.cues],
    lines: from.lines,
  };
}

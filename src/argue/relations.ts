// the statements of one turn -> how each bears on what is quoted above it and on its author's own
import type { Conversation } from "../model/conversation.ts";
import { asId, type RelationId } from "../model/ids.ts";
import type { Relation, RelationType } from "../model/relation.ts";
import type { Cue, StatementKind } from "../model/statement.ts";
import { type Decision, decide, type Feature } from "./decide.ts";
import type { Draft, Drafts } from "./drafts.ts";
import type { Setting } from "./features.ts";
import type { Likeness } from "./likeness.ts";
import type { Ranked } from "./rank.ts";
import { backedBy } from "./support.ts";
import { type Answerable, answerable, targetOf } from "./targets.ts";
import { type Role, roleWeights, type Stance, stanceWeights } from "./weights.ts";

/** What is known of the whole debate when one turn is looked at. */
export interface Known {
  readonly conversation: Conversation;
  readonly found: Drafts;
  readonly kinds: ReadonlyMap<Draft, StatementKind>;
  readonly likeness: Likeness;
}

/** A statement with what it could answer and what it does in its place. */
interface Judged extends Setting {
  readonly above: readonly Answerable[];
  readonly role: Decision<Role>;
}

const roles = ["replies", "backs", "alone"] as const satisfies readonly Role[];
const ownRoles = ["backs", "alone"] as const satisfies readonly Role[];
const stances = [
  "rebuts",
  "concedes",
  "both",
  "asks",
  "answers",
  "supports",
] as const satisfies readonly Stance[];

/** @param turn what one message says in one mail, in order */
export function relationsOf(turn: readonly Setting[], known: Known): Relation[] {
  const judged = turn.map((setting) => judge(setting, known));
  const replying = new Set(judged.filter(({ role }) => role.choice === "replies").map(({ draft }) => draft));
  const around = { ...known, replying };
  return judged.flatMap((own, at) => relationsFrom(own, () => backedBy(turn, at, around), known));
}

function relationsFrom(own: Judged, backed: () => Ranked<Draft> | undefined, known: Known): Relation[] {
  if (known.kinds.get(own.draft) === "aside") return [];
  switch (own.role.choice) {
    case "replies":
      return replyOf(own, known);
    case "backs":
      return supportOf(own, backed());
    case "alone":
      return [];
  }
}

function judge(setting: Setting, known: Known): Judged {
  const { draft, features } = setting;
  const above = answerable(known.conversation, known.found, draft);
  const role = decide<Role>(above.length > 0 ? roles : ownRoles, roleWeights, [
    ...features,
    kindFeature("kind", known.kinds.get(draft)),
  ]);
  return { ...setting, above, role };
}

const kindFeature = (of: "kind" | "target", kind: StatementKind | undefined): Feature => ({
  id: `${of}:${kind}`,
  name: of === "kind" ? `a ${kind}` : `what it answers is a ${kind}`,
  text: "",
});

function replyOf({ draft, features, above, role }: Judged, { kinds, likeness }: Known): Relation[] {
  const target = targetOf(draft, above, kinds, likeness);
  if (!target) return [];
  const stance = decide<Stance>(stances, stanceWeights, [
    ...features,
    kindFeature("kind", kinds.get(draft)),
    kindFeature("target", kinds.get(target.thing)),
  ]);
  const types: RelationType[] = stance.choice === "both" ? ["concedes", "rebuts"] : [stance.choice];
  const confidence = role.confidence * stance.confidence * target.confidence;
  return types.map((type) => relation(type, draft, target, confidence, stance.cues));
}

const supportOf = ({ draft, role }: Judged, target: Ranked<Draft> | undefined): Relation[] =>
  target ? [relation("supports", draft, target, role.confidence * target.confidence, role.cues)] : [];

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
    basis: cues.some(({ text }) => text !== "") ? "wording" : "structure",
    cues: [...cues, ...to.cues],
    lines: from.lines,
  };
}

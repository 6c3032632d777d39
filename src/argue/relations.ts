// the statements of one turn -> how each bears on what is quoted above it and on its author's own
import { asId, type RelationId } from "../model/ids.ts";
import type { Relation, RelationType } from "../model/relation.ts";
import type { Cue, StatementKind } from "../model/statement.ts";
import { calibrated, decide, type Feature, held, type Row, reasons, row } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import { commonWords } from "./explain.ts";
import { has } from "./features.ts";
import { type Judged, roles } from "./judge.ts";
import type { Known } from "./known.ts";
import type { Ranked } from "./rank.ts";
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
  let answered: Answered | undefined;
  return turn.flatMap((own) => {
    const former = answered?.passage === own.draft.passage ? answered.target : undefined;
    const target = answers(own) ? targetOf(own, known, former) : undefined;
    if (target) answered = { passage: own.draft.passage, target: target.thing };
    return target ? replyOf(own, target, known) : supportOf(own, known);
  });
}

/** What was answered last, and in which passage. */
interface Answered {
  readonly passage: number;
  readonly target: Draft;
}

const isAside = ({ kind }: Judged): boolean => kind.choice === "aside";
const answers = (own: Judged): boolean => own.role.choice === "replies" && !isAside(own);

const kindFeature = (of: "kind" | "target", kind: StatementKind | undefined): Feature => ({
  id: `${of}:${kind}`,
  name: `${of === "kind" ? "it" : "the other"} is ${kind === "aside" ? "an" : "a"} ${kind ?? "statement"}`,
  text: "",
  value: 1,
});

const stanceRows: readonly Row<{ readonly own: Judged; readonly target: Judged }>[] = [
  row("target:mark", "the other ends with a question mark", ({ target }) => has(target, "mark")),
  row("target:asking", "the other opens like a question", ({ target }) => has(target, "asking")),
  row(
    "target:yes",
    "it says yes to a question",
    ({ own, target }) => has(target, "mark") && has(own, "assent"),
  ),
  row(
    "target:no",
    "it says no to a question",
    ({ own, target }) => has(target, "mark") && has(own, "denial"),
  ),
  row(
    "target:proposes",
    "the other proposes something",
    ({ target }) => has(target, "should") || has(target, "proposes"),
  ),
];

const took = {
  rebuts: "the other rebuts something itself",
  concedes: "the other grants something itself",
  both: "the other grants and rebuts something itself",
  asks: "the other asks about something itself",
  answers: "the other is an answer itself",
  supports: "the other backs something itself",
} as const satisfies Record<Stance, string>;

/**
 * What its stance is told from.
 * @param ofTarget how the target stands to what it answers itself
 */
export function stanceFeatures(own: Judged, target: Judged | undefined, ofTarget?: Stance): Feature[] {
  const found = [...own.features, kindFeature("kind", own.kind.choice)];
  found.push(kindFeature("target", target?.kind.choice));
  if (target) found.push(...held(stanceRows, { own, target }));
  if (ofTarget) found.push({ id: `target:does:${ofTarget}`, name: took[ofTarget], text: "", value: 1 });
  return found;
}

function replyOf(own: Judged, target: Ranked<Draft>, { judged, stances: taken, weights }: Known): Relation[] {
  const { draft, role } = own;
  const features = stanceFeatures(own, judged.get(target.thing), taken.get(target.thing));
  const stance = decide<Stance>(stances, weights.stance, features);
  taken.set(draft, stance.choice);
  const types: RelationType[] = stance.choice === "both" ? ["concedes", "rebuts"] : [stance.choice];
  const confidence = role.confidence * stance.confidence * target.confidence;
  const sure = calibrated(confidence, weights.sure.reply);
  return types.map((type) => {
    const cues = reasons(stance.choice, stances, weights.stance, fitting(type, features));
    return relation(type, draft, target, sure, cues);
  });
}

/** What speaks the other way, or of anything: it may weigh in a choice, and yet nobody would give it as the reason. */
const contrary: Record<RelationType, ReadonlySet<string>> = {
  supports: new Set(
    "denial refuses contrast turn yesBut grants grantsThenTurns grantsOnly assent mark asks noObjection judges hedge forecast all capitals".split(
      " ",
    ),
  ),
  rebuts: new Set(
    "assent approves ownsUp noObjection likewise grants grantsOnly afterAssent target:yes w:yes w:agree w:sure".split(
      " ",
    ),
  ),
  concedes: new Set(
    "denial refuses negation contrast turn disclaims rhetoric afterDenial target:no target:does:rebuts well w:but w:not w:no".split(
      " ",
    ),
  ),
  asks: new Set(),
  answers: new Set(),
};

const fitting = (type: RelationType, features: readonly Feature[]): Feature[] =>
  features.filter(({ id }) => !contrary[type].has(id));

function supportOf({ draft, role, features }: Judged, { grounds, weights }: Known): Relation[] {
  const target = grounds.backed.get(draft);
  if (!target) return [];
  const confidence = calibrated(role.confidence * target.confidence, weights.sure.support);
  const cues = reasons(role.choice, roles, weights.role, fitting("supports", features));
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

// a statement in its setting -> its kind and what it does there, decided together
//
// Together, because each tells of the other: what backs a claim is a premise, what answers a quote seldom is one.
import { type StatementKind, statementKinds } from "../model/statement.ts";
import { type Decision, type Feature, reasons, scores, softmax } from "./decide.ts";
import type { Setting } from "./features.ts";
import type { ArgumentWeights, Role } from "./weights.ts";

/** A statement with its kind and what it does in its place. */
export interface Judged extends Setting {
  readonly kind: Decision<StatementKind>;
  readonly role: Omit<Decision<Role>, "cues">;
  /** What makes it one that others speak to. */
  readonly standing: readonly Feature[];
}

export const roles = ["replies", "backs", "alone"] as const satisfies readonly Role[];

/** Statement by statement: what one does leans on what the one before it did. */
export function judgeTurn(turn: readonly Setting[], weights: ArgumentWeights): Judged[] {
  const judged: Judged[] = [];
  for (const setting of turn) {
    const before = judged[judged.length - 1];
    const role = before?.draft.passage === setting.draft.passage ? before.role.choice : undefined;
    judged.push(judge(setting, role, weights));
  }
  return judged;
}

/** What the role of the statement before means for this one, in the same paragraph or after a break. */
export function following({ draft }: Setting, before: Role | undefined): Feature[] {
  if (before === undefined) return [];
  const how = draft.opensBlock ? "it opens a paragraph after" : "it goes on after";
  const names = { replies: "an answer to the quote", backs: "a reason", alone: "a remark" } as const;
  const id = `${draft.opensBlock ? "break" : "run"}:${before}`;
  return [{ id, name: `${how} ${names[before]}`, text: "", value: 1 }];
}

function judge(setting: Setting, before: Role | undefined, weights: ArgumentWeights): Judged {
  const features = setting.features.concat(following(setting, before));
  const kindScores = scores(statementKinds, weights.kind, features);
  const roleScores = scores(roles, weights.role, features);
  // What answers nothing cannot reply.
  if (setting.above.length === 0) roleScores[roles.indexOf("replies")] = Number.NEGATIVE_INFINITY;
  const chances = softmax(together(kindScores, roleScores, weights.pair));
  const kind = kindIn(chances);
  const role = kind.choice === "aside" ? { choice: "alone" as const, confidence: 1 } : roleIn(chances);
  return {
    ...setting,
    features,
    standing: standingOf(features, role.choice),
    kind: { ...kind, cues: reasons(kind.choice, statementKinds, weights.kind, features) },
    role,
  };
}

// A statement lost among the asides is a worse mistake than an aside that is shown, and a reply taken for a
// reason a worse one than a reason taken for a reply. Found by cross-validation over the debates.
const lean = { aside: 0.5, replies: 1.2 };

/** The likeliest kind, whatever it does. */
function kindIn(chances: Float64Array): Omit<Judged["kind"], "cues"> {
  let best: Omit<Judged["kind"], "cues"> = { choice: "aside", confidence: 0 };
  let most = 0;
  for (const [k, choice] of statementKinds.entries()) {
    let confidence = 0;
    for (let r = 0; r < roles.length; r++) confidence += chances[k * roles.length + r] ?? 0;
    const leaning = confidence * (choice === "aside" ? lean.aside : 1);
    if (leaning > most) [best, most] = [{ choice, confidence }, leaning];
  }
  return best;
}

/** The likeliest role of what is no aside, of whichever kind. */
function roleIn(chances: Float64Array): Judged["role"] {
  let best: Judged["role"] = { choice: "alone", confidence: 0 };
  let [most, whole] = [0, 0];
  for (const [r, choice] of roles.entries()) {
    let chance = 0;
    for (const [k, kind] of statementKinds.entries())
      if (kind !== "aside") chance += chances[k * roles.length + r] ?? 0;
    whole += chance;
    const leaning = chance * (choice === "replies" ? lean.replies : 1);
    if (leaning > most) [best, most] = [{ choice, confidence: chance }, leaning];
  }
  return { ...best, confidence: best.confidence / whole };
}

/** Log odds of each kind with each role, role by role within a kind. */
function together(kinds: Float64Array, does: Float64Array, pair: ArgumentWeights["pair"]): Float64Array {
  const logOdds = new Float64Array(kinds.length * does.length);
  for (let k = 0; k < kinds.length; k++) {
    const own = pair[statementKinds[k] ?? "aside"];
    for (let r = 0; r < does.length; r++)
      logOdds[k * does.length + r] = (kinds[k] ?? 0) + (does[r] ?? 0) + (own?.[roles[r] ?? "alone"] ?? 0);
  }
  return logOdds;
}

/** What makes a statement one that others speak to: its cues and its place, each under an id of its own. */
function standingOf(features: readonly Feature[], role: Role): Feature[] {
  const own: Feature[] = [];
  for (const { id, name } of features) if (telling.has(id)) own.push(ofOther(id, name));
  own.push(ofOther(role, roleNames[role]));
  return own;
}

/** One object for each, there are many statements. */
const known = new Map<string, Feature>();
function ofOther(id: string, name: string): Feature {
  const feature = known.get(id) ?? {
    id: `of:${id}`,
    name: name.replace(/^it\b/, "the other"),
    text: "",
    value: 1,
  };
  known.set(id, feature);
  return feature;
}

const telling: ReadonlySet<string> = new Set(
  "belief assertive should judges conclusion refuses proposes lived example cause past figures source short long item opensBlock last mark denial assent contrast leads hedge forecast".split(
    " ",
  ),
);

const roleNames = {
  replies: "it answers somebody",
  backs: "it backs something else",
  alone: "it stands by itself",
} as const;

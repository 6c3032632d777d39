// a statement in its setting -> its kind and what it does there, decided together
//
// Together, because each tells of the other: what backs a claim is a premise, what answers a quote seldom is one.
import { type StatementKind, statementKinds } from "../model/statement.ts";
import { type Decision, reasons, scores, softmax } from "./decide.ts";
import type { Setting } from "./features.ts";
import { kindWeights, pairWeights, type Role, roleWeights } from "./weights.ts";

/** A statement with its kind and what it does in its place. */
export interface Judged extends Setting {
  readonly kind: Decision<StatementKind>;
  readonly role: Decision<Role>;
}

const roles = ["replies", "backs", "alone"] as const satisfies readonly Role[];
const ownRoles = ["backs", "alone"] as const satisfies readonly Role[];

export function judge(setting: Setting): Judged {
  const { features, above } = setting;
  const open: readonly Role[] = above.length > 0 ? roles : ownRoles;
  const kindScores = scores(statementKinds, kindWeights, features);
  const roleScores = scores(open, roleWeights, features);
  const pairs = statementKinds.flatMap((kind, k) =>
    open.map((role, r) => ({
      kind,
      role,
      score: (kindScores[k] ?? 0) + (roleScores[r] ?? 0) + (pairWeights[kind]?.[role] ?? 0),
    })),
  );
  const chances = softmax(pairs.map(({ score }) => score));
  const best = pairs[chances.indexOf(Math.max(...chances))] ?? { kind: "aside", role: "alone" };
  const sum = (test: (pair: { kind: StatementKind; role: Role }) => boolean): number =>
    pairs.reduce((total, pair, i) => total + (test(pair) ? (chances[i] ?? 0) : 0), 0);
  return {
    ...setting,
    kind: {
      choice: best.kind,
      confidence: sum(({ kind }) => kind === best.kind),
      cues: reasons(best.kind, statementKinds, kindWeights, features),
    },
    role: {
      choice: best.role,
      confidence: sum(({ role }) => role === best.role),
      cues: reasons(best.role, open, roleWeights, features),
    },
  };
}

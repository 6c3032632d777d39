// an annotated debate -> what can be learnt from it: each statement in its setting, with what was annotated
import { type Draft, drafts } from "../../src/argue/drafts.ts";
import type { Setting } from "../../src/argue/features.ts";
import { Likeness } from "../../src/argue/likeness.ts";
import { settingsOf } from "../../src/argue/settings.ts";
import type { Role, Stance } from "../../src/argue/weights.ts";
import type { Conversation } from "../../src/model/conversation.ts";
import type { StatementKind } from "../../src/model/statement.ts";
import type { Gold, GoldRelation } from "../../src/score/gold.ts";

/** Given beside the project, of our own and read twice, or of our own in rows and read at one go. */
export type Origin = "given" | "own" | "sheet";

/** A debate with its annotation. */
export interface Annotated {
  readonly name: string;
  readonly gold: Gold;
  readonly conversation: Conversation;
  /** How much it counts. */
  readonly weight: number;
  /** Debates of one thread share it: what is learnt from one is no test of another. */
  readonly thread: string;
  readonly origin: Origin;
}

/** One annotated statement. */
export interface Lesson {
  readonly setting: Setting;
  /** Its author's statements in the mail, and its place among them. */
  readonly turn: readonly Setting[];
  readonly at: number;
  readonly kind: StatementKind;
  readonly roles: readonly Role[];
  readonly stance: Stance | undefined;
  readonly targets: ReadonlySet<Draft>;
  readonly backed: ReadonlySet<Draft>;
  /** What its author answered last in the same passage. */
  readonly former: Draft | undefined;
  /** What the statement before it does, in the same passage. */
  readonly before: Role | undefined;
}

export interface Course extends Annotated {
  readonly turns: readonly (readonly Setting[])[];
  readonly likeness: Likeness;
  readonly lessons: readonly Lesson[];
  /** What each statement backs, and how each reply stands to what it answers. */
  readonly backed: ReadonlyMap<Draft, Draft>;
  readonly stances: ReadonlyMap<Draft, Stance>;
}

/** @param toFound from a gold statement's id to that of the statement found */
export function courseOf(annotated: Annotated, toFound: ReadonlyMap<string, string>): Course {
  const { conversation, gold } = annotated;
  const found = drafts(conversation);
  const likeness = new Likeness(found.all);
  const turns = settingsOf(conversation, found, likeness);
  const byId = new Map<string, Draft>(found.all.map((draft) => [draft.id, draft]));
  const draftOf = (id: string): Draft[] => {
    const draft = byId.get(toFound.get(id) ?? "");
    return draft ? [draft] : [];
  };
  const goldOf = new Map(
    gold.statements.flatMap((each) => draftOf(each.id).map((draft) => [draft, each] as const)),
  );
  const author = new Map(gold.statements.map((each) => [each.id, each.author]));
  const isCross = ({ from, to }: GoldRelation): boolean => author.get(from) !== author.get(to[0] ?? "");
  const lessons: Lesson[] = [];
  for (const turn of turns)
    for (const [at, setting] of turn.entries()) {
      const wanted = goldOf.get(setting.draft);
      if (!wanted) continue;
      const acts = gold.relations.filter(({ from }) => from === wanted.id);
      const replies = acts.filter(isCross);
      const supports = acts.filter((act) => !isCross(act) && act.type === "supports");
      const last = lessons[lessons.length - 1];
      const same = last?.turn === turn && last.setting.draft.passage === setting.draft.passage;
      const runs = last?.setting === turn[at - 1] && last?.setting.draft.passage === setting.draft.passage;
      lessons.push({
        setting,
        turn,
        at,
        kind: wanted.kind,
        roles: rolesOf(replies.length > 0, supports.length > 0),
        stance: stanceOf(replies),
        targets: new Set(replies.flatMap(({ to }) => to.flatMap(draftOf))),
        former: same ? ([...last.targets][0] ?? last.former) : undefined,
        backed: new Set(supports.flatMap(({ to }) => to.flatMap(draftOf))),
        before: runs ? last?.roles[0] : undefined,
      });
    }
  const backed = new Map(lessons.flatMap((each) => firstOf(each.setting.draft, each.backed)));
  const stances = new Map(
    lessons.flatMap(({ setting, stance }) => (stance ? [[setting.draft, stance] as const] : [])),
  );
  return { ...annotated, turns, likeness, lessons, backed, stances };
}

function firstOf(draft: Draft, targets: ReadonlySet<Draft>): (readonly [Draft, Draft])[] {
  const [first] = targets;
  return first ? [[draft, first]] : [];
}

function rolesOf(replies: boolean, backs: boolean): Role[] {
  const roles: Role[] = [...(replies ? (["replies"] as const) : []), ...(backs ? (["backs"] as const) : [])];
  return roles.length > 0 ? roles : ["alone"];
}

function stanceOf(replies: readonly GoldRelation[]): Stance | undefined {
  const types = new Set(replies.map(({ type }) => type));
  if (types.has("concedes") && types.has("rebuts")) return "both";
  return (["concedes", "asks", "answers", "rebuts", "supports"] as const).find((type) => types.has(type));
}

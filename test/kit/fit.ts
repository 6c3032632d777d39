// what annotated debates teach -> weights of every decision
import { type Feature, held, type Weights } from "../../src/argue/decide.ts";
import type { Draft } from "../../src/argue/drafts.ts";
import { type Grounds, groundsOf } from "../../src/argue/grounds.ts";
import { following, type Judged, judgeTurn } from "../../src/argue/judge.ts";
import type { Candidate, Ranking, RankWeights } from "../../src/argue/rank.ts";
import { stanceFeatures, stances } from "../../src/argue/relations.ts";
import { supportCandidates, supportRanking } from "../../src/argue/support.ts";
import { targetCandidates, targetRanking } from "../../src/argue/targets.ts";
import { type ArgumentWeights, type Role, rules } from "../../src/argue/weights.ts";
import { statementKinds } from "../../src/model/statement.ts";
import type { Course, Lesson } from "./lessons.ts";
import { type Choice, fitSoftmax, Parameters } from "./softmax.ts";

// How strongly each table is held to the rules by hand, in units of one squared log odd; found by
// cross-validation over the debates, weak enough that the given two are learnt.
const pulls = { kind: 5, role: 4, pair: 4, stance: 2, target: 3, support: 10 };
// There are many common words, each of which tells little.
const wordPull = 25;
// Rare kinds count for more than their number: by this power of their rarity.
const balance = 0.5;
const bias: Feature = { id: "bias", name: "", text: "", value: 1 };
const roles = ["replies", "backs", "alone"] as const satisfies readonly Role[];

/** Whether a feature may be used; for measuring what some of them add. */
export type Used = (feature: string) => boolean;
const always: Used = () => true;

// Common words tell the manner of a statement, not what it does in its place.
const isCommon = (feature: string): boolean => feature.startsWith("w:");

/** Weights from the lessons; the held-out debate must not be among them. */
export function fitWeights(courses: readonly Course[], isUsed: Used = always): ArgumentWeights {
  const together = { ...rules, ...fitKindAndRole(courses, isUsed) };
  const judged = courses.map((course) => judgedIn(course, together));
  const support = fitRanks(
    "support",
    supportRanking,
    courses,
    judged,
    (lesson, _, all, { likeness, backed }) => ({
      candidates: supportCandidates(
        lesson.turn.flatMap(({ draft }) => all.get(draft) ?? []),
        lesson.at,
        likeness,
        backed,
      ),
      right: lesson.backed,
    }),
    isUsed,
  );
  const grounds = new Map(
    courses.map((course, i) => [course, groundsIn(course, judged[i] ?? new Map(), support)] as const),
  );
  const target = fitRanks(
    "target",
    targetRanking,
    courses,
    judged,
    (lesson, own, all, course) => ({
      candidates: targetCandidates(
        own,
        { judged: all, likeness: course.likeness, grounds: grounds.get(course) ?? noGrounds },
        lesson.former,
      ),
      right: lesson.targets,
    }),
    isUsed,
  );
  return { ...together, target, support, stance: fitStance(courses, judged, isUsed) };
}

const noGrounds: Grounds = { backed: new Map(), backers: new Map() };

const groundsIn = ({ turns, likeness }: Course, all: AllJudged, support: RankWeights): Grounds =>
  groundsOf(
    turns.map((turn) => turn.flatMap(({ draft }) => all.get(draft) ?? [])),
    likeness,
    { support },
  );

type AllJudged = ReadonlyMap<Draft, Judged>;

const judgedIn = ({ turns }: Course, weights: ArgumentWeights): AllJudged =>
  new Map(turns.flatMap((turn) => judgeTurn(turn, weights)).map((each) => [each.draft, each]));

function fitKindAndRole(
  courses: readonly Course[],
  isUsed: Used,
): Pick<ArgumentWeights, "kind" | "role" | "pair"> {
  const parameters = new Parameters();
  const of = (table: "kind" | "role" | "pair", row: string, option: string): number =>
    parameters.of(
      `${table} ${row} ${option}`,
      startOf(rules[table], row, option),
      isCommon(row) ? wordPull : pulls[table],
    );
  const counts = countBy(courses.flatMap(({ lessons }) => lessons.map(({ kind }) => kind)));
  const choices = courses.flatMap(({ lessons, weight }) =>
    lessons.map(({ setting, kind, roles: wanted, before }): Choice => {
      const open: readonly Role[] = setting.above.length > 0 ? roles : ["backs", "alone"];
      const right = wanted.filter((role) => open.includes(role));
      const features = [bias, ...setting.features, ...following(setting, before)].filter(({ id }) =>
        isUsed(id),
      );
      const ofPlace = features.filter(({ id }) => !isCommon(id));
      const pairs = statementKinds.flatMap((each) => open.map((role) => [each, role] as const));
      return {
        options: pairs.map(([each, role]) => [
          ...features.map(({ id, value }) => [of("kind", id, each), value] as const),
          ...ofPlace.map(({ id, value }) => [of("role", id, role), value] as const),
          [of("pair", each, role), 1] as const,
        ]),
        right: new Set(
          pairs.flatMap(([each, role], i) =>
            each === kind && (right.length > 0 ? right.includes(role) : role === "alone") ? [i] : [],
          ),
        ),
        weight: weight * 0.7 * rarity(counts, kind, statementKinds.length) ** balance,
      };
    }),
  );
  const values = fitSoftmax(choices, parameters);
  const tables = tablesOf(parameters, values);
  return { kind: tables["kind"] ?? {}, role: tables["role"] ?? {}, pair: tables["pair"] ?? {} };
}

function fitStance(
  courses: readonly Course[],
  judged: readonly AllJudged[],
  isUsed: Used,
): ArgumentWeights["stance"] {
  const parameters = new Parameters();
  const choices = courses.flatMap(({ lessons, weight, stances: taken }, i) =>
    lessons.flatMap(({ setting, stance, targets }): Choice[] => {
      const all = judged[i];
      const own = all?.get(setting.draft);
      if (!all || !own || !stance) return [];
      const answered = own.above.find(({ draft }) => targets.has(draft))?.draft;
      const ofTarget = answered && taken.get(answered);
      const features = [
        bias,
        ...stanceFeatures(own, answered ? all.get(answered) : undefined, ofTarget),
      ].filter(({ id }) => isUsed(id));
      const option = (each: string) =>
        features.map(({ id, value }) => {
          const pull = isCommon(id) ? wordPull : pulls.stance;
          const at = parameters.of(`stance ${id} ${each}`, startOf(rules.stance, id, each), pull);
          return [at, value] as const;
        });
      return [
        { options: stances.map(option), right: new Set([stances.indexOf(stance)]), weight: weight * 0.8 },
      ];
    }),
  );
  return tablesOf(parameters, fitSoftmax(choices, parameters))["stance"] ?? {};
}

type Choosing<Pair> = (
  lesson: Lesson,
  own: Judged,
  all: AllJudged,
  course: Course,
) => { candidates: readonly Candidate<Draft, Pair>[]; right: ReadonlySet<Draft> };

function fitRanks<Pair>(
  table: "target" | "support",
  { rows }: Ranking<Pair>,
  courses: readonly Course[],
  judged: readonly AllJudged[],
  choose: Choosing<Pair>,
  isUsed: Used,
): Record<string, number> {
  const parameters = new Parameters();
  const choices = courses.flatMap((course, i) =>
    course.lessons.flatMap((lesson): Choice[] => {
      const own = judged[i]?.get(lesson.setting.draft);
      const all = judged[i];
      if (!own || !all) return [];
      const { candidates, right: wanted } = choose(lesson, own, all, course);
      const right = new Set(candidates.flatMap(({ thing }, at) => (wanted.has(thing) ? [at] : [])));
      if (right.size === 0 || candidates.length < 2) return [];
      const options = candidates.map(({ pair, standing }) =>
        [...held(rows, pair), ...standing]
          .filter(({ id }) => isUsed(id))
          .map(({ id, value }) => [parameters.of(id, rules[table][id] ?? 0, pulls[table]), value] as const),
      );
      return [{ options, right, weight: course.weight }];
    }),
  );
  const values = fitSoftmax(choices, parameters);
  const weights = [...parameters.names].map(([name, at]) => [name, tenths(values[at] ?? 0)] as const);
  return Object.fromEntries(weights.filter(([, value]) => Math.abs(value) >= least));
}

function startOf(table: Weights<string>, row: string, option: string): number {
  return table[row]?.[option] ?? 0;
}

// Finer weights change nothing that anybody would see, and the page fetches them all.
const least = 0.1;
const tenths = (value: number): number => Math.round(value * 10) / 10;

function tablesOf(
  parameters: Parameters,
  values: readonly number[],
): Record<string, Record<string, Record<string, number>>> {
  const tables: Record<string, Record<string, Record<string, number>>> = {};
  for (const [name, at] of parameters.names) {
    const [table = "", row = "", option = ""] = name.split(" ");
    const value = tenths(values[at] ?? 0);
    if (Math.abs(value) < least) continue;
    const rows = tables[table] ?? {};
    tables[table] = rows;
    rows[row] = { ...rows[row], [option]: value };
  }
  return tables;
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function rarity(counts: ReadonlyMap<string, number>, name: string, kinds: number): number {
  const all = [...counts.values()].reduce((a, b) => a + b, 0);
  return all / (kinds * (counts.get(name) ?? 1));
}

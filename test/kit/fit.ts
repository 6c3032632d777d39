// what annotated debates teach -> weights of every decision
import { type Feature, held, type Weights } from "../../src/argue/decide.ts";
import type { Draft } from "../../src/argue/drafts.ts";
import type { Grounds } from "../../src/argue/grounds.ts";
import { following, type Judged, roles } from "../../src/argue/judge.ts";
import type { Candidate, Ranking, RankWeights } from "../../src/argue/rank.ts";
import { stanceFeatures, stances } from "../../src/argue/relations.ts";
import { supportCandidates, supportRanking } from "../../src/argue/support.ts";
import { targetCandidates, targetRanking } from "../../src/argue/targets.ts";
import { type ArgumentWeights, type Role, rules } from "../../src/argue/weights.ts";
import { statementKinds } from "../../src/model/statement.ts";
import { type AllJudged, formersIn, groundsIn, judgedIn, rolesBefore } from "./foregone.ts";
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

/** Whether a feature may be used; for measuring what some of them add. */
export type Used = (feature: string) => boolean;
const always: Used = () => true;

// Common words tell the manner of a statement, not what it does in its place.
const isCommon = (feature: string): boolean => feature.startsWith("w:");

/** Weights from the lessons; the held-out debate must not be among them. */
export function fitWeights(courses: readonly Course[], isUsed: Used = always): ArgumentWeights {
  const together = kindsAndRoles(courses, isUsed);
  const judged = courses.map((course) => judgedIn(course, together));
  const support = supports(courses, judged, isUsed);
  const grounds = courses.map((course, i) => groundsIn(course, judged[i] ?? new Map(), { support }));
  const target = targets(courses, judged, grounds, isUsed);
  return { ...together, target, support, stance: fitStance(courses, judged, isUsed) };
}

function kindsAndRoles(courses: readonly Course[], isUsed: Used): ArgumentWeights {
  const annotated = { ...rules, ...fitKindAndRole(courses, isUsed, ({ before }) => before) };
  const before = new Map(courses.flatMap((course) => [...rolesBefore(course, judgedIn(course, annotated))]));
  return { ...rules, ...fitKindAndRole(courses, isUsed, ({ setting }) => before.get(setting.draft)) };
}

/** What every statement of a debate backs, as far as it is taken to. */
type Chosen = (course: Course, at: number) => ReadonlyMap<Draft, Draft>;

function supports(courses: readonly Course[], judged: readonly AllJudged[], isUsed: Used): RankWeights {
  const fitted = (chosen: Chosen): RankWeights =>
    fitRanks(
      { table: "support", ranking: supportRanking, courses, judged, isUsed },
      (lesson, _, all, course, at) => ({
        candidates: supportCandidates(
          lesson.turn.flatMap(({ draft }) => all.get(draft) ?? []),
          lesson.at,
          course.likeness,
          chosen(course, at),
        ),
        right: lesson.backed,
      }),
    );
  const support = fitted(({ backed }) => backed);
  const taken = courses.map((course, i) => {
    const { backed } = groundsIn(course, judged[i] ?? new Map(), { support });
    return new Map([...backed].map(([draft, { thing }]) => [draft, thing]));
  });
  return fitted((_, at) => taken[at] ?? new Map());
}

function targets(
  courses: readonly Course[],
  judged: readonly AllJudged[],
  grounds: readonly Grounds[],
  isUsed: Used,
): RankWeights {
  const fitted = (formerOf: (lesson: Lesson) => Draft | undefined): RankWeights =>
    fitRanks(
      { table: "target", ranking: targetRanking, courses, judged, isUsed },
      (lesson, own, all, { likeness }, at) => ({
        candidates: targetCandidates(
          own,
          { judged: all, likeness, grounds: grounds[at] ?? noGrounds },
          formerOf(lesson),
        ),
        right: lesson.targets,
      }),
    );
  const target = fitted(({ former }) => former);
  const formers = new Map(
    courses.flatMap((course, i) => [
      ...formersIn(course, judged[i] ?? new Map(), grounds[i] ?? noGrounds, target),
    ]),
  );
  return fitted(({ setting }) => formers.get(setting.draft));
}

const noGrounds: Grounds = { backed: new Map(), backers: new Map() };

function fitKindAndRole(
  courses: readonly Course[],
  isUsed: Used,
  beforeOf: (lesson: Lesson) => Role | undefined,
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
    lessons.map((lesson): Choice => {
      const { setting, kind, roles: wanted } = lesson;
      const open: readonly Role[] = setting.above.length > 0 ? roles : ["backs", "alone"];
      const right = wanted.filter((role) => open.includes(role));
      const features = [bias, ...setting.features, ...following(setting, beforeOf(lesson))].filter(({ id }) =>
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
  /** The course's place among all. */
  at: number,
) => { candidates: readonly Candidate<Draft, Pair>[]; right: ReadonlySet<Draft> };

interface RankFit<Pair> {
  readonly table: "target" | "support";
  readonly ranking: Ranking<Pair>;
  readonly courses: readonly Course[];
  readonly judged: readonly AllJudged[];
  readonly isUsed: Used;
}

function fitRanks<Pair>(
  { table, ranking, courses, judged, isUsed }: RankFit<Pair>,
  choose: Choosing<Pair>,
): Record<string, number> {
  const parameters = new Parameters();
  const choices = courses.flatMap((course, i) =>
    course.lessons.flatMap((lesson): Choice[] => {
      const own = judged[i]?.get(lesson.setting.draft);
      const all = judged[i];
      if (!own || !all) return [];
      const { candidates, right: wanted } = choose(lesson, own, all, course, i);
      const right = new Set(candidates.flatMap(({ thing }, at) => (wanted.has(thing) ? [at] : [])));
      if (right.size === 0 || candidates.length < 2) return [];
      const options = candidates.map(({ pair, standing }) =>
        [...held(ranking.rows, pair), ...standing]
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

/** As the page fetches them: for each feature a row of tenths, in the order of the options. */
export function packed({ kind, role, pair, stance, ...others }: ArgumentWeights): object {
  const rows = <Option extends string>(options: readonly Option[], table: Weights<Option>) =>
    Object.fromEntries(
      Object.entries<{ readonly [O in Option]?: number }>(table).map(([feature, own]) => [
        feature,
        options.map((option) => Math.round((own[option] ?? 0) * 10)),
      ]),
    );
  return {
    options: { kind: statementKinds, role: roles, stance: stances },
    kind: rows(statementKinds, kind),
    role: rows(roles, role),
    pair: rows(roles, pair),
    stance: rows(stances, stance),
    ...others,
  };
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

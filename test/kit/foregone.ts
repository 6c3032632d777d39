// annotated debates and weights -> what stands decided before each decision, as it will when a mail is read
//
// A decision leans on those before it, and they are not always right. Weights that were fitted on what the annotation
// says came before would trust it too far: so each table is fitted twice, the second time on what the first decides
// (Ross, Gordon and Bagnell, "A reduction of imitation learning to no-regret online learning", 2011).
import type { Draft } from "../../src/argue/drafts.ts";
import { type Grounds, groundsOf } from "../../src/argue/grounds.ts";
import { type Judged, judgeTurn } from "../../src/argue/judge.ts";
import { targetCandidates, targetRanking } from "../../src/argue/targets.ts";
import type { ArgumentWeights, Role } from "../../src/argue/weights.ts";
import type { Course } from "./lessons.ts";

export type AllJudged = ReadonlyMap<Draft, Judged>;

export const judgedIn = ({ turns }: Course, weights: ArgumentWeights): AllJudged =>
  new Map(turns.flatMap((turn) => judgeTurn(turn, weights)).map((each) => [each.draft, each]));

/** What each statement's neighbour does that stands before it under the same quote. */
export function rolesBefore({ turns }: Course, all: AllJudged): Map<Draft, Role | undefined> {
  const before = new Map<Draft, Role | undefined>();
  for (const turn of turns)
    for (const [at, { draft }] of turn.entries()) {
      const last = turn[at - 1]?.draft;
      before.set(draft, last?.passage === draft.passage ? all.get(last)?.role.choice : undefined);
    }
  return before;
}

export const groundsIn = (
  { turns, likeness }: Course,
  all: AllJudged,
  weights: Pick<ArgumentWeights, "support">,
): Grounds =>
  groundsOf(
    turns.map((turn) => turn.flatMap(({ draft }) => all.get(draft) ?? [])),
    likeness,
    weights,
  );

/** What each statement's author answered last in the same passage. */
export function formersIn(
  { turns, likeness }: Course,
  judged: AllJudged,
  grounds: Grounds,
  target: ArgumentWeights["target"],
): Map<Draft, Draft | undefined> {
  const formers = new Map<Draft, Draft | undefined>();
  for (const turn of turns) {
    let former: Draft | undefined;
    for (const [at, { draft }] of turn.entries()) {
      if (turn[at - 1]?.draft.passage !== draft.passage) former = undefined;
      formers.set(draft, former);
      const own = judged.get(draft);
      if (own?.role.choice !== "replies") continue;
      const candidates = targetCandidates(own, { judged, likeness, grounds }, former);
      former = targetRanking.best(candidates, target)?.thing ?? former;
    }
  }
  return formers;
}

import { expect, test } from "vitest";
import { noFolds } from "../../src/graph/fold.ts";
import { setStandings } from "../../src/graph/standing.ts";
import { asId, type PersonId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { foldTold } from "../../src/scene/fold-words.ts";
import { cardOf } from "../../src/state/folds.ts";
import { standingAt, told } from "../../src/view/words.ts";
import { debate } from "../kit/debate.ts";

test("where only a statement's premises were answered, its standing says so", () => {
  const graph = debate(`
    Ann#1: Drop it.
    Ann#2 supports 1: It is slow.
    Ann#3 supports 2: It took an hour.
    Ann#4: Nobody maintains it.
      Bob#5 rebuts 3: It took a minute.`);
  setStandings(graph);
  const words = (id: string) => standingAt(graph, asId(id)).words;
  expect(["1", "2", "3", "4"].map(words)).toEqual([
    "its premises are contested",
    "its premises are contested",
    "contested",
    "nobody answered it",
  ]);
});

test("of a fold a screen reader hears what it holds before what was selected in it", () => {
  const graph = debate(
    "Ann#1: Drop it.\n Bob#2 rebuts 1: No.\n  Ann/later#3 asks 2: Why?\n Cid#4 rebuts 1: Never.",
  );
  const scene = drawScene(graph, { folds: { ...noFolds, replies: [asId("1")] } });
  const say = (id: string) => told(graph, asId(id), cardOf(scene, asId(id)));
  expect(say("1")).toBe("Ann, claim: Drop it.");
  expect(say("2")).toBe(
    "Fold of 3 statements: 2 replies; rebuts 2 · asks 1; Bob 1, Ann 1, Cid 1; 2 May – 4 May · 3 mails; Enter opens. Bob, claim: No.",
  );
});

test.each([
  ["a topic", { topics: [asId<StatementId>("1")] }, "Fold of 2 statements: a topic"],
  ["a person", { people: [asId<PersonId>("bob")] }, "Fold of 2 statements: all of Bob"],
])("the fold of %s says what it is", (_, folds, heading) => {
  const graph = debate(
    `Ann#1: Drop it.${"people" in folds ? "\n Bob/b#3 rebuts 1: No." : ""}\n Bob#2 rebuts 1: No.`,
  );
  const card = drawScene(graph, { folds: { ...noFolds, ...folds } }).cards.find(({ fold }) => fold);
  expect(card && foldTold(card)?.heading).toBe(heading);
});

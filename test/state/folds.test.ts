import { expect, test } from "vitest";
import { foldAll, noFolds } from "../../src/graph/fold.ts";
import { asId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { foldableAt, toggleAt } from "../../src/state/folds.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: We should drop the old parser.
    Bob#2 rebuts 1: It still works.
      Ann#3 rebuts 2: It does not.
    Cem#4 concedes 1: True.
  Ann#5: Something else.`);
const id = (key: string) => asId<StatementId>(key);

test("a statement that is answered folds its replies, and opens them again", () => {
  const scene = drawScene(graph);
  const folds = toggleAt(scene, id("1"))?.(noFolds);
  expect(folds?.replies).toEqual(["1"]);
  const small = drawScene(graph, { folds: folds ?? noFolds });
  expect(small.cards.length).toBeLessThan(scene.cards.length);
  const held = small.cards.find(({ fold }) => fold)?.id ?? id("none");
  const again = toggleAt(small, held)?.(folds ?? noFolds);
  expect(drawScene(graph, { folds: again ?? noFolds }).cards).toHaveLength(scene.cards.length);
});

test("the statement whose replies were folded opens them again, also by the premise that they answer", () => {
  const backed = debate(`
    Ann#1: We should drop it.
    Ann#2 supports 1: It is slow.
      Bob#3 rebuts 2: It is fast.
      Cem#4 rebuts 2: It is not slow.`);
  for (const at of ["1", "2"]) {
    const folds = { ...noFolds, replies: [id(at)] };
    const scene = drawScene(backed, { folds });
    const { unfolds, replies } = foldableAt(scene, id("1"));
    expect(unfolds).toMatchObject({ what: { kind: "replies", at }, direct: 2 });
    expect(replies).toBeUndefined();
    expect(drawScene(backed, { folds: toggleAt(scene, id("1"))?.(folds) ?? folds }).cards).toHaveLength(3);
  }
});

test("what is behind a fold opens it too", () => {
  const folded = drawScene(graph, { folds: foldAll(0)(noFolds) });
  expect(foldableAt(folded, id("3")).opens).toEqual({ kind: "topic", at: "1" });
});

test("a statement that stands alone has nothing to fold", () => {
  expect(foldableAt(drawScene(graph), id("5"))).toEqual({});
  expect(toggleAt(drawScene(graph), id("4"))).toBeUndefined();
});

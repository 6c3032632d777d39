import { expect, test } from "vitest";
import { noFolds } from "../../src/graph/fold.ts";
import { asId, type RelationId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { visiblePart } from "../../src/scene/visible.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it.
    Bob#4 concedes 2: It is slow indeed.`);
const scene = drawScene(graph);

function without(...hidden: string[]) {
  const statements = graph.nodes().filter((key) => !hidden.includes(key));
  const relations = graph.edges().filter((key) => !hidden.includes(key));
  return visiblePart(scene, {
    statements: new Set(statements.map(asId<StatementId>)),
    relations: new Set(relations.map(asId<RelationId>)),
  });
}

test("nothing hidden: the scene as it is", () => {
  expect(without()).toEqual(scene);
});

test("a hidden statement takes its edges with it, and nothing moves", () => {
  const part = without("3");
  expect(part.cards).toEqual(scene.cards.filter(({ id }) => id !== "3"));
  expect(part.edges).toEqual(scene.edges.filter(({ acting }) => acting !== "3"));
  expect([part.width, part.height]).toEqual([scene.width, scene.height]);
});

test("a hidden premise leaves its card, and what answers it loses its edge", () => {
  const part = without("2");
  expect(part.cards[0]?.premises).toEqual([]);
  expect(part.cards[0]?.box).toEqual(scene.cards[0]?.box);
  expect(part.edges.map(({ acting }) => acting)).toEqual(["3"]);
});

test("a hidden claim leaves the frame of its premises; with them, the card goes", () => {
  expect(without("1").cards[0]?.lines).toEqual([]);
  expect(without("1").cards[0]?.premises).toHaveLength(1);
  expect(without("1", "2").cards.map(({ id }) => id)).toEqual(["3", "4"]);
});

test("a hidden relation goes alone", () => {
  const part = without("3 rebuts 1");
  expect(part.cards).toEqual(scene.cards);
  expect(part.edges.map(({ id }) => id)).toEqual(["4 concedes 2"]);
});

test("a line that stands for several relations stays as long as any of them is shown", () => {
  const folded = drawScene(debate("Ann#1: Drop it.\n Bob#2 rebuts 1: No.\n Cid#3 rebuts 1: Never."), {
    folds: { ...noFolds, level: 1 },
  });
  const statements = new Set(["1", "3"].map(asId<StatementId>));
  const shown = (...relations: string[]) =>
    visiblePart(folded, { statements, relations: new Set(relations.map(asId<RelationId>)) }).edges.length;
  expect(folded.edges.map(({ holds }) => holds)).toEqual([["2 rebuts 1", "3 rebuts 1"]]);
  expect(shown("3 rebuts 1")).toBe(1);
  expect(shown()).toBe(0);
});

test("a fold stays as long as anything that it holds is shown", () => {
  const folded = drawScene(graph, { folds: { ...noFolds, level: 1 } });
  const shown = (...statements: string[]) =>
    visiblePart(folded, { statements: new Set(statements.map(asId<StatementId>)), relations: new Set() });
  expect(shown("4").cards.map(({ id }) => id)).toEqual(["3"]);
  expect(shown("1", "2").cards.map(({ id }) => id)).toEqual(["1"]);
});

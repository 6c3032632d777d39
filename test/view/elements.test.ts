import { expect, test } from "vitest";
import type { StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import type { Card } from "../../src/scene/scene.ts";
import { anchorElement, cardElements, edgeElements, frameElements } from "../../src/view/elements.ts";
import { debate } from "../kit/debate.ts";

const scene = drawScene(
  debate(`
  Ann#1: We should drop the old parser, for it is slow and nobody has looked after it for many a year.
  Ann#2 supports 1: It is slow.
    Bob#3 concedes 1, rebuts 2: True, but I do.`),
);
const metrics = { size: 10, descent: 2 };
const fonts = { head: metrics, claim: metrics, premise: metrics, label: metrics };
const cards = new Map(scene.cards.map((card) => [card.id, card]));
const cardOf = (id: StatementId) => cards.get(id) as Card;
const elements = [
  ...frameElements(scene, fonts),
  ...scene.cards.flatMap((card) => [...cardElements(card, fonts), anchorElement(card)]),
  ...scene.edges.flatMap((edge) => edgeElements(edge, edge.colour, cardOf(edge.from), cardOf(edge.to))),
];
const byClass = (name: string) => elements.filter(({ classes }) => String(classes).split(" ").includes(name));

test("a node for each card and row, at its place and of its size", () => {
  const [card] = scene.cards;
  const [node] = byClass("card");
  expect(byClass("card")).toHaveLength(scene.cards.length);
  expect(byClass("row").map(({ data }) => data.id)).toEqual(["2"]);
  expect([node?.data["width"], node?.data["height"]]).toEqual([card?.box.width, card?.box.height]);
  expect(node?.position?.x).toBe((card?.box.x ?? 0) + (card?.box.width ?? 0) / 2);
});

test("wrapped lines are handed over as they are", () => {
  const labels = byClass("text").map(({ data }) => data["label"]);
  const lines = scene.cards[0]?.lines.map(({ text }) => text) ?? [];
  expect(lines.length).toBeGreaterThan(1);
  expect(labels).toContain(lines.join("\n"));
});

test("an edge for each relation between cards, with the scene's own ends", () => {
  const edges = elements.filter(({ group, data }) => group === "edges" && data["relation"]);
  expect(edges.map(({ data }) => data.id).sort()).toEqual(scene.edges.map(({ id }) => id).sort());
  expect(byClass("tip").filter(({ data }) => data["relation"])).toHaveLength(scene.edges.length);
});

test("every name is given once", () => {
  const names = elements.flatMap(({ data }) => data.id ?? []);
  expect(new Set(names).size).toBe(names.length);
});

test("lines that run from right to left say so, for Cytoscape does not ask", () => {
  const [card] = drawScene(debate("Ann#1: לא, אני לא מסכים.")).cards;
  const label = card && cardElements(card, fonts).find(({ data }) => data["label"])?.data["label"];
  expect(label).toBe("\u202bלא, אני לא מסכים.\u202c");
});

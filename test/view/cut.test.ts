import { describe, expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { isCut } from "../../src/view/cut.ts";
import { debate } from "../kit/debate.ts";

const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
const graph = debate(`
  Ann#1: Drop the old parser.
    Ann#2 premise supports 1: ${long}.
    Ann#3 premise supports 1: Nobody uses it …
  Bob#4 rebuts 1: ${long}?
  Cid#5 rebuts 1: いいえ、その三つはもう新しいものを使っています。皆が困っていますから、早く直してください。`);
const { cards } = drawScene(graph);
const cut = (id: string) => {
  const card = cards.find((one) => one.id === id || one.premises.some((row) => row.statement === id));
  return card && isCut(card, asId(id), graph.getNodeAttribute(id, "text"));
};

describe("a card says", () => {
  test("all of a short text, in however many lines, in Chinese and Japanese too", () => {
    expect([cut("1"), cut("5")]).toEqual([false, false]);
  });

  test("all of a premise that ends in an ellipsis of its own", () => {
    expect(cut("3")).toBe(false);
  });

  test("not all of a long claim or premise", () => {
    expect([cut("2"), cut("4")]).toEqual([true, true]);
  });
});

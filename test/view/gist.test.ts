import { describe, expect, test } from "vitest";
import { type Folds, fold, foldAll, noFolds } from "../../src/graph/fold.ts";
import { asId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import type { Card } from "../../src/scene/scene.ts";
import { gistOf, speakersOf } from "../../src/view/gist.ts";
import { farZoom } from "../../src/view/viewport.ts";
import { debate } from "../kit/debate.ts";

const widthOf = (text: string) => text.length * 5;
const lines = ["We should drop the old parser,", "for it is slow …"].map((text) => ({ text }));
const card = { box: { x: 0, y: 0, width: 300, height: 90 }, lines } as unknown as Card;
const said = (zoom: number, speaker?: string) => gistOf(card, speaker, zoom, widthOf).map(({ text }) => text);

test("whole words as far as they fit, an ellipsis where more follows", () => {
  expect(said(0.3)).toEqual(["We should drop", "the old…"]);
});

test("who speaks stands first, in full or short, and alone where there is no more room", () => {
  expect(said(0.3, "Ann Lee")).toEqual(["Ann Lee", "We should drop…"]);
  expect(said(0.28, "Annabella Lee King")).toEqual(["A. King"]);
  expect(said(0.22, "Ann Lee")).toEqual(["Ann Lee"]);
});

test("a card of one line says something as soon as it is not one of thousands", () => {
  const low = { ...card, box: { ...card.box, height: 35 } };
  expect(gistOf(low, undefined, farZoom, widthOf)).toHaveLength(1);
});

test("nothing where a card is too small for words", () => {
  expect(said(0.15)).toEqual([]);
});

test("a word wider than the card is cut", () => {
  const path = [{ text: "Documentation/process/coding-style.rst says so" }];
  const long = { ...card, lines: path } as unknown as Card;
  for (const { text } of gistOf(long, undefined, 0.3, widthOf)) expect(widthOf(text)).toBeLessThanOrEqual(80);
});

test("Chinese and Japanese are broken between letters and cut once, at the end", () => {
  const japanese = [
    "いいえ、その三つはもう新しいものを使ってい",
    "ます。皆が困っていますから、早く直してくだ",
    "さい。",
  ];
  const wide = { ...card, lines: japanese.map((text) => ({ text })) } as unknown as Card;
  expect(gistOf(wide, undefined, 0.3, (text) => text.length * 8).map(({ text }) => text)).toEqual([
    "いいえ、その三つは",
    "もう新しいもの…",
  ]);
});

test("no line is wider or lower than its card", () => {
  for (const zoom of [0.22, 0.26, 0.3, 0.36]) {
    for (const { text, x, y } of gistOf(card, "Ann Lee", zoom, widthOf)) {
      expect(x + widthOf(text)).toBeLessThanOrEqual(300 * zoom);
      expect(y).toBeLessThan(90 * zoom);
    }
  }
});

describe("in a debate", () => {
  const graph = debate(`
    Ann#1: Drop it.
      Bob#2 rebuts 1: No.
      Bob#3 rebuts 1: Never.
        Cid#4 asks 3: Why?`);
  const first = (folds: Folds) => {
    const scene = drawScene(graph, { folds });
    const fold = scene.cards.find((each) => each.fold);
    return fold && gistOf(fold, undefined, 0.35, widthOf).map(({ text }) => text);
  };

  test("a run of one speaker's cards names its speaker once", () => {
    expect([...speakersOf(drawScene(graph))]).toEqual([
      ["1", "Ann"],
      ["2", "Bob"],
      ["4", "Cid"],
    ]);
  });

  test("a fold says how much it holds", () => {
    expect(first(foldAll(0)(noFolds))).toEqual(["4 statements", "Drop it."]);
    expect(first(foldAll(1)(noFolds))).toEqual(["3 statements", "+2 replies"]);
    expect(first(fold({ kind: "replies", at: asId("1") })(noFolds))).toEqual(["3 statements", "+2 replies"]);
    expect(first(fold({ kind: "person", author: asId("bob") })(noFolds))).toEqual(["2 · Bob"]);
  });
});

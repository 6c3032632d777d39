import { expect, test } from "vitest";
import type { Card } from "../../src/scene/scene.ts";
import { gistOf } from "../../src/view/gist.ts";

const widthOf = (text: string) => text.length * 5;
const lines = ["We should drop the old parser,", "for it is slow …"].map((text) => ({ text }));
const card = { box: { x: 0, y: 0, width: 300, height: 90 }, lines } as unknown as Card;
const said = (zoom: number) => gistOf(card, zoom, widthOf).map(({ text }) => text);

test("whole words as far as they fit, an ellipsis where more follows", () => {
  expect(said(0.3)).toEqual(["We should drop", "the old…"]);
});

test("nothing where a card is too small for words", () => {
  expect(said(0.15)).toEqual([]);
});

test("a word wider than the card is cut", () => {
  const path = [{ text: "Documentation/process/coding-style.rst says so" }];
  const long = { ...card, lines: path } as unknown as Card;
  for (const { text } of gistOf(long, 0.3, widthOf)) expect(widthOf(text)).toBeLessThanOrEqual(80);
});

test("no line is wider or lower than its card", () => {
  for (const zoom of [0.22, 0.26, 0.3, 0.36]) {
    for (const { text, x, y } of gistOf(card, zoom, widthOf)) {
      expect(x + widthOf(text)).toBeLessThanOrEqual(300 * zoom);
      expect(y).toBeLessThan(90 * zoom);
    }
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { fonts } from "../../src/scene/theme.ts";
import { wrap } from "../../src/scene/wrap.ts";

/** Every letter one pixel wide: widths are counts of letters. */
const count = (text: string) => [...text].length;
const lines = (text: string, width: number, most = 4) =>
  wrap(text, { width, lines: most, font: fonts.claim, measure: count });

test("whole words", () => {
  expect(lines("nobody has sent a patch", 10)).toEqual(["nobody has", "sent a", "patch"]);
});

test("an ellipsis only where more follows, after a whole word", () => {
  expect(lines("one two three", 7, 2)).toEqual(["one two", "three"]);
  expect(lines("one two three four five", 7, 2)).toEqual(["one two", "three …"]);
  expect(lines("one two three four five", 9, 1)).toEqual(["one two …"]);
});

test("a word that leaves no room for the ellipsis gives way to it", () => {
  expect(lines("one two seven eight", 7, 1)).toEqual(["one …"]);
  expect(lines("sevenseven eight", 8, 1)).toEqual(["sevense…"]);
});

test("a long word is broken, an address after a slash first", () => {
  expect(lines("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  expect(lines("see http://lists.org/a/page1", 14)).toEqual(["see http://", "lists.org/", "a/page1"]);
});

test("after a hyphen, but not in an option or a fraction", () => {
  expect(lines("the dual-tree model", 9)).toEqual(["the dual-", "tree", "model"]);
  expect(lines("use --force", 6)).toEqual(["use", "--forc", "e"]);
  expect(lines("about 1/2", 8)).toEqual(["about", "1/2"]);
});

test("between Chinese letters, a comma staying with its letter", () => {
  expect(lines("我们应该,现在就放弃", 4)).toEqual(["我们应", "该,现在", "就放弃"]);
});

test("an accent stays with its letter", () => {
  expect(lines("e\u0301e\u0301e\u0301", 4)).toEqual(["e\u0301e\u0301", "e\u0301"]);
});

test("nothing gives nothing, and a width for nothing still gives letters", () => {
  expect(lines("", 10)).toEqual([]);
  expect(lines("  \n ", 10)).toEqual([]);
  expect(lines("ab", 0, 2)).toEqual(["a", "b"]);
});

test("a text of a million letters is cut at its fourth line", () => {
  expect(lines("a".repeat(1_000_000), 40)).toHaveLength(4);
  expect(lines("a ".repeat(500_000), 40)).toHaveLength(4);
  expect(lines("-".repeat(1_000_000), 40)).toHaveLength(4);
});

test("no line is too wide, and without a cut the text is all there", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 8, max: 40 }),
      (text, width) => {
        const all = lines(text, width, 400);
        expect(all.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of [...all, ...lines(text, width)])
          expect(count(line)).toBeLessThanOrEqual(width + 8);
      },
    ),
  );
});

test("Japanese: no line starts with what closes, lengthens, repeats or is small, none ends with what opens", () => {
  expect(lines("ちょっとサーバー", 3)).toEqual(["ちょっ", "とサー", "バー"]);
  expect(lines("我々は「はい」と", 3)).toEqual(["我々は", "「は", "い」と"]);
});

test("Korean breaks between words", () => {
  expect(lines("패치를 보내 주세요", 6)).toEqual(["패치를 보내", "주세요"]);
});

test("Hebrew and Arabic wrap in the order in which they are read", () => {
  expect(lines("שלום לכולם מכאן", 10)).toEqual(["שלום לכולם", "מכאן"]);
});

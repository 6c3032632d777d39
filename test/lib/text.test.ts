import fc from "fast-check";
import { expect, test } from "vitest";
import { indexLines, lineAt, linesOf, spanOf, textOf, words } from "../../src/lib/text.ts";

test("lines end in LF, CRLF or CR, and a final break opens no line", () => {
  expect(indexLines("a\nb\r\nc\rd\n").starts).toEqual([0, 2, 5, 7]);
});

test("an offset stands in the line that holds it", () => {
  const index = indexLines("one\ntwo\nthree");
  expect([0, 3, 4, 7, 8, 12].map((offset) => lineAt(index, offset))).toEqual([1, 1, 2, 2, 3, 3]);
});

test("an empty span touches the line it stands in", () => {
  expect(linesOf(indexLines("a\nb\nc"), { from: 2, to: 2 })).toEqual([2, 2]);
});

test("words are letters and digits in lower case", () => {
  expect(words("Don't use lustre-release/master, ÉTÉ 6.8!")).toEqual([
    "don",
    "t",
    "use",
    "lustre",
    "release",
    "master",
    "été",
    "6",
    "8",
  ]);
});

test("property: the lines of a text, put together, are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", " ", ">") }), (text) => {
      const index = indexLines(text);
      const lines = index.starts.map((_, i) => textOf(text, spanOf(index, [i + 1, i + 1])));
      expect(lines.join("")).toBe(text);
    }),
  );
});

test("property: a line's span lies in that line", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const index = indexLines(text);
      const line = (at % index.starts.length) + 1;
      expect(linesOf(index, spanOf(index, [line, line]))).toEqual([line, line]);
    }),
  );
});

// quote marks: how deep a line is quoted, and where its own words start
import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyLines, quoteMarks } from "../../src/quote/lines.ts";

const marks = (line: string): [number, string] => {
  const { depth, contentStart } = quoteMarks(line);
  return [depth, line.slice(contentStart)];
};

test.each([
  ["plain", 0, "plain"],
  ["> once", 1, "once"],
  [">once", 1, "once"],
  ["> > twice", 2, "twice"],
  [">> twice", 2, "twice"],
  [">  > twice", 2, "twice"],
  [">>>  indented", 3, " indented"],
  ["| bars", 1, "bars"],
  ["> | both", 2, "both"],
  ["JD> initials", 1, "initials"],
  ["    Ann> indented initials", 1, "indented initials"],
  ["    >> supercite", 2, "supercite"],
  [">", 1, ""],
  ["a -> b", 0, "a -> b"],
  ["<b>bold</b>", 0, "<b>bold</b>"],
  ["|x| + |y|", 0, "|x| + |y|"],
  ["if a>b then", 0, "if a>b then"],
])("%j", (line, depth, content) => {
  expect(marks(line)).toEqual([depth, content]);
});

test("with a depth that is known no more marks are taken", () => {
  const { contentStart } = quoteMarks("> > prompt", 1);
  expect("> > prompt".slice(contentStart)).toBe("> prompt");
});

test("a mark that names somebody gives the name", () => {
  expect(quoteMarks("JD> yes")).toMatchObject({ prefix: "JD" });
  expect(quoteMarks("> yes")).not.toHaveProperty("prefix");
});

test("the last mark tells whose the words are", () => {
  expect(quoteMarks("> JD> yes")).toMatchObject({ depth: 2, prefix: "JD" });
  expect(quoteMarks("JD> > yes")).not.toHaveProperty("prefix");
});

test("the bracket of a broken address is no quote mark", () => {
  const text = "> Cc: Ann Lee <ann@example.org\n> >, Bob Ray\n> > Why?\n";
  const lines = bodyLines(text, { from: 0, to: text.length });
  expect(lines.map(({ text, depth }) => [text, depth])).toEqual([
    ["Cc: Ann Lee <ann@example.org", 1],
    [">, Bob Ray", 1],
    ["Why?", 2],
  ]);
});

test("a tab indents as far as it shows", () => {
  const text = "> \tShip it.\n";
  expect(bodyLines(text, { from: 0, to: text.length })[0]?.indent).toBe(8);
});

test("a line of marks alone stays sane", () => {
  expect(quoteMarks(">".repeat(1_000_000)).depth).toBeLessThanOrEqual(60);
});

test("lines end in LF, CRLF or CR and cover the body", () => {
  const text = "head\r\n> a\r\n\r\nb\rc\n";
  const lines = bodyLines(text, { from: 6, to: text.length });
  expect(lines.map(({ text, depth, from, end }) => [text, depth, from, end])).toEqual([
    ["a", 1, 6, 9],
    ["", 0, 11, 11],
    ["b", 0, 13, 14],
    ["c", 0, 15, 16],
  ]);
});

test("content starts behind the marks, inside the line", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(">", "|", " ", "\t", "a", "J") }), (line) => {
      const { depth, contentStart } = quoteMarks(line);
      expect(contentStart).toBeGreaterThanOrEqual(depth);
      expect(contentStart).toBeLessThanOrEqual(line.length);
      if (depth === 0) expect(contentStart).toBe(0);
    }),
  );
});

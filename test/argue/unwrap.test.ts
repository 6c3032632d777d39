// lines joined to running text that still knows its places
import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceSpan, unwrap } from "../../src/argue/unwrap.ts";
import type { Span } from "../../src/lib/text.ts";

/** The lines of a text, "> " left out. */
const linesOf = (source: string): Span[] => {
  let from = 0;
  return source.split("\n").map((line) => {
    const span = { from: from + (line.startsWith("> ") ? 2 : 0), to: from + line.length };
    from += line.length + 1;
    return span;
  });
};

const joined = (source: string): string => unwrap(source, linesOf(source)).text;

test("broken lines are joined by one space", () => {
  expect(joined("> random patches\n> being\n>   landed and  gone")).toBe(
    "random patches being landed and gone",
  );
  expect(joined("> random patches\n> being \n> \n> landed")).toBe("random patches being landed");
});

test("a word broken at its hyphen is closed up", () => {
  expect(joined("> the pre-\n> release tree")).toBe("the pre-release tree");
  expect(joined("> the old one -\n> not the new one")).toBe("the old one - not the new one");
});

test("a span of the text covers its words in the source, inner quote marks included", () => {
  const source = "> We should\n> ship it.";
  const flow = unwrap(source, linesOf(source));
  expect(flow.text).toBe("We should ship it.");
  expect(sourceSpan(flow, { from: 3, to: 14 })).toEqual({ from: 5, to: 18 });
  expect(source.slice(5, 18)).toBe("should\n> ship");
});

test("each character stands where the map says", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "b", "-", " ", "\t", ".", "ü"), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const source = lines.map((each) => `> ${each}`).join("\n");
      const { text, at } = unwrap(source, linesOf(source));
      expect(at.length).toBe(text.length);
      for (let i = 0; i < text.length; i++) {
        if (text[i] !== " ") expect(source[at[i] ?? -1]).toBe(text[i]);
        if (i > 0) expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] ?? 0);
      }
      expect(text.replace(/ /g, "")).toBe(lines.join("").replace(/\s/g, ""));
    }),
  );
});

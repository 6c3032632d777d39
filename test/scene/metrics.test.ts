import { expect, test } from "vitest";
import { measureByTable } from "../../src/scene/metrics.ts";
import { fonts } from "../../src/scene/theme.ts";

const at10 = (text: string, weight: "normal" | "bold" = "normal") =>
  measureByTable(text, { ...fonts.claim, size: 10, weight });

test("letters have Helvetica's widths", () => {
  expect(at10("A")).toBeCloseTo(6.67);
  expect(at10("il ~")).toBeCloseTo(2.22 + 2.22 + 2.78 + 5.84);
  expect(at10("ßÿ")).toBeCloseTo(6.11 + 5);
  expect(at10("A", "bold")).toBeCloseTo(7.22);
});

test("width grows with the size", () => {
  expect(measureByTable("word", { ...fonts.claim, size: 26 })).toBeCloseTo(
    2 * measureByTable("word", { ...fonts.claim, size: 13 }),
  );
});

test("other alphabets are estimated: Chinese square, accents without width, pictographs wide", () => {
  expect(at10("中")).toBe(10);
  expect(at10("e\u0301")).toBe(at10("e"));
  expect(at10("🙂")).toBeGreaterThan(10);
  expect(at10("ж")).toBe(6);
});

import { expect, test } from "vitest";
import { beforeMore, runsFromRight } from "../../src/scene/direction.ts";

test.each([
  ["שלום Linux", true],
  ["مرحبا بالعالم", true],
  ["• (6.8) שלום", true],
  ["Linux שלום", false],
  ["これは", false],
  ["6.8 – ?", false],
  ["", false],
])("%j runs from the right: %s", (text, turned) => {
  expect(runsFromRight(text)).toBe(turned);
});

test("a date after a name that runs from right to left stays to its right", () => {
  expect(beforeMore("דוד כהן")).toBe("דוד כהן\u200e");
  expect(beforeMore("Ann")).toBe("Ann");
});

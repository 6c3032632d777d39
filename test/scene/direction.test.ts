import { expect, test } from "vitest";
import { runsFromRight } from "../../src/scene/direction.ts";

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

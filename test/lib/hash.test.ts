import fc from "fast-check";
import { expect, test } from "vitest";
import { hash } from "../../src/lib/hash.ts";

test("the same text has the same name on every machine", () => {
  expect([hash(""), hash("We should wait."), hash("żółw")]).toMatchInlineSnapshot(`
    [
      "wvjl67o803",
      "if668ng0bg",
      "2a70iqcekr3",
    ]
  `);
});

test("property: a name is short and fit for a URL, an id and a file name", () => {
  fc.assert(fc.property(fc.string(), (text) => /^[0-9a-z]{1,11}$/.test(hash(text))));
});

test("100,000 numbers have 100,000 names", () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, i) => hash(`statement ${i}`))).size).toBe(100_000);
});

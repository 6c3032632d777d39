import { expect, test } from "vitest";
import { check, never } from "../../src/lib/check.ts";

test("a broken assumption says whose mistake it is", () => {
  expect(() => check(false, "no card")).toThrow("bug: no card");
  expect(() => check(1, "no card")).not.toThrow();
});

test("a value outside a union is named", () => {
  expect(() => never("odd" as never)).toThrow('bug: unexpected "odd"');
});

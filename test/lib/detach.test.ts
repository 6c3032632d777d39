// a value whose texts hold nothing else in memory
import { expect, test } from "vitest";
import { detach, type Known } from "../../src/lib/detach.ts";

test("the copy is the same", () => {
  const value = { id: "a", to: [{ name: "Ann" }, {}], date: undefined, count: 3, none: null, short: "" };
  expect(detach(value)).toStrictEqual(value);
  expect(detach("plain")).toBe("plain");
});

test("texts that many values share are known once", () => {
  const known: Known = new Map();
  detach({ a: "ann@example.org", b: "ann@example.org" }, known);
  detach(["ann@example.org"], known);
  expect([...known.values()].filter((text) => text === "ann@example.org")).toHaveLength(1);
});

test("so are objects of texts alone", () => {
  const known: Known = new Map();
  const ann = { name: "Ann", address: "ann@example.org" };
  const [first, second, other] = detach([{ ...ann }, { ...ann }, { name: "Ann" }], known);
  expect(first).toBe(second);
  expect(other).toStrictEqual({ name: "Ann" });
});

// a value whose texts hold nothing else in memory
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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

test("a text that is kept lets go of the one it was cut out of", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const held = (keep: (text: string) => string): number => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: 20 }, (_, i) => {
      const whole = Buffer.alloc(500_000, 65 + i).toString("latin1");
      return keep(whole.slice(1000, 1040));
    });
    collect();
    return kept.length > 0 ? process.memoryUsage().heapUsed - before : 0;
  };
  expect(held(detach)).toBeLessThan(1_000_000);
  expect(held((text) => text)).toBeGreaterThan(5_000_000);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonFault, sayFault } from "../../src/lib/json.ts";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each(['{"a": [1, -2.5e3, "x\\n\\u00e9", {}, []], "b": null}', " true ", '"a"', "0"])(
  "%s is JSON",
  (text) => {
    expect(jsonFault(text)).toBeUndefined();
  },
);

describe("where it stops being JSON", () => {
  test.each([
    ['{"a": [1, 2', 11, true],
    ['{"a": "b', 8, true],
    ['{"a": "b\\', 9, true],
    ['{"a": tru', 9, true],
    ['{"a": 1.', 8, true],
    ['{"a":\n\n', 7, true],
    ["", 0, true],
    ['{"a": 1,}', 8, false],
    ["{'a': 1}", 1, false],
    ['{"a": 1} x', 9, false],
    ['{"a" 1}', 5, false],
    ["[1, 2}", 5, false],
    ['["a\nb"]', 3, false],
    ['["\\x"]', 2, false],
    ["[01]", 2, false],
    ["[undefined]", 1, false],
  ])("%j: %d", (text, at, ended) => {
    expect(jsonFault(text)).toEqual({ at, ended });
  });
});

test("agrees with JSON.parse on whatever is cut short or changed", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, where, more) => {
      const at = where % (json.length + 1);
      for (const text of [json, json.slice(0, at), json.slice(0, at) + more + json.slice(at)])
        expect(jsonFault(text) === undefined).toBe(parses(text));
    }),
  );
});

test("ten million brackets and a string as long take no stack", () => {
  expect(jsonFault("[".repeat(1e7))).toEqual({ at: 1e7, ended: true });
  expect(jsonFault(`"${"\\n".repeat(5e6)}`)).toEqual({ at: 1e7 + 1, ended: true });
});

test.each([
  ['{"ä":\n 1', "breaks off in line 2, after 9 bytes"],
  ['{"ä":\n 1,}', "is damaged from line 2, column 4 (byte 10) on"],
])("%j in words", (text, says) => {
  const fault = jsonFault(text);
  expect(fault && sayFault(text, fault)).toBe(says);
});

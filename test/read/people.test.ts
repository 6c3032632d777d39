// names and addresses in all their spellings
import { beforeAll, describe, expect, test } from "vitest";
import { readyToDecode } from "../../src/read/encoded-words.ts";
import { addressIn, nameKey, personName, readMailbox, samePerson } from "../../src/read/people.ts";

beforeAll(() => readyToDecode("=?"));

test.each([
  ["Ann Lee <Ann@Example.org>", "Ann Lee", "ann@example.org"],
  ['"Lee, Ann" <ann at example.org <mailto:ann at example.org>>', "Lee, Ann", "ann@example.org"],
  ["ann at example.org (Ann Lee)", "Ann Lee", "ann@example.org"],
  ["Ann Lee [mailto:ann@example.org]", "Ann Lee", "ann@example.org"],
  ["ann (a) example.org", undefined, "ann@example.org"],
  ["ann AT example DOT org", undefined, "ann@example.org"],
  ["<ann@example.org>", undefined, "ann@example.org"],
  ["Lee, Ann", "Lee, Ann", undefined],
  ["ann@example.org <hidden@example.net>", "ann@example.org", "hidden@example.net"],
  ["ann at example.org <ann at example.org>", undefined, "ann@example.org"],
  ["=?iso-8859-1?Q?J=FCrgen_M=FCller?= <jm@example.org>", "Jürgen Müller", "jm@example.org"],
  // The whole mailbox inside an encoded word.
  ["=?utf-8?b?SsO8cmdlbiA8am1AZXhhbXBsZS5vcmc+?=", "Jürgen", "jm@example.org"],
])("%s", (text, name, address) => {
  expect(readMailbox(text)).toEqual({ ...(name && { name }), ...(address && { address }) });
});

test("prose is no address", () => {
  expect(addressIn("we met at noon. Then we left")).toBeUndefined();
});

test.each([
  ["Lee, Ann", "Ann Lee"],
  ['"Ann Lee (ACME)"', "Ann Lee"],
  ["Ann Lee via Talk", "Ann Lee"],
  ["Ann Lee [external]", "Ann Lee"],
  ["Martin King, Jr.", "Martin King, Jr."],
])("%s is %s", (text, name) => {
  expect(personName(text)).toBe(name);
});

test("a name's key knows neither order nor accents nor case", () => {
  expect(nameKey("Müller, JÜRGEN")).toBe(nameKey("Jurgen Muller"));
});

describe("one person", () => {
  test.each([
    [{ name: "Day, Timothy" }, { name: "Tim Day" }],
    [{ name: "Ann Lee" }, { name: "Ann M. Lee" }],
    [{ name: "NeilBrown" }, { name: "Neil Brown" }],
    [
      { name: "Anna", address: "ann@example.org" },
      { name: "A. Lee", address: "ann@example.org" },
    ],
    [{ name: "Ann Lee" }, { address: "annlee@example.org" }],
  ])("%j and %j", (one, other) => {
    expect(samePerson(one, other)).toBe(true);
    expect(samePerson(other, one)).toBe(true);
  });
});

describe("two people", () => {
  test.each([
    [{ name: "Ann" }, { name: "Ann Lee" }],
    [{ name: "Ann Lee" }, { name: "Ann Ray" }],
    [{ name: "Ann Lee" }, { name: "Bob Lee" }],
    [{ name: "J. Lee" }, { name: "Jane Lee" }],
    [{ name: "Ann Lee" }, { address: "lee@example.org" }],
    [{}, {}],
  ])("%j and %j", (one, other) => {
    expect(samePerson(one, other)).toBe(false);
  });
});

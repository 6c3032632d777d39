import { expect, test } from "vitest";
import { near } from "../../src/command/near.ts";

const names = ["Tim Day", "Oleg Drokin", "NeilBrown", "tday@example.org", "Jörg Richter"];

test.each([
  ["Tim Dya", ["Tim Day"]],
  ["tim", ["Tim Day"]],
  ["Neil Brown", ["NeilBrown"]],
  ["Jorg Richter", ["Jörg Richter"]],
  ["tday@example.com", ["tday@example.org"]],
  ["Cid Poe", []],
  ["", []],
])("“%s” may be %j", (name, found) => {
  expect(near(name, names)).toEqual(found);
});

test("the likest first, and not more than are wanted", () => {
  expect(near("Ann Lee", ["Ann Leigh", "Anne Lee", "Ann Li", "Anna Lee"], 2)).toEqual([
    "Anne Lee",
    "Anna Lee",
  ]);
});

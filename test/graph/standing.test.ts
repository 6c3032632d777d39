import { expect, test } from "vitest";
import { standingOf } from "../../src/graph/standing.ts";
import type { RelationType } from "../../src/model/relation.ts";

test.each<[RelationType[], string]>([
  [[], "unanswered"],
  [["rebuts"], "contested"],
  [["rebuts", "supports"], "contested"],
  [["concedes"], "conceded"],
  [["concedes", "rebuts"], "partly conceded"],
  [["supports"], "supported"],
  [["asks"], "answered"],
  [["answers", "supports"], "supported"],
])("%j: %s", (types, standing) => {
  expect(standingOf(types.map((type) => ({ type })))).toBe(standing);
});

import { expect, test } from "vitest";
import { isSavedDebate, toJson } from "../../src/export/json.ts";
import { debate } from "../kit/debate.ts";

test("a saved debate, even a damaged one, is told from other JSON", () => {
  expect(isSavedDebate({ attributes: { format: "riposte" } })).toBe(true);
  expect([{}, [], null, "riposte", { attributes: { format: "gexf" } }].map(isSavedDebate)).not.toContain(
    true,
  );
});

test("what is written says so of itself", () => {
  expect(isSavedDebate(JSON.parse(toJson(debate("Ann#1: We should drop tabs."))))).toBe(true);
});

// reasons in words
import { expect, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { explainCue } from "../../src/argue/explain.ts";
import { read } from "../kit/quotes.ts";

test("a cue at the start, a cue in the middle, a cue about structure", () => {
  expect(explainCue({ name: "denial", weight: 1, text: "Well, not really" })).toBe(
    "opens with “Well, not really”: denial",
  );
  expect(explainCue({ name: "opinion", weight: 1, text: "I think" })).toBe("says “I think”: opinion");
  expect(explainCue({ name: "nearest claim above", weight: 1, text: "" })).toBe("nearest claim above");
});

test("a denial says why", () => {
  const mail = "On Friday, 3 May 2019, Ann wrote:\n> The cache is slow.\n\nWell, not really.\n";
  const [denial] = argue(read(mail, { from: "Bob" })).relations;
  expect(denial?.cues.map(explainCue)).toContain("opens with “Well, not really”: denial");
  expect(denial?.basis).toBe("wording");
});

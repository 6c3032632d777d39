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

test("words that both share, and common words", () => {
  expect(explainCue({ name: "speaks of the same things", weight: 1, text: "caches, Builds" })).toBe(
    "speaks of the same things: “caches”, “Builds”",
  );
  expect(explainCue({ name: "common words that go with it", weight: 1, text: "than, would" })).toBe(
    "common words that go with it: “than”, “would”",
  );
});

test("shared words stand as they are written in the reply", () => {
  const mail =
    "On Friday, 3 May 2019, Ann wrote:\n> The build caches convinced many persons.\n\nNo, nobody was Convinced by caching.\n";
  const [denial] = argue(read(mail, { from: "Bob" })).relations;
  expect(denial?.cues.map(explainCue)).toContain("speaks of the same things: “caching”, “Convinced”");
});

test("a denial says why", () => {
  const mail = "On Friday, 3 May 2019, Ann wrote:\n> The cache is slow.\n\nWell, not really.\n";
  const [denial] = argue(read(mail, { from: "Bob" })).relations;
  expect(denial?.cues.map(explainCue)).toContain("opens with “Well, not really”: denial");
  expect(denial?.basis).toBe("wording");
});

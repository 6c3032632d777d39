import { expect, test } from "vitest";
import { cuesIn, openings, wordings } from "../../src/argue/cues.ts";

test("no two rows share an id or a name: a reader is told by the name which one held", () => {
  const rows = [...openings, ...wordings];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test.each([
  ["I screwed up the build.", "ownsUp"],
  ["I really like that.", "approves"],
  ["+1", "approves"],
  ["I don't mind either way.", "noObjection"],
  ["I'm not saying that it is slow.", "disclaims"],
  ["The others do too.", "likewise"],
  ["That is fine, but it is slow.", "yesBut"],
  ["While it is small, it is slow.", "yesBut"],
])("%s: %s", (text, id) => {
  expect(cuesIn(text).map((cue) => cue.id)).toContain(id);
});

test("the words shown start with a word", () => {
  const turn = cuesIn("It is fast, but it is big.").find(({ id }) => id === "turn");
  expect(turn?.text).toBe("but");
});

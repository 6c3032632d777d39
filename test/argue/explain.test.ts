// reasons in words
import { describe, expect, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { cuesIn } from "../../src/argue/cues.ts";
import { explainCue, sureness, telling } from "../../src/argue/explain.ts";
import { rules } from "../../src/argue/weights.ts";
import { read } from "../kit/quotes.ts";

const quote = "On Friday, 3 May 2019, Ann wrote:\n";
const argued = (mail: string) => argue(read(mail, { from: "Bob" }), rules);
const cue = (name: string, weight: number, text = "") => ({ name, weight, text });

test("a cue in words, and a cue about structure, are clauses", () => {
  expect(explainCue(cue("it opens with a no or a doubt", 1, "Well, not really"))).toBe(
    "it opens with a no or a doubt: “Well, not really”",
  );
  expect(explainCue(cue("the other makes a point", 1))).toBe("the other makes a point");
});

test("a mark alone is not quoted: its clause says it", () => {
  expect(explainCue(cue("it ends with a question mark", 1, "?"))).toBe("it ends with a question mark");
});

test("words that both share, and common words, are quoted one by one", () => {
  expect(explainCue(cue("both speak of the same things", 1, "caches, Builds"))).toBe(
    "both speak of the same things: “caches”, “Builds”",
  );
  expect(explainCue(cue("small words in it often go with that", 1, "than, would"))).toBe(
    "small words in it often go with that: “than”, “would”",
  );
});

test("less than even chances are called a guess, and nothing is certain", () => {
  expect(sureness(0.42)).toBe("42 % sure, a guess");
  expect(sureness(0.5)).toBe("50 % sure");
  expect(sureness(1)).toBe("99 % sure");
});

describe("each reason is told once", () => {
  const told = (...cues: Parameters<typeof cue>[]) =>
    telling(cues.map((each) => cue(...each))).map(explainCue);

  test("of the same words, the longer quote", () => {
    expect(told(["it negates something", 0.8, "NOT"], ["it disagrees", 0.7, "NOT AN OPTION"])).toEqual([
      "it disagrees: “NOT AN OPTION”",
    ]);
  });

  test("unless it weighs next to nothing", () => {
    expect(told(["it negates something", 0.8, "NOT"], ["it disagrees", 0.2, "NOT AN OPTION"])).toEqual([
      "it negates something: “NOT”",
    ]);
  });

  test("of two openings, the weightier", () => {
    expect(
      told(["it opens with a contrast", 0.7, "But"], ["it opens with a condition", 0.3, "But if"]),
    ).toEqual(["it opens with a contrast: “But”"]);
  });

  test("parts of words are other words", () => {
    expect(told(["it negates something", 0.8, "no"], ["it judges something", 0.7, "notable"])).toHaveLength(
      2,
    );
  });

  test("of places, the nearest", () => {
    expect(told(["no quote stands between the two", 2], ["both stand side by side", 0.6])).toEqual([
      "both stand side by side",
    ]);
  });

  test("of what follows, told from both sides, one", () => {
    expect(told(["the other follows and opens like a conclusion", 3], ["a conclusion follows", 0.4])).toEqual(
      ["the other follows and opens like a conclusion"],
    );
    expect(
      told(["the other announces what follows", 1], ["it is announced by what stands before it", 0.6]),
    ).toHaveLength(1);
  });

  test("the same of it and of the other are two", () => {
    expect(told(["it opens a paragraph", 1], ["the other opens a paragraph", 1])).toHaveLength(2);
  });
});

test("six reasons at most, everyday words after the others", () => {
  const many = [..."abcdefgh"].map((each, at) => cue(`it ${each}`, 5 - at / 10, each));
  const told = telling([cue("small words in it often go with that", 9, "to"), ...many]);
  expect(told).toHaveLength(6);
  expect(told.at(-1)?.text).toBe("to");
});

test("what says little to a reader fills room that is left", () => {
  const idle = cue("the other is long", 3);
  const many = [..."abcdef"].map((each) => cue(`it ${each}`, 1, each));
  expect(telling([idle, ...many])).not.toContain(idle);
  expect(telling([idle, ...many.slice(1)]).at(-1)).toBe(idle);
});

test("shared words stand as they are written in the reply", () => {
  const [denial] = argued(
    `${quote}> The build caches convinced many persons.\n\nNo, nobody was Convinced by caching.\n`,
  ).relations;
  expect(denial?.cues.map(explainCue)).toContain("both speak of the same things: “caching”, “Convinced”");
});

test("what an author's own statements share is quoted, too", () => {
  const { relations } = argued(
    "The build cache is useless here.\nFor example, the build cache was empty all week.\n",
  );
  const [backing] = relations.filter(({ type }) => type === "supports");
  expect(backing?.cues.map(explainCue)).toContain("both speak of the same things: “build”, “cache”");
});

test("how a reason is worded is no reason for what it backs", () => {
  const role = { ...rules.role, hedge: { backs: 1 }, opensMail: { alone: 20 } };
  const mail = "The cache is useless here.\nFor example, it was often empty.\n";
  const { relations } = argue(read(mail, { from: "Bob" }), { ...rules, role });
  const [backing] = relations.filter(({ type }) => type === "supports");
  expect(backing?.cues.map(({ name }) => name)).toContain("it opens like an example");
  expect(backing?.cues.map(({ name }) => name)).not.toContain("it hedges");
});

test("a denial says why", () => {
  const [denial] = argued(`${quote}> The cache is slow.\n\nWell, not really.\n`).relations;
  expect(denial?.cues.map(explainCue)).toContain("it opens with a no or a doubt: “Well, not really”");
  expect(denial?.basis).toBe("wording");
});

test("of “yes, but” each half has its own reasons", () => {
  const { relations } = argued(`${quote}> The cache is slow.\n\nI agree, but it does not matter.\n`);
  const said = (type: string) => relations.find((each) => each.type === type)?.cues.map(explainCue);
  expect(said("concedes")).toContain("it opens with agreement: “I agree”");
  expect(said("rebuts")).not.toContain("it opens with agreement: “I agree”");
  expect(said("concedes")?.join()).not.toMatch(/negates|turns to the other side|the other rebuts/);
});

test("of what a statement points to, a clause says the same of the other", () => {
  const { statements, relations } = argued(
    `${quote}> I think the cache is slow, long ago it was fast?\n\nNo, it is quick.\n`,
  );
  const names = [...statements, ...relations].flatMap(({ cues }) => cues.map(({ name }) => name));
  expect(
    names.filter((name) => !/^(?:it|the other|both|no|nothing|a|the|small words|reasons)\b/.test(name)),
  ).toEqual([]);
});

describe("quoted words", () => {
  const quoteOf = (id: string, text: string) => cuesIn(text).find((each) => each.id === id)?.text;

  test("a long stretch is cut between words, the last word kept", () => {
    expect(
      quoteOf("yesBut", "Sure, only one of those trees is considered by anyone at all, but that may change."),
    ).toBe("Sure, only one of … but");
  });

  test("marks around them are left out", () => {
    expect(quoteOf("likewise", "That holds for us too.")).toBe("too");
    expect(quoteOf("noObjection", "We didn't really care.")).toBe("didn't really care");
    expect(quoteOf("assent", "(Sure, that is so.)")).toBe("Sure");
  });
});

test("what is left of a contraction is no word to show", () => {
  const { statements } = argue(read("They don't want that, it's what they didn't do.\n", { from: "Bob" }));
  const shown = statements.flatMap(({ cues }) => cues).filter(({ name }) => name.startsWith("small words"));
  for (const { text } of shown)
    expect(text.split(", ").filter((word) => /^(?:don|didn|t|s)$/.test(word))).toEqual([]);
});

// who says what to whom: kinds and relations of whole mails
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { words } from "../../src/lib/text.ts";
import { converse } from "../../src/quote/converse.ts";
import { argued } from "../kit/argue.ts";
import { read } from "../kit/quotes.ts";
import { readInputs } from "../kit/reading.ts";

/** What Bob says under one quoted line of Ann's. */
const answer = (quoted: string, said: string): string[] =>
  argued(`On Friday, 3 May 2019, Ann wrote:\n> ${quoted}\n\n${said}\n`, { from: "Bob" }).slice(1);

describe("stance", () => {
  const claim = "The new cache makes every build slower.";

  test.each([
    ["No, it does not.", "rebuts"],
    ["I don't think that is true at all.", "rebuts"],
    ["But the builds on our machines got faster.", "rebuts"],
    ["Yes, I agree.", "concedes"],
    ["Agreed.", "concedes"],
    ["How did you measure that?", "asks"],
  ])("%s %s", (said, type) => {
    expect(answer(claim, said)[0]).toContain(`[${type} ${claim}]`);
  });

  test("agreement with a turn grants and denies", () => {
    const said = "Yes, it is slower on small machines, but nobody builds on those.";
    expect(answer(claim, said)).toEqual([`Bob claim: ${said} [concedes ${claim}, rebuts ${claim}]`]);
  });

  test("a question that is quoted is answered", () => {
    const question = "Which of the two caches do you use?";
    expect(answer(question, "The small one, since last year.")[0]).toContain(`[answers ${question}]`);
  });

  test("where nothing speaks, it is a denial that is less sure of itself than one that says so", () => {
    const relationsOf = (reply: string) =>
      argue(read(`On Friday, 3 May 2019, Ann wrote:\n> ${claim}\n\n${reply}\n`, { from: "Bob" })).relations;
    const silent = relationsOf("The old cache was written in a hurry.");
    const said = relationsOf("No, that is wrong, the old cache was written in a hurry.");
    expect([...silent, ...said].map(({ type }) => type)).toEqual(["rebuts", "rebuts"]);
    expect(silent[0]?.confidence).toBeLessThan(said[0]?.confidence ?? 0);
  });
});

describe("kinds", () => {
  test.each([
    ["What does the cache do with old entries?", "question"],
    ["I wonder how the cache handles old entries.", "question"],
    ["We should drop the cache.", "proposal"],
    ["How about a smaller cache?", "proposal"],
    ["Let's drop it.", "proposal"],
    ["I think the cache is a mistake.", "claim"],
    ["No, the cache is not the problem.", "claim"],
  ])("%s is a %s", (said, kind) => {
    expect(answer("The cache is slow.", said)[0]).toMatch(new RegExp(`^Bob ${kind}:`));
  });

  test("what gives an example is a premise of what it is an example of", () => {
    const [, second] = answer(
      "Use the cache.",
      "I think the cache is a mistake. For example, it lost all entries last week.",
    );
    expect(second).toBe(
      "Bob premise: For example, it lost all entries last week. [supports I think the cache is a mistake.]",
    );
  });

  test("thanks are an aside and act on nothing", () => {
    expect(answer("Use the cache.", "Thanks for the explanation.")).toEqual([
      "Bob aside: Thanks for the explanation.",
    ]);
  });
});

describe("targets", () => {
  test("of several quoted statements, the one that speaks of the same things", () => {
    const mail = `
      On Friday, 3 May 2019, Ann wrote:
      > I think the parser is fast enough.
      > I think the scheduler drops jobs at random.
      > I think the docs are fine.

      The scheduler never drops jobs.`;
    expect(argued(mail).at(-1)).toContain("rebuts I think the scheduler drops jobs at random.");
  });

  test("a turn that is interrupted and goes on answers what it did before", () => {
    const mail = `
      On Friday, 3 May 2019, Ann wrote:
      > On Thursday, 2 May 2019, Bob wrote:
      > > The old cache is faster than the new one.
      >
      > No, I measured it.
      Where?
      > The new cache wins every time.`;
    const said = argued(mail, { from: "Bob" });
    expect(said.find((line) => line.includes("No, I measured it"))).toContain(
      "rebuts The old cache is faster",
    );
    expect(said.find((line) => line.includes("Where?"))).toContain("asks No, I measured it.");
  });

  test("an answer above the quote finds it below", () => {
    const mail = `
      I disagree, the cache is fast.

      On Friday, 3 May 2019, Ann wrote:
      > The cache is slow.`;
    expect(argued(mail).join("\n")).toContain("I disagree, the cache is fast. [rebuts The cache is slow.]");
  });

  test("above a long quote, the first statement is next to the answer, not the last", () => {
    const mail = `
      I disagree.

      On Friday, 3 May 2019, Ann wrote:
      > I think the new cache is a mistake for everybody who builds at night.
      >
      > I think the lamp in the hall is a mistake for everybody who walks there.`;
    const [, , bob] = argued(mail);
    expect(bob).toBe(
      "Bob claim: I disagree. [rebuts I think the new cache is a mistake for everybody who builds at night.]",
    );
  });

  test("who is quoted answers nothing of who quotes", () => {
    const mail = `
      I disagree, the cache is fast.

      On Friday, 3 May 2019, Ann wrote:
      > No, I think that the cache is slow.`;
    expect(argued(mail)[0]).not.toMatch(/\[/);
  });
});

test("no statement of an author backs itself by way of others", () => {
  const letters = fc.array(
    fc.constantFrom("So we stop.", "This is why.", "Because of rain.", "For example, here.", "It was late."),
    { minLength: 2, maxLength: 9 },
  );
  fc.assert(
    fc.property(letters, (said) => {
      const { relations } = argue(read(said.join(" ")));
      const backed = new Map(relations.map(({ from, to }) => [from, to]));
      for (const start of backed.keys()) {
        let at = backed.get(start);
        for (let step = 0; at !== undefined && step <= said.length; step++) {
          expect(at).not.toBe(start);
          at = backed.get(at);
        }
      }
    }),
  );
});

const line = fc.oneof(
  fc.constantFrom(
    "On Friday, 3 May 2019, Ann wrote:",
    "> No. Not yet.",
    "> > Ship it.",
    "> > Ship it, it is",
    "Well, yes, but (see [1]) it is:",
    "- one thing",
    "",
    "--",
    "> ",
    "1. two things...",
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test("any text: spans lie in the source, in order, apart, and hold the words", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const conversation = read(lines.join("\n"));
      const source = conversation.sources[0]?.text ?? "";
      const { statements, relations } = argue(conversation);
      for (const { span, text } of statements) {
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeGreaterThan(span.from);
        expect(span.to).toBeLessThanOrEqual(source.length);
        const held = words(source.slice(span.from, span.to).replace(/-\s*[\r\n]+[>|\s]*/g, "-"));
        for (const word of words(text)) expect(held.join(" ")).toContain(word);
      }
      const ids = new Set(statements.map(({ id }) => id));
      expect(ids.size).toBe(statements.length);
      expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
      for (const { from, to, confidence } of relations) {
        expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("statements of one author in one mail do not overlap", () => {
  const said = argue(read("One thing. Another thing! A third (with a remark. Or two). The end?\nAnd so on"));
  const spans = said.statements.map(({ span }) => span);
  for (const [i, span] of spans.entries()) expect(span.from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? 0);
});

test("a mail of 100,000 words is argued whole", () => {
  const paragraph = `${"I think the scheduler of box 7 drops jobs, e.g. the night build. ".repeat(5)}\n\n`;
  const conversation = read(paragraph.repeat(1540));
  const { statements } = argue(conversation);
  expect(statements.length).toBe(7700);
});

test.each(["> a\nb\n", "> > x.\n> y.\nz.\n", "1. a\n", "a:\n"])(
  "a mail of nothing but %j is argued to its end",
  (piece) => {
    const conversation = read(piece.repeat(60_000 / piece.length));
    const { statements, relations } = argue(conversation);
    const ids = new Set(statements.map(({ id }) => id));
    expect(relations.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  },
  20_000,
);

const shared = "../shared/gold/lustre-upstreaming.json";

test.skipIf(!existsSync(shared))("the sample: nearly every statement of the gold annotation", async () => {
  const gold = JSON.parse(readFileSync(shared, "utf8")) as { statements: { text: string; kind: string }[] };
  const bytes = new Uint8Array(readFileSync("public/debates/lustre-upstreaming.txt"));
  const conversation = converse(await readInputs([{ name: "lustre-upstreaming.txt", bytes }]));
  const key = (text: string): string => words(text).join(" ");
  const found = new Set(argue(conversation).statements.map(({ text }) => key(text)));
  const missed = gold.statements.filter(({ text, kind }) => kind !== "aside" && !found.has(key(text)));
  expect(missed.length).toBeLessThanOrEqual(2);
});

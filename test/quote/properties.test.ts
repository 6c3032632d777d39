// whatever a mail holds: passages in order, each line once, nothing thrown
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexLines, linesOf } from "../../src/lib/text.ts";
import { converse } from "../../src/quote/converse.ts";
import { plainReading } from "../kit/quotes.ts";

const pieces = [
  "> ",
  "> > ",
  ">",
  "|",
  "JD> ",
  "    ",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  " ",
  "--\n",
  "[...]\n",
  "On Friday, 3 May 2019, Ann Lee wrote:\n",
  "On Sat, May 4, 2019 at 10:00 AM Cy <cy@example.org>\n",
  "wrote:\n",
  "-----Original Message-----\n",
  "From: Ann Lee <ann@example.org>\n",
  "Sent: Friday, May 3, 2019\n",
  "To: Bob\n",
  ">>>>> Ann Lee writes:\n",
  "I wrote:\n",
  "You wrote:\n",
  "Hi Ann,\n",
  "word ",
  "Ship it.\n",
  "a@a",
  "<",
  ">>>",
  ":",
  "\u0000",
  "é",
  "日本",
  "the line goes on and on until it is as wide as any client makes it, and\n",
];
const mail = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 })
  .map((parts) => parts.join(""));

test("passages cover each line of the body once, in order, and spans match lines", () => {
  fc.assert(
    fc.property(mail, (text) => {
      const { passages, sources } = converse(plainReading(text));
      const source = sources[0]?.text ?? "";
      const index = indexLines(source);
      let next = 1;
      for (const passage of passages[0]?.passages ?? []) {
        expect(passage.lines[0]).toBe(next);
        expect(linesOf(index, passage.span)).toEqual(passage.lines);
        expect(passage.depth).toBeGreaterThanOrEqual(0);
        expect(passage.depth).toBeLessThanOrEqual(60);
        next = passage.lines[1] + 1;
      }
      expect(next).toBe(source === "" ? 1 : index.starts.length + 1);
    }),
    { numRuns: 400 },
  );
});

test("authors, messages and answers exist", () => {
  fc.assert(
    fc.property(mail, mail, (one, other) => {
      const both = [
        plainReading(one, { messageId: "1@a" }),
        plainReading(other, { messageId: "2@a", inReplyTo: "1@a" }),
      ];
      const { passages, participants, messages } = converse({
        title: "",
        sources: both.flatMap(({ sources }) => sources),
        mails: both.flatMap(({ mails }) => mails),
        issues: [],
      });
      const people = new Set<string>(["unknown", ...participants.map(({ id }) => id)]);
      const ids = new Set(messages.map(({ id }) => id));
      expect(ids.size).toBe(messages.length);
      for (const { passages: inMail } of passages) {
        for (const [i, passage] of inMail.entries()) {
          if ("author" in passage) expect(people).toContain(passage.author);
          if ("message" in passage) expect(ids).toContain(passage.message);
          if (!("answers" in passage) || passage.answers === undefined) continue;
          expect(passage.answers).toBeLessThan(i);
          expect(inMail[passage.answers]?.kind).toMatch(/quote|code/);
        }
      }
    }),
    { numRuns: 200 },
  );
});

// So long that a step which looks at every pair of lines or letters would not come to its end.
const long = 1 << 19;

test.each([
  ["marks", ">"],
  ["spaces", " "],
  ["addresses", "a@a"],
  ["On On On", "On "],
  ["attributions", "> On Mon, 4 Mar 2019, Ann Lee <ann@example.org> wrote:\n> text\n"],
  ["copies", "text\nOn Mon, 4 Mar 2019, Ann Lee <ann@example.org> wrote:\n\nhello\n"],
  ["colons", "a:\n"],
  ["short quotes", ">\n"],
])("half a megabyte of %s is told apart to its last line", (_, unit) => {
  const text = unit.repeat(Math.ceil(long / unit.length));
  const { passages } = converse(plainReading(text));
  const last = passages[0]?.passages.at(-1);
  expect(last?.lines[1]).toBe(text.replace(/\n$/, "").split("\n").length);
});

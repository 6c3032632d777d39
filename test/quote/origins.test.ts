// threads: a quoted line belongs to the mail in which it stands unquoted
import { expect, test } from "vitest";
import type { Reading } from "../../src/model/conversation.ts";
import { converse } from "../../src/quote/converse.ts";
import { nameIn, readingOf, said } from "../kit/quotes.ts";

const join = (...readings: readonly Reading[]): Reading => ({
  title: "",
  sources: readings.flatMap(({ sources }) => sources),
  mails: readings.flatMap(({ mails }) => mails),
  issues: [],
});

const first = readingOf("The release branch is ready to be shipped today.\nLet us do it.\n", {
  from: "Cy Fox <cy@example.org>",
  messageId: "1@a",
});
const second = readingOf(
  "> The release branch is ready to be shipped today.\n\nNot with the failing tests on Windows.\n",
  {
    from: "Ann Lee <ann@example.org>",
    messageId: "2@b",
    inReplyTo: "1@a",
    references: ["1@a"],
  },
);
const third = readingOf(
  "> > The release branch is ready to be shipped today.\n> > Let us do it.\n>\n> Not with the failing tests on Windows.\n\nWhich ones?\n",
  { from: "Bob <bob@example.org>", messageId: "3@c", inReplyTo: "2@b", references: ["1@a", "2@b"] },
);

test("quotes carry the mail that they come from, and its author", () => {
  const conversation = converse(join(first, second, third));
  expect(said(conversation)).toBe(
    [
      "Cy Fox: The release branch is ready to be shipped today. Let us do it.",
      "Cy Fox: The release branch is ready to be shipped today.",
      "Ann Lee: Not with the failing tests on Windows.",
      "Cy Fox: The release branch is ready to be shipped today. Let us do it.",
      "Ann Lee: Not with the failing tests on Windows.",
      "Bob: Which ones?",
    ].join(" | "),
  );
  const quoted = conversation.passages[2]?.passages[0];
  expect(quoted).toMatchObject({ kind: "quote", message: "1@a" });
});

test("messages are the mails alone, an answered one before its answers", () => {
  const conversation = converse(join(third, second, first));
  expect(conversation.messages.map(({ id, inReplyTo, recovered }) => [id, inReplyTo, recovered])).toEqual([
    ["1@a", undefined, false],
    ["2@b", "1@a", false],
    ["3@c", "2@b", false],
  ]);
});

test("a quote that was broken anew, or cut, comes from the mail that is answered", () => {
  const answered = readingOf(
    "We should use tabs\neverywhere. They are smaller and everybody can choose how wide they are shown.\n",
    { from: "Ann Lee <ann@example.org>", messageId: "1@a" },
  );
  const reply = readingOf(
    "> We should use tabs everywhere.\n\nNo, they look different in each tool.\n\n> They are smaller and everybody can\n> choose how wide they are shown.\n\nThat is wrong.\n",
    { from: "Bob <bob@example.org>", messageId: "2@b", inReplyTo: "1@a", references: ["1@a"] },
  );
  const conversation = converse(join(answered, reply));
  expect(conversation.messages.map(({ id }) => id)).toEqual(["1@a", "2@b"]);
  const quotes = conversation.passages[1]?.passages.filter(({ kind }) => kind === "quote");
  expect(quotes).toHaveLength(2);
  for (const quote of quotes ?? []) expect(quote).toMatchObject({ message: "1@a" });
});

test("alone, a mail knows only what it says", () => {
  const conversation = converse(join(first, second), { single: true });
  const quoted = conversation.passages[1]?.passages[0];
  expect(quoted && "author" in quoted && nameIn(conversation, quoted.author)).toBe("?");
});

test("one line in common is no origin", () => {
  const other = readingOf(
    "Something else entirely is the matter here.\nThis one line is long enough to be found again.\n",
    {
      from: "Dee",
      messageId: "4@d",
    },
  );
  const reply = readingOf(
    "> The first of my lines is nowhere else to be read.\n> This one line is long enough to be found again.\n> The last of my lines is nowhere else to be read.\n\nWell.\n",
    { from: "Bob", messageId: "5@e", inReplyTo: "9@x" },
  );
  expect(said(converse(join(other, reply)))).toContain("?: The first of my lines");
});

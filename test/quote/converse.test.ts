// who said what in whole mails: authors, messages, replies
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Conversation } from "../../src/model/conversation.ts";
import type { Passage } from "../../src/model/passage.ts";
import { converse } from "../../src/quote/converse.ts";
import { nameIn, read } from "../kit/quotes.ts";
import { readInputs } from "../kit/reading.ts";

test("an attribution one depth above its text names that text", () => {
  const conversation = read(
    `
    On Friday, 3 May 2019, Ann wrote:
    > On Thursday, 2 May 2019, Bob wrote:
    > > Ship it.
    > Not yet.
    Why?`,
    { from: "Bob" },
  );
  expect(conversation).toSay("Bob: Ship it. | Ann: Not yet. | Bob: Why?");
});

test("attributions at the depth of their text name that depth", () => {
  const conversation = read(
    `
    > On Friday, 3 May 2019, Ann wrote:
    > > On Thursday, 2 May 2019, Bob wrote:
    > > Ship it.
    > Not yet.
    Why?`,
    { from: "Bob" },
  );
  expect(conversation).toSay("Bob: Ship it. | Ann: Not yet. | Bob: Why?");
});

const page = async (): Promise<Conversation> => {
  const bytes = new Uint8Array(readFileSync("public/debates/lustre-upstreaming.txt"));
  return converse(await readInputs([{ name: "lustre-upstreaming.txt", bytes }]));
};

const spokenAt = (
  conversation: Conversation,
  depth: number,
): readonly (Passage & { kind: "own" | "quote" })[] =>
  conversation.passages
    .flatMap(({ passages }) => passages)
    .filter((passage) => passage.kind === "own" || passage.kind === "quote")
    .filter((passage) => passage.depth === depth);

test("the sample: three people under all their names", async () => {
  const { participants } = await page();
  expect(participants.map(({ name, aliases, addresses }) => ({ name, aliases, addresses }))).toEqual([
    { name: "Tim Day", aliases: ["Timothy Day", "Day, Timothy"], addresses: ["timday@amazon.com"] },
    { name: "Oleg Drokin", aliases: [], addresses: ["green@whamcloud.com"] },
    { name: "NeilBrown", aliases: [], addresses: [] },
  ]);
});

test("the sample: five messages, four of them recovered, dates as given", async () => {
  const conversation = await page();
  const { messages } = conversation;
  const answered = (id: unknown) => messages.findIndex((message) => message.id === id);
  expect(
    messages.map(({ author, date, recovered, inReplyTo }) => [
      nameIn(conversation, author),
      date?.iso,
      recovered,
      answered(inReplyTo),
    ]),
  ).toEqual([
    ["NeilBrown", "2025-01-18T11:45+11:00", true, -1],
    ["Oleg Drokin", "2025-01-17T22:17", true, 0],
    ["Tim Day", "2025-01-18T21:46+00:00", true, 1],
    ["Oleg Drokin", "2025-01-19T15:46", true, 2],
    ["Tim Day", "2025-01-19T20:38:11-08:00", false, 3],
  ]);
});

test("the sample: each quoted line has its author", async () => {
  const conversation = await page();
  const text = conversation.sources[0]?.text.split("\n") ?? [];
  const told = [1, 2, 3, 4].map((depth) => {
    const passages = spokenAt(conversation, depth);
    const lines = passages.flatMap(({ lines: [first, last] }) => text.slice(first - 1, last));
    const authors = new Set(passages.map(({ author }) => nameIn(conversation, author)));
    return [depth, lines.filter((line) => /[^\s>]/.test(line)).length, ...authors];
  });
  expect(told).toEqual([
    [1, 59, "Oleg Drokin"],
    [2, 30, "Tim Day"],
    [3, 25, "Oleg Drokin"],
    [4, 5, "NeilBrown"],
  ]);
});

test("the sample: a turn that is interrupted and goes on answers what it answered before", async () => {
  const conversation = await page();
  const passages = conversation.passages[0]?.passages ?? [];
  const goesOn = passages.find(({ lines: [first] }) => first === 98);
  expect(goesOn).toMatchObject({ kind: "quote", depth: 3 });
  const answered = goesOn && "answers" in goesOn ? passages[goesOn.answers ?? -1] : undefined;
  expect(answered?.lines).toEqual([12, 16]);
});

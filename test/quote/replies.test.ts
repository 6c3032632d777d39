// which passage answers which
import { expect, test } from "vitest";
import type { Conversation } from "../../src/model/conversation.ts";
import { read, wordsOf } from "../kit/quotes.ts";

/** "Why? -> Not yet." for each passage that answers another. */
function answers(conversation: Conversation): string[] {
  const passages = conversation.passages[0]?.passages ?? [];
  return passages.flatMap((passage) => {
    const answered = "answers" in passage ? passages[passage.answers ?? -1] : undefined;
    return answered ? [`${wordsOf(conversation, passage)} -> ${wordsOf(conversation, answered)}`] : [];
  });
}

test("a passage answers the quoted text right above it", () => {
  const conversation = read(`
    On 4 May 2019, Ann wrote:
    > Ship it.

    No.

    > Today.

    Never.`);
  expect(answers(conversation)).toEqual(["No. -> Ship it.", "Never. -> Today."]);
});

test("a turn that deeper replies interrupt goes on answering what it answered", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > On 4 May 2019, Bob wrote:
    > > On 3 May 2019, Cy Fox wrote:
    > > > Ship it.
    > > It fails.
    > Where?
    On Windows.
    > > And it is slow.
    > How slow?`);
  expect(answers(conversation)).toEqual([
    "It fails. -> Ship it.",
    "Where? -> It fails.",
    "On Windows. -> Where?",
    "And it is slow. -> Ship it.",
    "How slow? -> And it is slow.",
  ]);
});

test("text above all quotes answers nothing", () => {
  expect(answers(read("Hello.\n\nOn 4 May 2019, Ann wrote:\n> Ship it.\n"))).toEqual([]);
});

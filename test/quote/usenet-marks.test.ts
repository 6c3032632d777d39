// quotes marked with something else than ">"
import { expect, test } from "vitest";
import { read } from "../kit/quotes.ts";

test.each([":", "}", "%", "#"])("%s marks a quote below an attribution", (mark) => {
  const conversation = read(`
    In article <1@example.org>, Ann Lee <ann@example.org> writes:

    ${mark}    Ship it
    ${mark}
    ${mark}    today.

    No.
    ${mark} Or tomorrow.
    Never.`);
  expect(conversation).toSay("Ann Lee: Ship it today. | Bob: No. | Ann Lee: Or tomorrow. | Bob: Never.");
});

test("without an attribution it does not", () => {
  expect(read("It prints this:\n\n% ls\n% ls -l\n\nWhy?\n")).toSay("Bob: It prints this: % ls % ls -l Why?");
  expect(read("On 3 May 2019, Ann Lee wrote:\n> Ship it.\n: so\n: what\n")).toSay(
    "Ann Lee: Ship it. | Bob: : so : what",
  );
});

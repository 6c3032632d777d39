import { expect, test } from "vitest";
import { markedLines } from "../../src/state/lines.ts";

const mail = "one\n> > two three\n> > four five\nsix\nseven\n";

/** Numbered, with the marked part in brackets. */
const say = (words: string, around: number) => {
  const from = mail.indexOf(words.split("…")[0] ?? "");
  const last = words.split("…").at(-1) ?? "";
  const lines = markedLines(mail, { from, to: mail.indexOf(last) + last.length }, around);
  return lines.map(
    ({ number, before, marked, after }) => `${number} ${before}${marked && `[${marked}]`}${after}`,
  );
};

test("the statement is marked, the quote marks of its further lines are not", () => {
  expect(say("three…four", 0)).toEqual(["2 > > two [three]", "3 > > [four] five"]);
});

test("lines around it, as far as there are any", () => {
  expect(say("three", 1)).toEqual(["1 one", "2 > > two [three]", "3 > > four five"]);
  expect(say("seven", 2)).toEqual(["3 > > four five", "4 six", "5 [seven]"]);
  expect(say("two", Number.POSITIVE_INFINITY)).toHaveLength(5);
});

test("line breaks of every kind are left out", () => {
  expect(
    markedLines("a\r\nb\rc", { from: 3, to: 4 }, 1).map((line) => Object.values(line).join("|")),
  ).toEqual(["1|a||", "2||b|", "3|||c"]);
});

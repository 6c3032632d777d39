import { expect, test } from "vitest";
import { toPassageLines } from "../../src/export/passages.ts";
import { read } from "../kit/quotes.ts";

const rows = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("each line of a mail has its author and what it answers", () => {
  const [row] = rows(
    toPassageLines(
      read(
        `
        On Mon, 6 Jan 2025 at 10:00, Ann Lee <ann@example.org> wrote:
        > Ship it on Friday.

        Not before the tests pass.`,
        { from: "Bob Ray <bob@example.org>", messageId: "1@example.org" },
      ),
    ),
  );
  expect(row).toMatchObject({ id: "1@example.org", from: { name: "Bob Ray", address: "bob@example.org" } });
  expect(row.passages).toMatchObject([
    { lines: [1, 1], kind: "attribution" },
    { lines: [2, 2], depth: 1, kind: "quote", author: { name: "Ann Lee", address: "ann@example.org" } },
    { lines: [3, 3], kind: "blank", author: null, answers: null },
    { lines: [4, 4], depth: 0, kind: "own", message: "1@example.org", answers: [2, 2] },
  ]);
});

test("who cannot be known is null", () => {
  const [row] = rows(toPassageLines(read("\n> Ship it.\nNo.\n")));
  expect(row.passages[0]).toMatchObject({ kind: "quote", author: null });
});

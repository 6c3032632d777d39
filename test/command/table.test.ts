import { expect, test } from "vitest";
import { table } from "../../src/command/table.ts";

test("numbers to the right, words to the left, the last column as it is", () => {
  expect(
    table(
      ["N", "who", "said"],
      [
        ["9", "Ann", "yes"],
        ["10", "Bo", "no, it is not"],
      ],
    ),
  ).toBe("N   who  said\n 9  Ann  yes\n10  Bo   no, it is not\n");
});

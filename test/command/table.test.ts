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

test("what would steer the terminal is replaced", () => {
  expect(table(["subject"], [["a\u001b[31mb\u009b1mc\u0007"]])).toBe(
    "subject\na\ufffd[31mb\ufffd1mc\ufffd\n",
  );
});

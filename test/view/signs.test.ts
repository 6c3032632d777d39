import { expect, test } from "vitest";
import { baselines, signsFor } from "../../src/view/signs.ts";

const widthOf = (text: string) => text.length * 6;
const screen = { width: 900, height: 600 };
const at = (x: number, y: number) => ({ x, y, width: 40, height: 20 });

test("a sign says the first words and how much there is, left of its topic where there is room", () => {
  const [sign] = signsFor(
    [
      {
        at: at(400, 100),
        text: "The old parser should be dropped before the next release is made",
        statements: 12,
      },
    ],
    screen,
    widthOf,
  );
  expect(sign?.lines).toEqual([
    "The old parser should be dropped",
    "before the next release is made",
    "12 statements",
  ]);
  expect((sign?.box.x ?? 0) + (sign?.box.width ?? 0)).toBeLessThan(400);
  expect(sign && baselines(sign).every(({ x }) => x > sign.box.x)).toBe(true);
});

test("no sign lies over another: the larger topic has its way", () => {
  const signs = signsFor(
    [
      { at: at(5, 100), text: "Small", statements: 2 },
      { at: at(8, 105), text: "Large", statements: 50 },
    ],
    screen,
    widthOf,
  );
  expect(signs.map(({ lines }) => lines[0])).toEqual(["Large"]);
});

test("signs stay on the screen", () => {
  const [sign] = signsFor([{ at: at(5, 595), text: "At the edge", statements: 3 }], screen, widthOf);
  expect((sign?.box.y ?? 0) + (sign?.box.height ?? 0)).toBeLessThan(600);
});

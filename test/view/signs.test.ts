import { expect, test } from "vitest";
import { asId, type StatementId } from "../../src/model/ids.ts";
import { baselines, signsFor } from "../../src/view/signs.ts";

const widthOf = (text: string) => text.length * 6;
const id = asId<StatementId>("root");
const screen = { width: 900, height: 600 };
const at = (x: number, y: number) => ({ x, y, width: 40, height: 20 });

test("a sign says the first words and how much there is, left of its topic where there is room", () => {
  const [sign] = signsFor(
    [
      {
        id,
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
      { id, at: at(5, 100), text: "Small", statements: 9 },
      { id, at: at(8, 105), text: "Large", statements: 50 },
    ],
    screen,
    widthOf,
  );
  expect(signs.map(({ lines }) => lines[0])).toEqual(["Large"]);
});

test("signs stay on the screen", () => {
  const [sign] = signsFor([{ id, at: at(5, 595), text: "At the edge", statements: 30 }], screen, widthOf);
  expect((sign?.box.y ?? 0) + (sign?.box.height ?? 0)).toBeLessThan(600);
});

test("a small topic has a sign only where it hides nothing", () => {
  const small = (x: number) =>
    signsFor([{ id, at: at(x, 50), text: "Small", statements: 2 }], screen, widthOf);
  expect(small(400)).toHaveLength(1);
  expect(small(5)).toHaveLength(0);
});

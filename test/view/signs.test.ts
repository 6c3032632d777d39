import { describe, expect, test } from "vitest";
import { asId, type StatementId } from "../../src/model/ids.ts";
import type { Box } from "../../src/scene/scene.ts";
import { type Sign, type Signed, signsFor } from "../../src/view/signs.ts";

const widthOf = (text: string) => text.length * 6;
const screen = { width: 900, height: 600 };

/** A topic whose root stands at a point of the screen and is all there is of it. */
function topic(x: number, y: number, more: Partial<Signed> = {}): Signed {
  const at = { x, y, width: 40, height: 20 };
  const told = {
    text: "Drop it",
    statements: 30,
    people: [{ name: "Ann Lee", colour: "blue" }],
    stances: [],
  };
  return { id: asId<StatementId>("root"), at, end: at, ...told, ...more };
}

const signs = (topics: readonly Signed[], cards: readonly Box[] = topics.map(({ at }) => at)) =>
  signsFor(topics, screen, cards, widthOf);
const said = ({ words }: Sign) => words.map(({ text }) => text);
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("a sign", () => {
  const text = "The old parser should be dropped before the next release is made by anybody";
  const people = ["Ann Lee", "Bob Roe", "Cid", "Dan Foe"].map((name, i) => ({ name, colour: `colour ${i}` }));
  const stances = [
    { type: "rebuts", count: 6, colour: "red" },
    { type: "asks", count: 2, colour: "violet" },
  ];
  const [sign] = signs([topic(400, 100, { text, people, stances })]);

  test("says the first words, who speaks most, how much there is and how much of it is a fight", () => {
    expect(sign && said(sign)).toEqual([
      "The old parser should be dropped",
      "before the next release is made …",
      "Ann Lee",
      "Bob Roe",
      "Cid",
      "+1",
      "30 statements · 6 rebuttals",
    ]);
  });

  test("has a swatch for each of the people and a bar of what is said of whom", () => {
    const [bars, swatches] = [sign?.boxes.slice(-2) ?? [], sign?.boxes.slice(0, -2) ?? []];
    expect(swatches.map(({ colour }) => colour)).toEqual(["colour 0", "colour 1", "colour 2"]);
    expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).toBeCloseTo(3);
  });

  test("stands left of its topic where there is room, all of it inside its own box", () => {
    expect((sign?.box.x ?? 0) + (sign?.box.width ?? 0)).toBeLessThan(400);
    expect(sign?.leader).toBeUndefined();
    for (const { text: words, x, y } of sign?.words ?? []) {
      expect(x + widthOf(words)).toBeLessThanOrEqual((sign?.box.x ?? 0) + (sign?.box.width ?? 0));
      expect(y).toBeLessThan((sign?.box.y ?? 0) + (sign?.box.height ?? 0));
    }
  });
});

test("a sign of a small topic names nobody", () => {
  const [sign] = signs([topic(400, 100, { statements: 3 })]);
  expect(sign && said(sign)).toEqual(["Drop it", "3 statements"]);
});

test("at the left edge it stands right of all that its topic has there", () => {
  const end = { x: 100, y: 90, width: 60, height: 60 };
  const [sign] = signs([topic(5, 100, { end })], [end]);
  expect(sign?.box.x).toBeGreaterThan(160);
});

test("no sign lies over another or over a card; a line leads to one that had to move away", () => {
  const crowd = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    topic(420, 150 + i * 10, { statements: 30 - i, people: [] }),
  );
  const made = signs(crowd);
  expect(made).toHaveLength(8);
  for (const [index, { box }] of made.entries()) {
    for (const other of made.slice(index + 1)) expect(meet(box, other.box)).toBe(false);
    for (const { at } of crowd) expect(meet(box, at)).toBe(false);
  }
  expect(made.some(({ leader }) => leader)).toBe(true);
});

describe("where nothing is free", () => {
  const wall = { x: 0, y: 0, width: 900, height: 600 };

  test("there is no sign, however large the topic", () => {
    expect(signs([topic(8, 100, { statements: 3000 }), topic(400, 105)], [wall])).toEqual([]);
  });

  test("beside a topic its sign stands above or below it; a line leads there from afar", () => {
    for (const free of [260, 500]) {
      const walls = [
        { ...wall, height: free - 100 },
        { ...wall, y: free, height: 600 - free },
      ];
      const [sign] = signs([topic(400, 300)], walls);
      expect((sign?.box.y ?? 0) > free - 100 && (sign?.box.y ?? 0) + (sign?.box.height ?? 0) < free).toBe(
        true,
      );
      const [from, to] = sign?.leader ?? [];
      expect(from?.y).toBe((sign?.box.y ?? 0) + (free < 300 ? (sign?.box.height ?? 0) : 0));
      expect(to?.y).toBe(free < 300 ? 300 : 320);
    }
  });
});

test("a narrow screen has room above and below", () => {
  const small = { width: 390, height: 700 };
  const wide = { x: 0, y: 300, width: 390, height: 100 };
  const [sign] = signsFor([topic(20, 300)], small, [wide], widthOf);
  expect(sign && meet(sign.box, wide)).toBe(false);
  expect(sign?.leader).toBeUndefined();
});

test("signs stay on the screen, below the heads of the columns", () => {
  for (const y of [10, 595]) {
    const [sign] = signs([topic(5, y)]);
    expect(sign?.box.y).toBeGreaterThan(32);
    expect((sign?.box.y ?? 0) + (sign?.box.height ?? 0)).toBeLessThan(600);
  }
});

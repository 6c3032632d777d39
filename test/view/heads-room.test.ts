import { describe, expect, test } from "vitest";
import { type HeadsView, headsFor } from "../../src/view/heads-room.ts";

const widthOf = (text: string) => text.length * 6;

/** Columns as far apart as a card and its gap. */
const turns = (texts: readonly string[]) => texts.map((text, turn) => ({ turn, text, x: 24 + turn * 384 }));
const many = turns(Array.from({ length: 120 }, (_, i) => `Turn ${i + 1} · 14 mails`));
type Columns = Parameters<typeof headsFor>[0];
const heads = (columns: Columns, zoom: number, unit?: HeadsView["unit"]) =>
  headsFor(columns, { zoom, unit, widthOf, end: (columns.at(-1)?.x ?? 0) + 324 });
const said = (columns: Columns, zoom: number, unit?: HeadsView["unit"]) =>
  heads(columns, zoom, unit).map(({ text }) => text);

describe("a turn's head", () => {
  const columns = turns(["Ann Lee · 18 Jan", "Turn 2 · 14 mails", "Bob Ray · 19 Jan"]);

  test("says less where there is less room, and never part of a word or number", () => {
    expect(said(columns, 0.5)).toEqual(["Ann Lee · 18 Jan", "Turn 2 · 14 mails", "Bob Ray · 19 Jan"]);
    expect(said(columns, 0.2)).toEqual(["Ann Lee", "Turn 2", "Bob Ray"]);
    expect(said(columns, 0.12)).toEqual(["Turn 1", "Turn 2", "3"]);
    expect(said(columns, 0.1)).toEqual(["1", "2", "3"]);
  });

  test("stands at its column", () => {
    expect(heads(columns, 0.2).map(({ x }) => x)).toEqual([24, 408, 792]);
  });

  test("is left out where numbers would meet: every second, fifth, tenth one stays", () => {
    const numbers = (zoom: number) =>
      said(many, zoom)
        .slice(0, 3)
        .map((text) => Number.parseInt(text, 10));
    expect(numbers(0.07)).toEqual([1, 2, 3]);
    expect(numbers(0.045)).toEqual([2, 4, 6]);
    expect(numbers(0.02)).toEqual([5, 10, 15]);
    expect(numbers(0.008)).toEqual([10, 20, 30]);
  });
});

describe("a date", () => {
  const days = [
    { turn: 0, text: "4 Jul 2020", x: 24 },
    { turn: 1, text: "4 – 5 Jul 2020", x: 1176 },
    { turn: 2, text: "6 Jul 2020", x: 1560 },
    { turn: 3, text: "8 – 26 Jul 2020", x: 1944 },
  ];

  test("loses its year first, and is left out where it would be cut", () => {
    expect(said(days, 0.3, "day")).toEqual(["4 Jul 2020", "4 – 5 Jul 2020", "6 Jul 2020", "8 – 26 Jul"]);
    expect(said(days, 0.2, "day")).toEqual(["4 Jul 2020", "4 – 5 Jul", "6 Jul 2020", "8 – 26 Jul"]);
    expect(said(days, 0.12, "day")).toEqual(["4 Jul 2020", "6 Jul", "8 – 26 Jul"]);
  });

  test("may reach over columns without a head", () => {
    const narrow = [0, 1, 2, 3, 4, 5].map((turn) => ({ turn, text: `${turn + 1} Mar 2024`, x: turn * 384 }));
    expect(said(narrow, 0.07, "day")).toEqual(["1 Mar", "3 Mar", "5 Mar"]);
  });

  test("of a week is that of its Monday where there is no more room", () => {
    const weeks = [0, 1].map((turn) => ({ turn, text: `Week of ${3 + 7 * turn} Mar 2024`, x: turn * 384 }));
    expect(said(weeks, 0.1, "week")[0]).toBe("3 Mar");
  });
});

test("no head meets another", () => {
  for (const columns of [many, turns(Array.from({ length: 40 }, (_, i) => `${i + 1} – ${i + 2} May 2024`))])
    for (let zoom = 0.004; zoom < 1; zoom *= 1.3) {
      const made = heads(columns, zoom, columns === many ? undefined : "day");
      expect(made.length).toBeGreaterThan(0);
      for (const [index, { text, x }] of made.entries()) {
        const next = made[index + 1];
        if (next) expect(x * zoom + widthOf(text), `${zoom} ${text}`).toBeLessThan(next.x * zoom);
      }
    }
});

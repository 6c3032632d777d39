import fc from "fast-check";
import { expect, test } from "vitest";
import { cardsOf } from "../../src/graph/cards.ts";
import { flow } from "../../src/layout/flow.ts";
import type { Positions, SheetOptions } from "../../src/layout/sheet.ts";
import { asId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { debate } from "../kit/debate.ts";
import { crossings, overlaps, through } from "../kit/geometry.ts";
import { randomDebate } from "../kit/random-debate.ts";

const gaps: Partial<SheetOptions> = {
  cardWidth: 100,
  columnGap: 20,
  rowGap: 1,
  groupGap: 2,
  topicGap: 5,
  edgeLevel: 5,
  edgeRoom: 4,
};

/** Each card 10 high. */
function sheet(notation: string, previous?: Positions, keep: SheetOptions["keep"] = "cards"): Positions {
  const forest = cardsOf(debate(notation));
  const heights = new Map([...forest.cards.keys()].map((id) => [id, 10]));
  return flow(forest, heights, { ...gaps, keep, ...(previous && { previous }) });
}

/** Each card as `key column,top`. */
const places = ({ boxes }: Positions): string =>
  [...boxes]
    .map(([id, { x, y }]) => `${id} ${x / 120},${y}`)
    .sort()
    .join(" | ");

const before = `
  Ann#1: A.
    Bob#2 rebuts 1: B.
      Cid#3 rebuts 2: C.
    Bob#4 rebuts 1: D.
      Cid#5 rebuts 4: E.`;

test("a new reply takes down what stands in its column, and nothing else", () => {
  expect(places(sheet(before))).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 1,12 | 5 2,12");
  const grown = `${before}\n        Dan#6 rebuts 3: F.\n        Dan#7 rebuts 3: G.`;
  expect(places(sheet(grown, sheet(before)))).toBe(
    "1 0,0 | 2 1,0 | 3 2,0 | 4 1,12 | 5 2,12 | 6 3,0 | 7 3,11",
  );
  const again = `${grown}\n      Eve/c#8 rebuts 2: H.\nDan/d#9 rebuts 5: I.`;
  // 8 needs the room of 5 and 4, whose edges must not cross its own; 9 finds its room below 7.
  expect(places(sheet(again, sheet(grown, sheet(before))))).toBe(
    "1 0,0 | 2 1,0 | 3 2,0 | 4 1,23 | 5 2,23 | 6 3,0 | 7 3,11 | 8 2,11 | 9 3,23",
  );
});

test("cards keep places that no tidy tree would give them; topics alone become tidy inside", () => {
  const sheetBefore = sheet(`${before}\n      Cid#6 rebuts 2: F.`);
  expect(places(sheet(before, sheetBefore))).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 1,23 | 5 2,23");
  expect(places(sheet(before, sheetBefore, "topics"))).toBe(places(sheet(before)));
});

test("what comes from another topic, or now stands above what it stood below, is placed anew", () => {
  const apart = sheet("Ann#1: A.\n  Bob#2 rebuts 1: B.\nCid/c#3: C.\nDan/d#4: D.");
  const joined = "Ann#1: A.\n  Bob#2 rebuts 1: B.\nCid/c#3: C.\nDan/d#4 rebuts 2: D.";
  expect(sheet(joined, apart).boxes.get(asId("4"))?.y).toBe(0);
});

/** The first statements of a random debate, with what they say of each other. */
function firstOf(notation: string, count: number): string {
  const lines = notation.split("\n").slice(0, Math.max(1, count));
  const keys = new Set(lines.map((line) => /#(\d+)/.exec(line)?.[1]));
  return lines
    .map((line) => line.replace(/ \w+ (\d+) \.\d,?/g, (act, to) => (keys.has(to) ? act : "")))
    .map((line) => line.replace(/, *:/, ":"))
    .join("\n");
}

test.each(["flow", "timeline"] as const)(
  "a %s grown step by step has no overlaps and no crossings",
  (mode) => {
    const steps = fc.array(fc.nat(30), { maxLength: 3 });
    fc.assert(
      fc.property(randomDebate(30), steps, (notation, cuts) => {
        let previous: Scene | undefined;
        for (const count of [...cuts.sort((a, b) => a - b), 30]) {
          const scene = drawScene(debate(firstOf(notation, count)), { mode, ...(previous && { previous }) });
          expect(overlaps(scene)).toEqual([]);
          expect(through(scene)).toEqual([]);
          expect(crossings(scene)).toEqual([]);
          previous = scene;
        }
      }),
      { numRuns: 150 },
    );
  },
);

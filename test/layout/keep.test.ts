import fc from "fast-check";
import { expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { debate } from "../kit/debate.ts";
import { faults } from "../kit/geometry.ts";
import { randomDebate } from "../kit/random-debate.ts";
import { places, sheet } from "../kit/sheet.ts";

const before = `
  Ann#1: A.
    Bob#2 rebuts 1: B.
      Cid#3 rebuts 2: C.
    Bob#4 rebuts 1: D.
      Cid#5 rebuts 4: E.`;

test("a new reply takes down what stands in its column, and nothing else", () => {
  expect(places(sheet(before))).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 1,12 | 5 2,12");
  const grown = `${before}\n        Dan#6 rebuts 3: F.\n        Dan#7 rebuts 3: G.`;
  expect(places(sheet(grown, { previous: sheet(before) }))).toBe(
    "1 0,0 | 2 1,0 | 3 2,0 | 4 1,12 | 5 2,12 | 6 3,0 | 7 3,11",
  );
  const again = `${grown}\n      Eve/c#8 rebuts 2: H.\nDan/d#9 rebuts 5: I.`;
  // 8 needs the room of 5 and 4, whose edges must not cross its own; 9 finds its room below 7.
  expect(places(sheet(again, { previous: sheet(grown, { previous: sheet(before) }) }))).toBe(
    "1 0,0 | 2 1,0 | 3 2,0 | 4 1,23 | 5 2,23 | 6 3,0 | 7 3,11 | 8 2,11 | 9 3,23",
  );
});

test("cards keep places that no tidy tree would give them; topics alone become tidy inside", () => {
  const previous = sheet(`${before}\n      Cid#6 rebuts 2: F.`);
  expect(places(sheet(before, { previous }))).toBe("1 0,0 | 2 1,0 | 3 2,0 | 4 1,23 | 5 2,23");
  expect(places(sheet(before, { previous, keep: "topics" }))).toBe(places(sheet(before)));
});

test("what comes from another topic, or now stands above what it stood below, is placed anew", () => {
  const previous = sheet("Ann#1: A.\n  Bob#2 rebuts 1: B.\nCid/c#3: C.\nDan/d#4: D.");
  const joined = "Ann#1: A.\n  Bob#2 rebuts 1: B.\nCid/c#3: C.\nDan/d#4 rebuts 2: D.";
  expect(sheet(joined, { previous }).boxes.get(asId("4"))?.y).toBe(0);
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
          expect(faults(scene)).toEqual([]);
          previous = scene;
        }
      }),
      { numRuns: 150 },
    );
  },
);

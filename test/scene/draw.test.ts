import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawScene } from "../../src/scene/draw.ts";
import { debate } from "../kit/debate.ts";
import { crossings, overlaps, through } from "../kit/geometry.ts";
import { randomDebate } from "../kit/random-debate.ts";

const quarrel = `
  Ann#1 proposal: We should drop the old driver.
  Ann#2 supports 1: Nobody has sent a patch for it in three years.
    Bob#3 concedes 1 .9, rebuts 1 .8: True, nobody patches it, but two of my machines still need it.
      Ann/more#4 asks 3: Which ones?
      Cid#5 rebuts 3: The new driver covers these machines too.
    Cid#6 rebuts 2: I sent one last week.`;

describe("a debate of six statements", () => {
  const scene = drawScene(debate(quarrel, "[driver] Drop it"));
  const card = (id: string) => {
    const found = scene.cards.find((each) => each.id === id);
    if (!found) throw new Error(`no card ${id}`);
    return found;
  };

  test("columns are turns, and a head names speaker and date where the column is one mail", () => {
    expect(scene.columns.map(({ line }) => line.text)).toEqual([
      "Ann · 1 May",
      "Bob · 2 May",
      "Turn 3 · 2 mails",
    ]);
  });

  test("a first reply stands level with what it answers, one column to the right", () => {
    expect(card("3").box.y).toBe(card("1").box.y);
    expect(card("3").box.x).toBeGreaterThan(card("1").box.x + card("1").box.width);
    expect(card("6").box.y).toBeGreaterThan(card("3").box.y);
  });

  test("a card says its kind, and speaker and date where its column does not", () => {
    expect(card("1").labels.map(({ text }) => text)).toEqual(["Proposal"]);
    expect(card("3").labels).toEqual([]);
    expect(card("4").labels.map(({ text }) => text)).toEqual(["Ann · 3 May"]);
  });

  test("“yes, but” runs as two lines of which one holds the card", () => {
    const edges = scene.edges.filter(({ from, to }) => from === "3" && to === "1");
    expect(edges.map(({ type, main }) => `${type} ${main}`)).toEqual(["concedes true", "rebuts false"]);
  });

  test("a reply to a premise ends at the premise's row", () => {
    const edge = scene.edges.find(({ from }) => from === "6");
    const row = card("1").premises[0]?.box;
    expect(edge?.actedOn).toBe("2");
    expect(edge?.points.at(-1)?.y).toBe((row?.y ?? 0) + (row?.height ?? 0) / 2);
  });

  test("the key lists speakers and only the types that occur between cards", () => {
    expect(scene.speakers.map(({ line }) => line.text)).toEqual(["Ann", "Bob", "Cid"]);
    expect(scene.legend.map(({ type }) => type)).toEqual(["rebuts", "concedes", "asks"]);
  });

  test("all lies inside the scene", () => {
    for (const { box } of scene.cards) {
      expect(box.x).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(scene.width);
      expect(box.y + box.height).toBeLessThan(scene.height);
    }
  });
});

test("an empty debate is an empty scene with its title", () => {
  const scene = drawScene(debate("", "Silence"));
  expect(scene.cards).toEqual([]);
  expect(scene.heading.text).toBe("Silence");
});

test("more premises than fit are counted, never left out by one", () => {
  const premises = (count: number) =>
    Array.from({ length: count }, (_, i) => `Ann#p${i} supports 1: Because of reason ${i}.`).join("\n");
  const [five] = drawScene(debate(`Ann#1: So.\n${premises(5)}`)).cards;
  const [nine] = drawScene(debate(`Ann#1: So.\n${premises(9)}`)).cards;
  expect([five?.premises.length, five?.hiddenPremises.length]).toEqual([5, 0]);
  expect([nine?.premises.length, nine?.hiddenPremises.length]).toEqual([4, 5]);
  expect(nine?.labels.map(({ text }) => text)).toEqual(["+ 5 more"]);
});

test("no card overlaps another, no main edge runs through a card, no two main edges cross", () => {
  fc.assert(
    fc.property(randomDebate(40), (notation) => {
      const scene = drawScene(debate(notation));
      expect(overlaps(scene)).toEqual([]);
      expect(through(scene)).toEqual([]);
      expect(crossings(scene)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("the same debate gives the same scene", () => {
  fc.assert(
    fc.property(randomDebate(15), (notation) => {
      expect(drawScene(debate(notation))).toEqual(drawScene(debate(notation)));
    }),
    { numRuns: 30 },
  );
});

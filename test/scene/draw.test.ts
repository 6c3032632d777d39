import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldAll, noFolds, unfold } from "../../src/graph/fold.ts";
import { asId, type PersonId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { measureByTable } from "../../src/scene/metrics.ts";
import type { EdgePath } from "../../src/scene/scene.ts";
import { fonts } from "../../src/scene/theme.ts";
import { debate } from "../kit/debate.ts";
import { crossings, faults } from "../kit/geometry.ts";
import { randomDebate, randomFolds } from "../kit/random-debate.ts";

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
    expect(edge?.points.at(-1)?.y).toBe(Math.floor((row?.y ?? 0) + (row?.height ?? 0) / 2));
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

test.each([
  ["", randomDebate(40)],
  [" of wide fans", randomDebate(40, 3)],
])("in a debate%s no card overlaps another, no main edge runs through a card, no two cross", (_, any) => {
  fc.assert(
    fc.property(any, (notation) => {
      const scene = drawScene(debate(notation));
      expect(faults(scene)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("all text stands inside its card, and lines of one card do not touch", () => {
  fc.assert(
    fc.property(randomDebate(8), (notation) => {
      for (const { box, lines, labels, premises } of drawScene(debate(notation)).cards) {
        const all = [...lines, ...labels, ...premises.map(({ line }) => line)].sort((a, b) => a.y - b.y);
        for (const { x, y, text, font } of all) {
          expect(x + measureByTable(text, fonts[font])).toBeLessThan(box.x + box.width);
          expect(y - fonts[font].size).toBeGreaterThan(box.y);
          expect(y).toBeLessThan(box.y + box.height);
        }
        all.slice(1).forEach(({ y, font }, index) => {
          expect(y - (all[index]?.y ?? 0)).toBeGreaterThanOrEqual(fonts[font].size);
        });
      }
    }),
    { numRuns: 100 },
  );
});

test("the key explains folds and the corner of what is new, where they occur", () => {
  const signs = (options: Parameters<typeof drawScene>[1]) =>
    drawScene(debate(quarrel), options).signs.map(({ line }) => line.text);
  expect(signs({})).toEqual([]);
  expect(signs({ folds: { ...noFolds, level: 1 } })).toEqual(["folded: stands for several"]);
  expect(signs({ newSince: "2024-05-03" })).toEqual(["new since 3 May"]);
});

describe("the key", () => {
  const many = Array.from(
    { length: 30 },
    (_, i) => `Speaker${i}/m${i}#${i}${i ? " rebuts 0" : ""}: No.`,
  ).join("\n");
  const { speakers, columns, legend } = drawScene(debate(many));

  test("goes on in a new row where a screen ends", () => {
    expect(Math.max(...speakers.map(({ line }) => line.x))).toBeLessThan(1300);
    expect(new Set(speakers.map(({ swatch }) => swatch.y)).size).toBeGreaterThan(1);
  });

  test("stands above the columns, types under the speakers", () => {
    const [type] = legend;
    expect(type?.line.y).toBeGreaterThan(Math.max(...speakers.map(({ line }) => line.y)));
    expect(type?.line.y).toBeLessThan(columns[0]?.line.y ?? 0);
  });
});

test("replies that stand above the row that they answer do not cross on their way down to it", () => {
  const scene = drawScene(
    debate(`
      Ann#1: ${"So it is. ".repeat(40)}
      Ann#2 supports 1: Because.
        Bob#3 rebuts 2: No.
        Bob#4 concedes 2: Yes.`),
  );
  expect(crossings(scene)).toEqual([]);
});

test("replies of one type to one statement share a lane, of two types they part", () => {
  const turns = (second: string) => {
    const scene = drawScene(
      debate(`Ann#1: So.\n Bob#2 rebuts 1: No.\n Bob#3 rebuts 1: No.\n Bob#4 ${second} 1: No.`),
    );
    return new Set(scene.edges.flatMap(({ points }) => (points.length > 2 ? [points[1]?.x] : []))).size;
  };
  expect(turns("rebuts")).toBe(1);
  expect(turns("asks")).toBe(2);
});

describe("what answers many statements of a fold", () => {
  const said = Array.from({ length: 9 }, (_, i) => `Bob/m${i}#b${i} rebuts 1: No, not ${i}.`);
  const answers = Array.from({ length: 9 }, (_, i) => {
    const also = i % 2 ? `, concedes b${(i + 1) % 9}` : "";
    return `Cid/c${i}#c${i} ${i % 3 ? "rebuts" : "concedes"} b${i}${also}: Yes ${i}.`;
  });
  const back = Array.from({ length: 4 }, (_, i) => `Bob/n${i}#n${i} asks c${i}: Why?`);
  const far = ["Dan#d asks n0: When?", "Eve#e rebuts d: No.", "Bob/later#l answers e: Now."];
  const graph = debate(["Ann#1: So.", ...said, ...answers, ...back, ...far].join("\n"));
  const scene = drawScene(graph, { folds: { ...noFolds, people: [asId<PersonId>("bob")] } });
  const { edges, cards } = scene;
  const bob = cards.find(({ fold }) => fold)?.id;
  const uprights = (list: readonly EdgePath[]) => {
    const bends = list.flatMap(({ points }) => points.filter(({ x }, i) => x === points[i + 1]?.x));
    return new Set(bends.map(({ x }) => x)).size;
  };

  test("shares one trunk, a line for each type", () => {
    const lines = edges.filter(({ to }) => to === bob);
    expect(lines.every(({ width }) => width > 1)).toBe(true);
    expect(uprights(lines)).toBe(1);
  });

  test("is acted on by right-angled lines of the fold, to far columns too, which share another", () => {
    const lines = edges.filter(({ from, main }) => from === bob && !main);
    expect(lines).toHaveLength(5);
    expect(uprights(lines)).toBe(1);
    for (const { points } of lines)
      expect(points.every(({ x, y }, i) => i === 0 || x === points[i - 1]?.x || y === points[i - 1]?.y)).toBe(
        true,
      );
  });

  test("crosses nothing", () => expect(faults(scene)).toEqual([]));
});

test("the same debate gives the same scene", () => {
  fc.assert(
    fc.property(randomDebate(15), (notation) => {
      expect(drawScene(debate(notation))).toEqual(drawScene(debate(notation)));
    }),
    { numRuns: 30 },
  );
});

test("a debate that grows anywhere has no overlaps and no crossings either", () => {
  fc.assert(
    fc.property(randomDebate(30), fc.nat(30), (notation, cut) => {
      const before = drawScene(
        debate(
          notation
            .split("\n")
            .slice(0, cut)
            .join("\n")
            .replace(/ \w+ \d+ \.\d,?/g, ""),
        ),
      );
      const scene = drawScene(debate(notation), { previous: before });
      expect(faults(scene)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("folded anyhow, cards stay apart, edges find their way, and texts stand in their cards", () => {
  fc.assert(
    fc.property(randomDebate(30), randomFolds(30), (notation, folds) => {
      const scene = drawScene(debate(notation), { folds, fans: { most: 4, shown: 2, small: 3 } });
      expect(faults(scene)).toEqual([]);
      for (const { box, lines, labels } of scene.cards)
        for (const { y } of [...lines, ...labels]) expect(y).toBeLessThan(box.y + box.height);
    }),
    { numRuns: 300 },
  );
});

test("the fold of a person says whom the person answers", () => {
  const folds = { ...noFolds, people: [asId<PersonId>("cid")] };
  const fold = drawScene(debate(quarrel), { folds }).cards.find((card) => card.fold);
  expect(fold?.lines.map(({ text }) => text)).toEqual(["Cid"]);
  expect(fold?.labels.map(({ text }) => text)).toEqual([
    "2 statements",
    "rebuts 2",
    "on Bob 1, Ann 1",
    "4 May · 1 mail",
  ]);
});

test.each(["flow", "timeline"] as const)("in a %s each relation between two cards has its line", (mode) => {
  fc.assert(
    fc.property(randomDebate(30, 4), randomFolds(30), (notation, folds) => {
      const graph = debate(notation);
      const { edges, cardOf } = drawScene(graph, { mode, folds, fans: { most: 4, shown: 2, small: 3 } });
      const card = (key: string) => cardOf.get(asId(key));
      const between = graph.filterEdges((_, __, from, to) => card(from) !== card(to));
      const drawn = edges.flatMap(({ id, holds = [id] }) => holds);
      expect(drawn.sort()).toEqual(between.sort());
    }),
    { numRuns: 200 },
  );
});

test("a fold's line stands for all relations of its type, the thicker the more", () => {
  const bobs = Array.from(
    { length: 40 },
    (_, i) => `Bob#b${i} ${i % 4 ? "rebuts" : "asks"} 1: No, not ${i}.`,
  );
  const { edges, cards } = drawScene(debate(["Ann#1: Drop it.", ...bobs].join("\n")));
  const fold = cards.find((card) => card.fold)?.id;
  const lines = edges.filter(({ from }) => from === fold);
  expect(lines.map(({ type, main, holds }) => [type, main, holds?.length])).toEqual([
    ["rebuts", true, 24],
    ["asks", false, 8],
  ]);
  expect(lines[0]?.width).toBe(4);
});

test("the more a fold holds, the higher its pile", () => {
  const sheets = (replies: number) => {
    const bobs = Array.from({ length: replies }, (_, i) => `Bob#b${i} rebuts 1: No.`);
    const folds = { ...noFolds, topics: [asId<StatementId>("1")] };
    return drawScene(debate(["Ann#1: Drop it.", ...bobs].join("\n")), { folds }).cards[0]?.fold?.sheets
      .length;
  };
  expect([2, 20, 90].map(sheets)).toEqual([2, 3, 4]);
});

test("a fold says what it holds", () => {
  const folds = { ...noFolds, topics: [asId<StatementId>("1")] };
  const [card] = drawScene(debate(quarrel), { folds }).cards;
  expect(card?.lines.map(({ text }) => text)).toEqual(["We should drop the old driver."]);
  expect(card?.labels.map(({ text }) => text)).toEqual([
    "Topic · 6 statements",
    "rebuts 3 · concedes 1 · asks 1",
    "Ann 3, Cid 2, Bob 1",
    "1 May – 4 May · 4 mails",
  ]);
  expect(card?.fold?.statements).toEqual(["1", "2", "3", "4", "5", "6"]);
});

describe("all topics folded", () => {
  const topics = Array.from(
    { length: 12 },
    (_, i) => `P${i}#t${i}: Topic ${i}.\n Bob/r${i}#r${i} rebuts t${i}: No.`,
  );
  const graph = debate(topics.join("\n"));
  const folds = foldAll(0)(noFolds);

  test("stand in rows in their order, without heads, and cards that are no fold say who speaks", () => {
    const single = debate("Ann#1: A.\n Bob#2 rebuts 1: B.\nCid#3: C.");
    const { cards, columns, origin } = drawScene(single, { folds });
    expect(columns).toEqual([]);
    expect(cards.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(cards[0]?.box).toMatchObject({ x: origin.x, y: origin.y });
    expect(cards[1]?.labels[0]?.text).toBe("Cid · 3 May");
    expect(new Set(drawScene(graph, { folds }).cards.map(({ box }) => box.x)).size).toBeGreaterThan(2);
  });

  test("keep their rows when the debate grows, and leave them when one is opened", () => {
    const previous = drawScene(graph, { folds });
    const grown = drawScene(debate([...topics, "Zoe#z: Alone."].join("\n")), { folds, previous });
    for (const { id, box } of previous.cards)
      expect(grown.cards.find((card) => card.id === id)?.box).toMatchObject({ x: box.x, y: box.y });
    const open = unfold({ kind: "topic", at: asId("t1") })(folds);
    expect(drawScene(graph, { folds: open, previous })).toEqual(drawScene(graph, { folds: open }));
  });
});

test("a timeline, folded or not, has no overlaps and no crossings either", () => {
  fc.assert(
    fc.property(randomDebate(30), randomFolds(30), fc.array(fc.nat(9)), (notation, folds, days) => {
      const any = debate(notation);
      any.updateAttribute("messages", (messages = []) =>
        messages.map(({ date: _, ...message }, i) =>
          days[i] ? { ...message, date: `2024-05-0${days[i]}` } : message,
        ),
      );
      const scene = drawScene(any, { mode: "timeline", folds, fans: { most: 4, shown: 2, small: 3 } });
      expect(faults(scene)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a timeline has its days for heads, an axis under them, and cards that say who speaks", () => {
  const { columns, axis, cards } = drawScene(debate(quarrel), { mode: "timeline" });
  expect(columns.map(({ line }) => line.text)).toEqual([
    "1 May 2024",
    "2 May 2024",
    "3 May 2024",
    "4 May 2024",
  ]);
  expect(cards[0]?.labels[0]?.text).toBe("Ann · 1 May · Proposal");
  const under = Math.max(...(axis?.lines.flat() ?? []).map(({ y }) => y));
  expect(under).toBeLessThan(Math.min(...cards.map(({ box }) => box.y)));
  expect(axis?.breaks).toEqual([]);
});

test("where time is left out, the axis says how much", () => {
  const late = debate("Ann#1: Now.\n Bob#2 rebuts 1: Never.");
  late.updateAttribute("messages", (messages = []) =>
    messages.map((message, i) => ({ ...message, date: `2024-05-${i ? 20 : 11}` })),
  );
  const { axis } = drawScene(late, { mode: "timeline" });
  expect(axis?.breaks.map(({ text }) => text)).toEqual(["8 days"]);
});

test("what is new since a date has a marked corner, and marking moves nothing", () => {
  const graph = debate(quarrel);
  const scene = drawScene(graph, { newSince: "2024-05-03" });
  expect(scene.cards.filter(({ fresh }) => fresh).map(({ id }) => id)).toEqual(["4", "5", "6"]);
  const unmarked = scene.cards.map(({ fresh: _, ...card }) => card);
  expect(unmarked).toEqual(drawScene(graph).cards);
  const folds = { ...noFolds, topics: [asId<StatementId>("1")] };
  expect(drawScene(graph, { folds, newSince: "2024-05-03" }).cards[0]?.fresh).toBeDefined();
});

test("lines from right to left begin at the card's right side, Latin words among them or not", () => {
  const [card] = drawScene(
    debate("Ann#1: צריך למחוק את זה, Linux 6.8.\nAnn#2 supports 1: איטי.\nAnn#3 supports 1: Slow."),
  ).cards;
  const right = (card?.box.x ?? 0) + (card?.box.width ?? 0);
  expect(card?.lines.map(({ direction }) => direction)).toEqual(["rtl"]);
  expect(card?.lines[0]?.x).toBeLessThan(right);
  expect(card?.lines[0]?.x).toBeGreaterThan(right - 20);
  expect(card?.premises.map(({ line }) => line.direction)).toEqual(["rtl", undefined]);
});

test("folded replies are counted, with all statements that they hold", () => {
  const title = (replies: string) => {
    const folds = { ...noFolds, replies: [asId<StatementId>(replies)] };
    return drawScene(debate(quarrel), { folds }).cards.find(({ fold }) => fold)?.lines[0]?.text;
  };
  expect(title("1")).toBe("+2 replies · 4 statements");
  expect(title("3")).toBe("+2 replies · 2 statements");
});

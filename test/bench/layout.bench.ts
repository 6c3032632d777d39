// how long layout, scene and SVG take by the size of the debate, and what becomes of the map when it grows
import { test } from "vitest";
import { mapReading } from "../../src/debate.ts";
import { toSvg } from "../../src/export/svg.ts";
import type { DebateGraph } from "../../src/graph/attributes.ts";
import { cardsOf } from "../../src/graph/cards.ts";
import { foldAll, noFolds } from "../../src/graph/fold.ts";
import { growthOf } from "../../src/graph/growth.ts";
import { flow } from "../../src/layout/flow.ts";
import type { StatementId } from "../../src/model/ids.ts";
import type { MailRead } from "../../src/read/mail.ts";
import { threadsOf } from "../../src/read/threads.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { drawLayered } from "../../src/scene/layered.ts";
import { overviewOf } from "../../src/scene/overview.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { crossings, faults, loose, overlaps, through } from "../kit/geometry.ts";
import { median, middle, percentile, report } from "../kit/measure.ts";
import { mailsIn } from "../kit/raw.ts";
import { hasShared, sharedBytes } from "../kit/shared.ts";
import { firstOf, synthetic } from "./synthetic.ts";

/** No fan folds by itself. */
const open = { most: Number.POSITIVE_INFINITY, shown: 0, small: 0 };
const sizes = [100, 1_000, 5_000, 10_000];

test("layout, scene and SVG", async () => {
  const rows: Record<string, number>[] = [];
  for (const size of sizes) {
    const graph = synthetic(size);
    const forest = cardsOf(graph);
    const scene = drawScene(graph);
    const heights = heightsOf(graph);
    rows.push({
      statements: size,
      cards: forest.cards.size,
      columns: scene.columns.length,
      "cards ms": await median(15, () => cardsOf(graph)),
      "flow ms": await median(size > 1_000 ? 41 : 101, () => flow(forest, heights)),
      "draw ms": await median(9, () => drawScene(graph)),
      "svg ms": await median(9, () => toSvg(scene, graph)),
    });
  }
  report("from graph to SVG, medians", rows);
});

test("how time grows with size", async () => {
  // Ten debates, not one ten times: what is small enough for the processor's cache would seem faster than it is.
  const small = Array.from({ length: 10 }, (_, seed) => laidOut(synthetic(1_000, seed + 1)));
  const large = laidOut(synthetic(10_000));
  type Step = [name: string, rounds: number, run: (debate: typeof large) => unknown];
  const steps: Step[] = [
    ["cards", 31, ({ graph }) => cardsOf(graph)],
    ["flow", 101, ({ forest, heights }) => flow(forest, heights)],
    ["flow, grown", 101, ({ forest, heights, before }) => flow(forest, heights, { previous: before })],
    ["graph to scene", 9, ({ graph }) => drawScene(graph)],
    // The yardstick: what no layout can do without.
    ["a Map of the statements", 101, ({ graph }) => new Map(graph.nodes().map((key, at) => [key, at]))],
  ];
  const rows = steps.map(([step, rounds, run]) => {
    const all = small.map((debate) => () => run(debate));
    return { step, ...exponent(rounds, all, () => run(large)) };
  });
  report("exponent between 1,000 and 10,000 statements; bar 1.15", rows);
});

/** With what flow needs; `before` is the map without its newest twentieth. */
function laidOut(graph: DebateGraph) {
  const part = firstOf(graph, Math.floor(graph.order * 0.95));
  const before = flow(cardsOf(part), heightsOf(part));
  return { graph, forest: cardsOf(graph), heights: heightsOf(graph), before };
}

const heightsOf = (graph: DebateGraph) =>
  new Map(drawScene(graph, { fans: open }).cards.map(({ id, box }) => [id, box.height]));

/** All small ones against the large one, now these first, now that: the garbage of one must not always burden the other. */
function exponent(rounds: number, small: readonly (() => unknown)[], large: () => unknown) {
  const time = (runs: readonly (() => unknown)[]): number => {
    const start = performance.now();
    for (const run of runs) run();
    return performance.now() - start;
  };
  const round = (number: number) => {
    const first = number % 2 === 0 ? time(small) : time([large]);
    const second = number % 2 === 0 ? time([large]) : time(small);
    return number % 2 === 0 ? { few: first, many: second } : { few: second, many: first };
  };
  // The first rounds are for the compiler.
  const times = Array.from({ length: rounds + 6 }, (_, number) => round(number)).slice(6);
  // The better quarter: in the others the machine does something else as well.
  const few = percentile(
    times.map((each) => each.few / small.length),
    0.25,
  );
  const many = percentile(
    times.map((each) => each.many),
    0.25,
  );
  return { "1,000 ms": few, "10,000 ms": many, exponent: Math.log10(many / few) };
}

test("the other ways to draw it", async () => {
  const rows: Record<string, number>[] = [];
  for (const statements of sizes) {
    const graph = synthetic(statements);
    const scene = drawScene(graph);
    const folds = foldAll(1)(noFolds);
    const growth = growthOf(graph);
    rows.push({
      statements,
      "timeline ms": await median(7, () => drawScene(graph, { mode: "timeline" })),
      "level 1 ms": await median(7, () => drawScene(graph, { folds })),
      "layered ms": await median(3, () => drawLayered(graph)),
      "overview ms": await median(7, () => overviewOf(scene, graph, 0.1)),
      "playback step ms": await median(7, () => growth.after(growth.messages.length >> 1)),
    });
  }
  report("other modes, medians", rows);
});

test("what the eye would complain about", async () => {
  const rows: Record<string, string | number>[] = [];
  for (const statements of sizes) {
    const graph = synthetic(statements);
    const previous = drawScene(firstOf(graph, Math.floor(statements * 0.95)));
    const scenes = {
      flow: drawScene(graph),
      "flow, fans open": drawScene(graph, { fans: open }),
      "flow, grown": drawScene(graph, { previous }),
      "level 2": drawScene(graph, { folds: foldAll(2)(noFolds) }),
      timeline: drawScene(graph, { mode: "timeline" }),
      layered: await drawLayered(graph),
      "layered, level 2": await drawLayered(graph, { folds: foldAll(2)(noFolds) }),
    };
    for (const [drawn, scene] of Object.entries(scenes))
      rows.push({ statements, drawn, cards: scene.cards.length, ...faultsOf(scene) });
  }
  report("geometry of main edges and cards; Graphviz cannot do without crossings, all else is to be 0", rows);
});

const faultsOf = (scene: Scene) => ({
  overlaps: overlaps(scene).length,
  "edges through cards": through(scene).length,
  "loose ends": loose(scene).length,
  crossings: crossings(scene).length,
});

test("growth by the newest 5 %", () => {
  const rows = sizes.map((statements) => {
    const graph = synthetic(statements);
    const before = drawScene(firstOf(graph, Math.floor(statements * 0.95)));
    const topicOf = topicsOf(graph);
    const tidy = changes(before, drawScene(graph), topicOf);
    const kept = changes(before, drawScene(graph, { previous: before }), topicOf);
    return { statements, ...kept, "flipped when tidied %": tidy["pairs flipped %"] };
  });
  report("what moves; bars: 0.5 % of pairs, median 0 px inside a topic", rows);
});

test.skipIf(!hasShared)("real debates grown by their newest 5 % of mails", async () => {
  const rows: Record<string, string | number>[] = [];
  for (const file of ["debates/api-deprecation.mbox", "corpora/ksummit-discuss.mbox.gz"])
    for (const mails of await largestThreads(file, 3)) {
      const dated = [...mails].sort((a, b) => timeOf(a) - timeOf(b));
      const old = mapReading("", dated.slice(0, Math.floor(mails.length * 0.95)));
      const grown = mapReading("", dated);
      if (old.kind !== "debate" || grown.kind !== "debate") continue;
      const before = drawScene(old.graph);
      const after = drawScene(grown.graph, { previous: before });
      const moves = changes(before, after, topicsOf(grown.graph));
      rows.push({
        file,
        mails: mails.length,
        cards: after.cards.length,
        ...moves,
        faults: faults(after).length,
      });
    }
  report("real debates that grow; bar: median 0 px inside a topic", rows);
});

const timeOf = ({ mail: { date } }: MailRead): number => (date?.iso ? Date.parse(date.iso) : 0);

async function largestThreads(file: string, count: number): Promise<MailRead[][]> {
  const mails = await mailsIn(sharedBytes(file));
  const known = new Map(mails.map((read) => [read.mail.id, read]));
  return threadsOf(mails.map(({ mail }) => mail))
    .map((thread) => thread.mails.flatMap(({ mail }) => known.get(mail.id) ?? []))
    .sort((a, b) => b.length - a.length)
    .slice(0, count);
}

function topicsOf(graph: DebateGraph): (id: StatementId) => StatementId {
  const { cards } = cardsOf(graph);
  return (id) => cards.get(id)?.topic ?? id;
}

/** Pairs of cards that change their order from top to bottom, and how far cards move on the sheet and in their topic. */
function changes(before: Scene, after: Scene, topicOf: (id: StatementId) => StatementId) {
  const now = new Map(after.cards.map(({ id, box }) => [id, box.y - after.origin.y]));
  const both = before.cards.flatMap(({ id, box }) => {
    const is = now.get(id);
    return is === undefined ? [] : [{ id, was: box.y - before.origin.y, is }];
  });
  const ofRoots = new Map(both.map(({ id, was, is }) => [id, is - was]));
  const moves = both.map(({ was, is }) => Math.abs(is - was));
  const inside = both.map(({ id, was, is }) => Math.abs(is - was - (ofRoots.get(topicOf(id)) ?? 0)));
  return {
    "pairs flipped %": flippedShare(both),
    "median move in topic px": middle(inside),
    "moved in topic %": (100 * inside.filter((by) => by > 0).length) / Math.max(1, inside.length),
    "median move on sheet px": middle(moves),
    "moved on sheet %": (100 * moves.filter((by) => by > 0).length) / Math.max(1, moves.length),
  };
}

function flippedShare(cards: readonly { readonly was: number; readonly is: number }[]): number {
  let [pairs, flipped] = [0, 0];
  for (const [i, a] of cards.entries()) {
    for (let j = i + 1; j < cards.length; j++) {
      const b = cards[j] ?? a;
      pairs++;
      if ((a.was - b.was) * (a.is - b.is) < 0) flipped++;
    }
  }
  return (100 * flipped) / Math.max(1, pairs);
}

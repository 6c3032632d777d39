import { expect, test } from "vitest";
import type { LayeredStep } from "../../src/layout/layered.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { measureByTable } from "../../src/scene/metrics.ts";
import { startArrangement } from "../../src/state/arrangement.ts";
import { type DrawingWorker, mountDrawer } from "../../src/worker/draw-client.ts";
import { type DrawRequest, type Look, openDrawer } from "../../src/worker/drawing.ts";
import { synthetic } from "../bench/synthetic.ts";

const look: Look = { theme: "light", arrangement: startArrangement, keep: "nothing" };

/** The drawer itself, without a thread; everything is copied on the way as a browser would. */
function inProcess() {
  const asked: DrawRequest["do"][] = [];
  let ended = 0;
  const start = (): DrawingWorker => {
    const worker: DrawingWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        ended++;
        worker.onmessage = null;
      },
      postMessage: (request) => {
        asked.push(request.do);
        queueMicrotask(() => hear(structuredClone(request)));
      },
    };
    const hear = openDrawer(measureByTable, (reply) =>
      worker.onmessage?.({ data: structuredClone(reply) } as MessageEvent),
    );
    return worker;
  };
  return { asked, start, ended: () => ended };
}

test("the scene that comes in pieces is the one that is drawn at once", async () => {
  const graph = synthetic(900);
  const { start } = inProcess();
  const shares: number[] = [];
  const drawn = await mountDrawer(start).draw(graph, look, (share) => shares.push(share));
  expect(drawn).toEqual({ kind: "scene", scene: drawScene(graph) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.9);
});

test("while Graphviz lays out topic after topic it is told which one, and the share that is done grows", async () => {
  const { start } = inProcess();
  const shares: number[] = [];
  const steps: LayeredStep[] = [];
  const inLayers: Look = { ...look, arrangement: { ...startArrangement, mode: "layered" } };
  const drawn = await mountDrawer(start).draw(synthetic(150), inLayers, (share, step) => {
    shares.push(share);
    if (step) steps.push(step);
  });
  expect(drawn.kind).toBe("scene");
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(new Set(shares).size).toBeGreaterThan(3);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(steps.map(({ topic }) => topic)).toEqual(steps.map((_, index) => index + 1));
  expect(steps[0]).toMatchObject({ share: 0, topics: steps.length });
  const drawnStatements = drawn.kind === "scene" ? drawn.scene.cardOf.size : 0;
  expect(steps.reduce((sum, { statements }) => sum + statements, 0)).toBe(drawnStatements);
});

test("cards keep their places when another debate is drawn that is to keep them", async () => {
  const { start } = inProcess();
  const drawer = mountDrawer(start);
  const [first, grown] = [synthetic(900), synthetic(1_000)];
  const before = await drawer.draw(first, look, () => {});
  const after = await drawer.draw(grown, { ...look, keep: "cards" }, () => {});
  if (before.kind !== "scene" || after.kind !== "scene") throw new Error("nothing was drawn");
  expect(after.scene).toEqual(drawScene(grown, { previous: before.scene }));
  expect(after.scene.cards).not.toEqual(drawScene(grown).cards);
});

test("a debate is sent once, however often it is drawn", async () => {
  const graph = synthetic(50);
  const { start, asked } = inProcess();
  const drawer = mountDrawer(start);
  await drawer.draw(graph, look, () => {});
  await drawer.draw(graph, { ...look, theme: "dark" }, () => {});
  expect(asked.filter((what) => what === "begin")).toHaveLength(1);
});

test("a later drawing takes the place of an earlier one; cancelling ends the worker", async () => {
  const { start, ended } = inProcess();
  const drawer = mountDrawer(start);
  const first = drawer.draw(synthetic(3_000), look, () => {});
  const second = drawer.draw(synthetic(60), look, () => {});
  expect(await first).toEqual({ kind: "cancelled" });
  expect((await second).kind).toBe("scene");
  const third = drawer.draw(synthetic(3_000), look, () => {});
  drawer.cancel();
  expect(await third).toEqual({ kind: "cancelled" });
  expect(ended()).toBe(2);
});

test("a mistake of ours is told, not thrown", async () => {
  const { start } = inProcess();
  const broken = { ...look, arrangement: { ...startArrangement, folds: undefined } } as unknown as Look;
  const graph = synthetic(20);
  graph.setAttribute("participants", undefined as never);
  expect((await mountDrawer(start).draw(graph, broken, () => {})).kind).toBe("failed");
});

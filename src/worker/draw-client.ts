// debate and look -> its scene, drawn in a worker so that the page stays alive
import type { DebateGraph } from "../graph/attributes.ts";
import type { LayeredStep } from "../layout/layered.ts";
import type { StatementId } from "../model/ids.ts";
import type { Card, EdgePath, Scene } from "../scene/scene.ts";
import { type DrawReply, type DrawRequest, type Look, piecesOf, type SceneFrame } from "./drawing.ts";

/** What became of drawing; "failed" is our own mistake, "cancelled" the wish of the user or of a later drawing. */
export type Drawn =
  | { readonly kind: "scene"; readonly scene: Scene }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "cancelled" };

/** The little of a `Worker` that is needed, so that a test can stand in for it. */
export interface DrawingWorker {
  postMessage(request: DrawRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DrawReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Of the share that is done, of 1, and of the topic that is being laid out where that takes its time. */
type OnProgress = (share: number, step?: LayeredStep) => void;

export interface Drawer {
  /** Takes the place of what is being drawn, if anything is. Never rejects. */
  draw(graph: DebateGraph, look: Look, onProgress: OnProgress): Promise<Drawn>;
  cancel(): void;
}

const startWorker = (): DrawingWorker =>
  new Worker(new URL("./drawer.ts", import.meta.url), { type: "module" });

/** Starts its worker when it is first asked; a worker keeps its debate, so that folding sends only what is folded. */
export function mountDrawer(start: () => DrawingWorker = startWorker): Drawer {
  let worker: DrawingWorker | undefined;
  let held: DebateGraph | undefined;
  let job = 0;
  let settle: ((drawn: Drawn) => void) | undefined;
  const end = (drawn: Drawn) => {
    const resolve = settle;
    settle = undefined;
    resolve?.(drawn);
  };
  const cancel = () => {
    if (!settle) return;
    // It hears nothing while it draws.
    worker?.terminate();
    worker = undefined;
    held = undefined;
    end({ kind: "cancelled" });
  };
  return {
    cancel,
    draw(graph, look, onProgress) {
      cancel();
      const mine = ++job;
      return new Promise((resolve) => {
        settle = resolve;
        const drawer = worker ?? start();
        worker = drawer;
        const gather = gatherer(onProgress);
        drawer.onerror = ({ message }) => end({ kind: "failed", reason: message || "the drawer stopped" });
        drawer.onmessage = ({ data }) => {
          if (data.job !== mine) return;
          const drawn = gather(data);
          if (drawn) end(drawn);
        };
        const isCurrent = () => settle === resolve && worker === drawer;
        send(drawer, held === graph ? undefined : graph, isCurrent).then(() => {
          if (!isCurrent()) return;
          held = graph;
          drawer.postMessage({ do: "draw", job: mine, look });
        });
      });
    },
  };
}

/** In pieces, with a pause after each in which the page can do something else. */
async function send(worker: DrawingWorker, graph: DebateGraph | undefined, isCurrent: () => boolean) {
  if (!graph) return;
  worker.postMessage({ do: "begin", attributes: { ...graph.getAttributes(), sources: [], issues: [] } });
  for (const keys of piecesOf(graph.nodes(), 1_500)) {
    if (!isCurrent()) return;
    // What is only told and never drawn stays here.
    const nodes = keys.map((key) => {
      return { key, attributes: { ...graph.getNodeAttributes(key), cues: [], sightings: [] } };
    });
    worker.postMessage({ do: "add", nodes, edges: [] });
    await pause();
  }
  for (const keys of piecesOf(graph.edges(), 3_000)) {
    if (!isCurrent()) return;
    const edges = keys.map((key) => {
      const [source, target] = graph.extremities(key);
      return { key, source, target, attributes: { ...graph.getEdgeAttributes(key), cues: [] } };
    });
    worker.postMessage({ do: "add", nodes: [], edges });
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The share of the work that it is to lay things out, where that takes its time; the rest is to send the scene. */
const layingOut = 0.9;

/** Puts the pieces together. */
function gatherer(onProgress: OnProgress): (reply: DrawReply) => Drawn | undefined {
  let frame: SceneFrame | undefined;
  let all = 1;
  let before = 0;
  const [cards, edges, cardOf] = [[] as Card[], [] as EdgePath[], new Map<StatementId, StatementId>()];
  return (reply) => {
    switch (reply.kind) {
      case "progress":
        before = layingOut;
        onProgress(before * reply.step.share, reply.step);
        return undefined;
      case "frame":
        frame = reply.frame;
        all = reply.cards + reply.edges + 1;
        return undefined;
      case "cards":
        cards.push(...reply.cards);
        break;
      case "edges":
        edges.push(...reply.edges);
        break;
      case "places":
        for (const [id, card] of reply.places) cardOf.set(id, card);
        break;
      case "drawn":
        return frame ? { kind: "scene", scene: { ...frame, cards, edges, cardOf } } : undefined;
      case "failed":
        return reply;
    }
    onProgress(before + (1 - before) * ((cards.length + edges.length) / all));
    return undefined;
  };
}

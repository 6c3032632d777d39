// what the page asks of the drawer -> the scene, in pieces that can be posted one by one
//
// A scene of thousands of cards in one message would stop the page while it is unpacked; so would the debate on its
// way here. In pieces neither takes longer than a frame.
import type {
  DebateAttributes,
  DebateGraph,
  RelationAttributes,
  StatementAttributes,
} from "../graph/attributes.ts";
import { emptyGraph } from "../graph/empty.ts";
import { focusOn, partOf } from "../graph/focus.ts";
import type { LayeredStep } from "../layout/layered.ts";
import { sheetDefaults } from "../layout/sheet.ts";
import type { StatementId } from "../model/ids.ts";
import { drawScene } from "../scene/draw.ts";
import type { Measure } from "../scene/metrics.ts";
import type { Card, EdgePath, Scene } from "../scene/scene.ts";
import { dark, light } from "../scene/theme.ts";
import type { Arrangement } from "../state/arrangement.ts";

type ThemeName = "light" | "dark";

/** What a scene is drawn from beside the debate. */
export interface Look {
  readonly theme: ThemeName;
  readonly arrangement: Arrangement;
  readonly keep: Keep;
}

/** What keeps the place that it had in the scene before, as far as it can: each card, topics as wholes, or nothing. */
export type Keep = "cards" | "topics" | "nothing";

type SavedNode = { readonly key: string; readonly attributes: StatementAttributes };
type SavedEdge = {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: RelationAttributes;
};

export type DrawRequest =
  /** Another debate, at first without statements. */
  | { readonly do: "begin"; readonly attributes: DebateAttributes }
  | { readonly do: "add"; readonly nodes: readonly SavedNode[]; readonly edges: readonly SavedEdge[] }
  | { readonly do: "draw"; readonly job: number; readonly look: Look };

/** A scene without its long lists, which follow. */
export type SceneFrame = Omit<Scene, "cards" | "edges" | "cardOf">;

export type DrawReply = { readonly job: number } & (
  | { readonly kind: "frame"; readonly frame: SceneFrame; readonly cards: number; readonly edges: number }
  | { readonly kind: "cards"; readonly cards: readonly Card[] }
  | { readonly kind: "edges"; readonly edges: readonly EdgePath[] }
  | { readonly kind: "places"; readonly places: readonly (readonly [StatementId, StatementId])[] }
  /** Told where laying out takes its time. */
  | { readonly kind: "progress"; readonly step: LayeredStep }
  | { readonly kind: "drawn" }
  | { readonly kind: "failed"; readonly reason: string }
);

/** So many cards, or things of their size, are unpacked in some ten milliseconds. */
const piece = 500;

export function* piecesOf<T>(list: readonly T[], length = piece): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += length) yield list.slice(from, from + length);
}

/** The drawer's memory: the debate, and the scene before, perhaps of another one. The promises never reject. */
export function openDrawer(
  measure: Measure,
  post: (reply: DrawReply) => void,
): (request: DrawRequest) => Promise<void> {
  let graph: DebateGraph = emptyGraph();
  let before: Scene | undefined;
  return async (request) => {
    switch (request.do) {
      case "begin":
        graph = emptyGraph();
        graph.replaceAttributes(request.attributes);
        return;
      case "add":
        for (const { key, attributes } of request.nodes) graph.addNode(key, attributes);
        for (const { key, source, target, attributes } of request.edges)
          graph.addDirectedEdgeWithKey(key, source, target, attributes);
        return;
      case "draw": {
        const { job, look } = request;
        try {
          const tell = (step: LayeredStep) => post({ job, kind: "progress", step });
          before = await arranged(graph, look, measure, before, tell);
          for (const reply of repliesOf(before)) post({ job, ...reply });
        } catch (error) {
          post({ job, kind: "failed", reason: error instanceof Error ? error.message : String(error) });
        }
      }
    }
  };
}

const themes = { light, dark } as const;

/** The scene of the debate, or of the part that is looked at alone. */
async function arranged(
  graph: DebateGraph,
  look: Look,
  measure: Measure,
  previous: Scene | undefined,
  onStep: (step: LayeredStep) => void,
): Promise<Scene> {
  if (look.arrangement.mode !== "layered") return drawSheet(graph, look, measure, previous);
  const { drawLayered } = await import("../scene/layered.ts");
  return drawLayered(partIn(graph, look), sceneOptions(look, measure), onStep);
}

/**
 * Without Graphviz, at once: the timeline, or the flow sheet.
 *
 * @param previous the scene before, of which `look` says what is kept
 */
export function drawSheet(graph: DebateGraph, look: Look, measure: Measure, previous?: Scene): Scene {
  const mode = look.arrangement.mode === "timeline" ? "timeline" : "flow";
  const { keep } = look;
  return drawScene(partIn(graph, look), {
    ...sceneOptions(look, measure),
    mode,
    ...(previous && keep !== "nothing" && { previous, flow: { ...sheetDefaults, keep } }),
  });
}

const partIn = (graph: DebateGraph, { arrangement: { focus } }: Look): DebateGraph =>
  focus ? partOf(graph, focusOn(graph, focus)) : graph;

const sceneOptions = ({ theme, arrangement: { folds, since } }: Look, measure: Measure) => ({
  theme: themes[theme],
  measure,
  folds,
  ...(since && { newSince: since }),
});

/** Without its job. */
type Told = DrawReply extends infer Reply
  ? Reply extends { job: number }
    ? Omit<Reply, "job">
    : never
  : never;

function* repliesOf({ cards, edges, cardOf, ...frame }: Scene): Generator<Told> {
  yield { kind: "frame", frame, cards: cards.length, edges: edges.length };
  for (const each of piecesOf(cards)) yield { kind: "cards", cards: each };
  for (const each of piecesOf(edges)) yield { kind: "edges", edges: each };
  for (const each of piecesOf([...cardOf], 4 * piece)) yield { kind: "places", places: each };
  yield { kind: "drawn" };
}

// the page's state: what is open, how it is drawn, what is looked at
import { computed, signal } from "@preact/signals";
import type { DebateGraph } from "../debate.ts";
import { growthOf } from "../graph/growth.ts";
import { asId, type StatementId } from "../model/ids.ts";
import type { Scene } from "../scene/scene.ts";
import type { Shown } from "../scene/visible.ts";
import { mailsOf } from "../state/playback.ts";
import { both, shownOf } from "../state/shown.ts";
import { type Tree, treeOf } from "../state/tree.ts";
import { startView, type View } from "../state/view.ts";
import type { Target } from "./listening.ts";
import type { Viewport } from "./viewport.ts";

/** The open debate; nothing before the first one is read. */
export const debate = signal<DebateGraph | undefined>(undefined);
/** What the map draws, whatever is hidden. */
export const scene = signal<Scene | undefined>(undefined);
/** The filter and the selection. */
export const view = signal<View>(startView);

/** Where the map is scrolled and zoomed to. */
export const viewport = signal<Viewport | undefined>(undefined);

/** What is under the pointer. */
export const pointed = signal<Target | undefined>(undefined);

/** Counts the debates that were opened: a debate that was only changed keeps its place on the screen. */
export const opened = signal(0);

/** What is to be the open debate; it is once its map is drawn, until then what was open stays open. */
export const wanted = signal<
  { readonly graph: DebateGraph; readonly which: "another" | "the same" } | undefined
>(undefined);

/** Opens another debate, or puts the same one, changed, in its place. */
export function present(graph: DebateGraph, which: "another" | "the same"): void {
  performance.mark("graph there");
  wanted.value = { graph, which };
}

const nothing: Shown = { statements: new Set(), relations: new Set() };

const trees = new WeakMap<Scene, Tree>();

/** Worked out once for a scene, perhaps before it is shown. */
export function treeIn(drawn: Scene): Tree {
  const known = trees.get(drawn) ?? treeOf(drawn);
  trees.set(drawn, known);
  return known;
}

export const tree = computed<Tree>(() =>
  scene.value ? treeIn(scene.value) : { roots: [], places: new Map() },
);

/** Asides that nobody takes up are not. */
export const isDrawn = computed(() => {
  const { places } = tree.value;
  return (id: StatementId) => places.has(id);
});

/** The map as it grew, mail by mail: of a part by those that say something in it. */
export const growth = computed(() => debate.value && growthOf(debate.value, isDrawn.value));

/** How many mails the map shows, while it is played. */
export const mails = computed(() => mailsOf(view.value, growth.value?.messages.length ?? 0));

const played = computed<Shown | undefined>(() =>
  mails.value === undefined ? undefined : growth.value?.after(mails.value),
);

/** What the filter leaves. */
const filtered = computed<Shown>(() => (debate.value ? shownOf(debate.value, view.value.query) : nothing));

/** What the filter leaves, and playback has come to. */
export const shown = computed<Shown>(() =>
  played.value ? both(filtered.value, played.value) : filtered.value,
);

/** "N of M": only what the map draws counts. */
export const counts = computed(() => {
  const drawn = [...tree.value.places.keys()];
  const left = drawn.filter((id) => shown.value.statements.has(id));
  return { drawn: drawn.length, shown: left.length };
});

/** Whether the filter hides anything of the map. */
export const isFiltered = computed(() => {
  const [graph, { places }, left] = [debate.value, tree.value, filtered.value];
  if (!graph) return false;
  const isHidden = (edge: string, from: string, to: string): boolean =>
    !left.relations.has(asId(edge)) && places.has(asId(from)) && places.has(asId(to));
  return (
    [...places.keys()].some((id) => !left.statements.has(id)) ||
    graph.someEdge((edge, _, from, to) => isHidden(edge, from, to))
  );
});

/** The selected statement, where the open debate has it and playback has come to it. */
export const selected = computed<StatementId | undefined>(() => {
  const id = view.value.selected;
  const isThere = id && debate.value?.hasNode(id) && (played.value?.statements.has(id) ?? true);
  return isThere ? id : undefined;
});

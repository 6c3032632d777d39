// the page's state: what is open, how it is drawn, what is looked at
import { batch, computed, signal } from "@preact/signals";
import type { DebateGraph } from "../debate.ts";
import type { StatementId } from "../model/ids.ts";
import type { Scene } from "../scene/scene.ts";
import type { Shown } from "../scene/visible.ts";
import { hidesNothing } from "../state/query.ts";
import { shownOf } from "../state/shown.ts";
import { type Tree, treeOf } from "../state/tree.ts";
import { startView, type View } from "../state/view.ts";
import type { Target } from "./canvas.ts";
import { draw } from "./drawing.ts";
import { type ThemeName, themeName } from "./theme.ts";
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

/** Draws a debate and makes it the open one; where drawing fails, what was open stays open. */
export function present(graph: DebateGraph, which: "another" | "the same"): void {
  performance.mark("graph there");
  const drawn = draw(graph, themeName.peek());
  batch(() => {
    if (which === "another") opened.value++;
    debate.value = graph;
    scene.value = drawn;
  });
}

/** Draws the open debate again, in other colours. */
export function repaint(name: ThemeName): void {
  const graph = debate.peek();
  if (graph) scene.value = draw(graph, name);
}

export const shown = computed<Shown>(() =>
  debate.value ? shownOf(debate.value, view.value.query) : { statements: new Set(), relations: new Set() },
);

export const tree = computed<Tree>(() =>
  scene.value ? treeOf(scene.value) : { roots: [], places: new Map() },
);

/** Asides that nobody takes up are not. */
export const isDrawn = computed(() => {
  const { places } = tree.value;
  return (id: StatementId) => places.has(id);
});

/** "N of M": only what the map draws counts. */
export const counts = computed(() => {
  const drawn = [...tree.value.places.keys()];
  const left = drawn.filter((id) => shown.value.statements.has(id));
  return { drawn: drawn.length, shown: left.length, filtered: !hidesNothing(view.value.query) };
});

/** The selected statement, where the open debate has it. */
export const selected = computed<StatementId | undefined>(() => {
  const id = view.value.selected;
  return id && debate.value?.hasNode(id) ? id : undefined;
});

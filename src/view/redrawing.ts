// the wanted debate, its arrangement, the theme -> the scene on screen, drawn here or in a worker
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { DebateGraph } from "../debate.ts";
import type { LayeredStep } from "../layout/layered.ts";
import { type Arrangement, arrange, arrangementOf } from "../state/arrangement.ts";
import { type Drawn, mountDrawer } from "../worker/draw-client.ts";
import type { Keep } from "../worker/drawing.ts";
import { go } from "./address.ts";
import { draw } from "./drawing.ts";
import { notify } from "./notices.tsx";
import { task } from "./opening.ts";
import { debate, opened, scene, treeIn, view, wanted } from "./store.ts";
import { type ThemeName, themeName } from "./theme.ts";
import { gridOf } from "./window.ts";

/** More statements take longer than 50 ms to draw: the page would stop. */
const mostHere = 500;

/** One drawing: of what, and how. */
interface Wish {
  readonly graph: DebateGraph;
  readonly arrangement: Arrangement;
  /** Tells arrangements apart by what they say. */
  readonly key: string;
  readonly theme: ThemeName;
}

const drawer = mountDrawer();
const key = computed(() => JSON.stringify(arrangementOf(view.value)));
/** What is on screen. */
let shown: Wish | undefined;
/** Which opening of a debate it is that is on screen. */
let shownWanted: unknown;
/** Counts drawings: only the last one that was begun is taken. */
let turn = 0;

/** Draws whenever something is wanted that is not on screen; returns the undo. */
export const followDrawing = (): (() => void) =>
  effect(() => {
    const [want, theme, wish] = [wanted.value, themeName.value, key.value];
    untracked(() => {
      if (!want) return;
      const { graph } = want;
      const isThere = shown?.graph === graph && shown.key === wish && shown.theme === theme;
      if (isThere && shownWanted === want) drawer.cancel();
      else redraw({ graph, arrangement: arrangementOf(view.peek()), key: wish, theme });
    });
  });

/** Packs the topics of the map anew: while it was folded and has grown they kept their places. */
export function tidy(): void {
  if (shown) redraw(shown, "nothing");
}

function redraw(wish: Wish, keep: Keep = shown ? keptBetween(shown, wish) : "nothing"): void {
  turn++;
  drawer.cancel();
  const { graph, arrangement, theme } = wish;
  const look = { theme, arrangement, keep };
  const isSmall = graph.order <= mostHere && arrangement.mode !== "layered";
  // Without a canvas of its own a worker can only guess how wide texts are: good enough where nobody else can draw.
  if (!isSmall && (arrangement.mode === "layered" || typeof OffscreenCanvas === "function")) {
    drawAway(wish, keep);
    return;
  }
  let drawn: Drawn;
  try {
    drawn = { kind: "scene", scene: draw(graph, look, scene.peek()) };
  } catch (error) {
    drawn = { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
  take(wish, drawn);
}

/** Where something was folded topics keep their places, where only the debate was changed, or the colours, all cards do. */
function keptBetween(one: Wish, other: Wish): Keep {
  const isArrangedAlike =
    one.arrangement.mode === other.arrangement.mode &&
    // Folded all at once, the map would be mostly holes.
    one.arrangement.folds.level === other.arrangement.folds.level &&
    one.arrangement.folds.fans === other.arrangement.folds.fans &&
    JSON.stringify(one.arrangement.focus) === JSON.stringify(other.arrangement.focus);
  if (!isArrangedAlike) return "nothing";
  if (one.graph === other.graph) return one.key === other.key ? "cards" : "topics";
  return wanted.peek()?.which === "the same" ? "cards" : "nothing";
}

/** Smaller topics are laid out before their words are read. */
const mostUntold = 300;

const wordsOf = ({ topic, topics, statements }: LayeredStep): string =>
  `Topic ${topic} of ${topics}: ${statements} statements at once`;

async function drawAway(wish: Wish, keep: Keep): Promise<void> {
  const { graph, arrangement, theme } = wish;
  const [bytes, step] = [signal(0), signal("")];
  const begun = { doing: "Drawing", name: "the map", cancel: drawer.cancel, bytes, size: 1, step } as const;
  const told = drawer.draw(graph, { theme, arrangement, keep }, (share, topic) => {
    bytes.value = share;
    step.value = topic && topic.statements > mostUntold ? wordsOf(topic) : "";
  });
  task.value = begun;
  const mine = turn;
  const drawn = await told;
  // Between the pieces of work that showing a large map takes, the page may do something else.
  for (const prepare of [gridOf, treeIn]) {
    await pause();
    if (drawn.kind === "scene") prepare(drawn.scene);
  }
  await pause();
  if (task.peek() === begun) task.value = undefined;
  if (turn === mine) take(wish, drawn);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function take(wish: Wish, drawn: Drawn): void {
  if (drawn.kind !== "scene") {
    giveUp(drawn);
    return;
  }
  const want = wanted.peek();
  const isAnother = want?.which === "another" && want !== shownWanted;
  shown = wish;
  shownWanted = want;
  batch(() => {
    if (isAnother) opened.value++;
    debate.value = wish.graph;
    scene.value = drawn.scene;
  });
}

/** What is on screen is wanted again. */
function giveUp(drawn: Exclude<Drawn, { kind: "scene" }>): void {
  if (drawn.kind === "failed")
    notify("error", `That is our mistake, not yours: drawing stopped with “${drawn.reason}”.`);
  const before = shown;
  if (!before) return;
  batch(() => {
    wanted.value = { graph: before.graph, which: "the same" };
    shownWanted = wanted.peek();
    go(
      arrange(() => before.arrangement),
      "replace",
    );
  });
}

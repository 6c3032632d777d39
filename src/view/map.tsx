// the open debate -> the map on screen, with its buttons and keys
import { effect, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { StatementId } from "../model/ids.ts";
import { type Arrangement, arrangementOf, type Mode } from "../state/arrangement.ts";
import { type Chain, chainOf, tieOf, tiesOf } from "../state/chain.ts";
import { cardOf } from "../state/folds.ts";
import { type Direction, step } from "../state/selection.ts";
import { select } from "../state/view.ts";
import { go } from "./address.ts";
import { type Canvas, mountCanvas } from "./canvas.ts";
import { canvasTheme } from "./drawing.ts";
import { foldAt, openAt } from "./folding.tsx";
import { StickyHeads } from "./heads.tsx";
import type { Manner } from "./landing.ts";
import type { Target } from "./listening.ts";
import "./map.css";
import { Icon, type IconName } from "./icon.tsx";
import { afterwards } from "./lazy.tsx";
import { debate, opened, pointed, scene, selected, shown, tree, view, viewport } from "./store.ts";
import { type ThemeName, themeName } from "./theme.ts";
import type { Covered } from "./viewport.ts";
import { told } from "./words.ts";

const Minimap = afterwards(() => import("./minimap.tsx").then(({ Minimap: Shown }) => Shown));
const Peek = afterwards(() => import("./peek.tsx").then(({ Peek: Shown }) => Shown));

/** The map that is on screen, for whoever needs to know what part of it the user sees. */
export const canvas = signal<Canvas | undefined>(undefined);

export function MapView() {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => (container.current ? mount(container.current) : undefined), []);
  useEffect(() => {
    // Nothing has the focus: then the keys are the map's.
    const listen = (event: KeyboardEvent) => event.target === document.body && onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <div class="map">
      {/* Cytoscape would add a style element of its own, which the page's policy forbids; by this id it thinks it did. */}
      <div id="__________cytoscape_stylesheet" hidden />
      <div
        ref={container}
        id="map"
        class="map-canvas"
        role="application"
        aria-roledescription="argument map"
        aria-label="Argument map"
        aria-describedby="map-keys"
        data-cards={scene.value?.cards.length ?? 0}
        data-zoom={viewport.value?.zoom.toFixed(4)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is walked with the arrow keys
        tabIndex={0}
        onKeyDown={onKey}
      />
      <p id="map-keys" class="unseen">
        Arrow keys walk from statement to statement, left to what it answers, right to its first reply. Plus
        and minus zoom, 0 shows the whole map, 1 its actual size, Enter folds what answers a statement or
        opens a fold, Shift with the arrows moves it, Escape lets go. The outline lists the same statements.
      </p>
      <p class="unseen" aria-live="polite">
        {announcement()}
      </p>
      <StickyHeads />
      <Peek />
      <Minimap />
      <MapButtons />
    </div>
  );
}

/** Keeps the canvas in step with the state; returns the undo. */
function mount(container: HTMLElement): () => void {
  const map = mountCanvas(container, {
    onPoint: (target) => {
      pointed.value = target;
    },
    onSelect: (target) => go(select(target && statementAt(target))),
    onOpen: (target) => target.kind === "statement" && openAt(target.id),
    onViewport: (to) => {
      viewport.value = to;
    },
  });
  // The detail panel takes its room from the map: what was selected must not end up behind it.
  const size = new ResizeObserver(() => {
    map.resize();
    map.reveal();
  });
  size.observe(container);
  const current = () => ({
    opened: opened.peek(),
    theme: themeName.peek(),
    ...aspectsOf(arrangementOf(view.peek())),
  });
  let drawn = { ...current(), opened: 0 };
  const stops = [
    effect(() => {
      const graph = debate.peek();
      if (!scene.value || !graph) return;
      const now = current();
      const manner = mannerOf(drawn, now);
      const isNew = drawn.opened !== now.opened;
      drawn = now;
      map.draw(scene.value, canvasTheme(graph, now.theme), manner, selected.peek());
      if (isNew) pointed.value = undefined;
      // For whoever measures how soon the first map stands.
      requestAnimationFrame(() => performance.mark("map drawn"));
    }),
    effect(() => {
      if (scene.value) map.show(shown.value);
    }),
    effect(() => showSelected(map)),
    // Only a new choice moves the map, not other colours or names for the same.
    effect(() => {
      if (selected.value && opened.value) map.reveal();
    }),
    effect(() => map.point(pointed.value?.kind === "statement" ? pointed.value.id : undefined)),
    effect(() => {
      const target = pointed.value;
      const timer = setTimeout(() => map.light(target && litBy(target)), lightDelay);
      return () => clearTimeout(timer);
    }),
  ];
  canvas.value = map;
  return () => {
    canvas.value = undefined;
    for (const stop of stops) stop();
    size.disconnect();
    map.destroy();
  };
}

/** What of a drawing decides where one looks when another takes its place. */
interface Aspects {
  readonly opened: number;
  readonly theme: ThemeName;
  readonly mode: Mode;
  /** Tells parts apart. */
  readonly part: string;
}

const aspectsOf = ({ mode, focus }: Arrangement) => ({ mode, part: focus ? JSON.stringify(focus) : "" });

function mannerOf(before: Aspects, now: Aspects): Manner {
  const isNew = before.opened !== now.opened;
  if (now.part !== "" && (isNew || before.part !== now.part)) return "part";
  if (isNew) return "start";
  if (before.theme !== now.theme) return "stay";
  return before.mode !== now.mode && !selected.peek() ? "turn" : "carry";
}

/** In milliseconds: the map must not flicker while the pointer crosses it. */
const lightDelay = 90;

const litBy = (target: Target): Chain | undefined => {
  const graph = debate.peek();
  if (!graph) return undefined;
  return target.kind === "statement" ? chainOf(graph, target.id) : tieOf(graph, target.id);
};

/** A relation is told with the statement that acts. */
function statementAt(target: Target): StatementId | undefined {
  if (target.kind === "statement") return target.id;
  return scene.peek()?.edges.find(({ id }) => id === target.id)?.acting;
}

function showSelected(map: Canvas): void {
  const [graph, id] = [debate.value, selected.value];
  if (scene.value) map.select(id, graph && id ? tiesOf(graph, id) : []);
}

function announcement(): string {
  const graph = debate.value;
  const id = selected.value;
  return graph && id ? told(graph, id, scene.value && cardOf(scene.value, id)) : "";
}

/** What stands over the map at its upper and its lower edge. */
function coveredOf(): Covered {
  const [map, words, bar] = ["#map", ".states", ".playback"].map((name) =>
    document.querySelector(name)?.getBoundingClientRect(),
  );
  if (!map) return { top: 0, bottom: 0 };
  return {
    top: words && words.height > 0 ? words.bottom - map.top : 0,
    bottom: bar ? map.bottom - bar.top : 0,
  };
}

const zoomStep = 1.25;
const panStep = 80;

const walk = (direction: Direction) => {
  const isShown = (id: StatementId) => shown.value.statements.has(id);
  go((view) => select(step(tree.value, direction, isShown)(view.selected))(view), "replace");
};

const keys: Readonly<Record<string, (map: Canvas) => void>> = {
  "+": (map) => map.zoom(zoomStep),
  "=": (map) => map.zoom(zoomStep),
  "-": (map) => map.zoom(1 / zoomStep),
  "0": (map) => map.fit(coveredOf()),
  f: (map) => map.fit(coveredOf()),
  "1": (map) => map.actualSize(),
  ArrowLeft: () => walk("left"),
  ArrowRight: () => walk("right"),
  ArrowUp: () => walk("up"),
  ArrowDown: () => walk("down"),
  "Shift+ArrowLeft": (map) => map.pan(panStep, 0),
  "Shift+ArrowRight": (map) => map.pan(-panStep, 0),
  "Shift+ArrowUp": (map) => map.pan(0, panStep),
  "Shift+ArrowDown": (map) => map.pan(0, -panStep),
  Enter: () => {
    const id = selected.peek();
    if (id) foldAt(id);
  },
  Escape: () => go(select(undefined)),
};

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !canvas.value) return;
  const shifted = event.shiftKey && event.key.startsWith("Arrow");
  const action = keys[shifted ? `Shift+${event.key}` : event.key];
  if (!action) return;
  event.preventDefault();
  action(canvas.value);
}

const buttons: readonly { icon: IconName; label: string; act: (map: Canvas) => void }[] = [
  { icon: "plus", label: "Zoom in", act: (map) => map.zoom(zoomStep) },
  { icon: "minus", label: "Zoom out", act: (map) => map.zoom(1 / zoomStep) },
  { icon: "fit", label: "Show the whole map", act: (map) => map.fit(coveredOf()) },
];

function MapButtons() {
  return (
    <div class="map-buttons">
      {buttons.map(({ icon, label, act }) => (
        <button
          key={icon}
          type="button"
          class="icon"
          aria-label={label}
          title={label}
          onClick={() => canvas.value && act(canvas.value)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

// what is looked at alone, or is about to be -> words over the map, with the way back
import { effect, signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { Focus } from "../graph/focus.ts";
import type { StatementId } from "../model/ids.ts";
import { arrange, arrangementOf, focusing } from "../state/arrangement.ts";
import { go } from "./address.ts";
import { debate, opened, selected, view } from "./store.ts";
import { count, excerpt, nameOf } from "./words.ts";

/** The one end of a path whose other end is still to be chosen. */
export const pathFrom = signal<StatementId | undefined>(undefined);

export const focusOn = (focus: Focus | undefined) => go(arrange(focusing(focus)));

const letPathGo = () => {
  pathFrom.value = undefined;
};

/** The next statement that is selected is the path's other end, unless another debate is opened first; returns the undo. */
export function followPath(): () => void {
  const stops = [
    effect(() => {
      const [from, to] = [pathFrom.value, selected.value];
      if (!from || !to || from === to) return;
      letPathGo();
      focusOn({ kind: "path", ends: [from, to] });
    }),
    effect(() => {
      if (opened.value) letPathGo();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Wherever the focus is: before anything else is let go, the path is. */
function useEscape(): void {
  const isAwaited = pathFrom.value !== undefined;
  // Heard as soon as the hint is seen: an effect after the paint would miss a quick key.
  useLayoutEffect(() => {
    if (!isAwaited) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      letPathGo();
    };
    document.addEventListener("keydown", leave, { capture: true });
    return () => document.removeEventListener("keydown", leave, { capture: true });
  }, [isAwaited]);
}

export function FocusState() {
  const { focus } = arrangementOf(view.value);
  useEscape();
  return (
    <div class="focus-state" role="status">
      {pathFrom.value && (
        <>
          <span>Select the statement to which the path leads</span>
          <Quiet label="Cancel" act={letPathGo} />
        </>
      )}
      {focus && !pathFrom.value && (
        <>
          <span>{wordsOf(focus)}</span>
          {focus.kind === "around" && <Steps focus={focus} />}
          <Quiet label="Show the whole debate" act={() => focusOn(undefined)} />
        </>
      )}
    </div>
  );
}

const Quiet = ({ label, act }: { readonly label: string; readonly act: () => void }) => (
  <button type="button" class="quiet" onClick={act}>
    {label}
  </button>
);

function Steps({ focus }: { readonly focus: Extract<Focus, { kind: "around" }> }) {
  const to = (steps: number) => focusOn({ ...focus, steps });
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label="One step less around it"
        disabled={focus.steps <= 1}
        onClick={() => to(focus.steps - 1)}
      >
        −
      </button>
      <button
        type="button"
        class="quiet"
        aria-label="One step more around it"
        onClick={() => to(focus.steps + 1)}
      >
        +
      </button>
    </>
  );
}

function wordsOf(focus: Focus): string {
  const graph = debate.value;
  const name = (id: StatementId) =>
    graph?.hasNode(id) ? nameOf(graph, graph.getNodeAttribute(id, "author")) : "nobody";
  // Both ends may be of one person.
  const said = (id: StatementId) =>
    graph?.hasNode(id) ? `${name(id)}’s “${excerpt(graph.getNodeAttribute(id, "text"), 30)}”` : name(id);
  switch (focus.kind) {
    case "around":
      return `${count(focus.steps, "step")} around a statement of ${name(focus.at)}`;
    case "between":
      return graph ? `${focus.people.map((id) => nameOf(graph, id)).join(" against ")}` : "";
    case "path":
      return `The path from ${focus.ends.map(said).join(" to ")}`;
  }
}

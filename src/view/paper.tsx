// the open debate -> the whole map on paper: all that the filter shows, in light colours, at any zoom
import { useLayoutEffect, useRef } from "preact/hooks";
import { type DebateGraph, toSvg } from "../debate.ts";
import type { Scene } from "../scene/scene.ts";
import { visiblePart } from "../scene/visible.ts";
import { arrangementOf } from "../state/arrangement.ts";
import { draw } from "./drawing.ts";
import { debate, scene, shown, view } from "./store.ts";

/** Filled when the browser is about to print, and only then: a picture of the map stands in for the canvas. */
export function Paper() {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fill = () => sheet.current?.replaceChildren(...picture());
    const empty = () => sheet.current?.replaceChildren();
    addEventListener("beforeprint", fill);
    addEventListener("afterprint", empty);
    return () => {
      removeEventListener("beforeprint", fill);
      removeEventListener("afterprint", empty);
    };
  }, []);
  return <div ref={sheet} class="paper" />;
}

/** Anew in light colours; layers as they stand on screen, for a printer does not wait for Graphviz. */
function printed(graph: DebateGraph): Scene {
  const arrangement = arrangementOf(view.peek());
  const onScreen = arrangement.mode === "layered" ? scene.peek() : undefined;
  return onScreen ?? draw(graph, { theme: "light", arrangement, keep: "nothing" });
}

/** Parsed as XML, never as HTML: nothing in it can run. An image would be too late for the printer. */
function picture(): Element[] {
  const graph = debate.peek();
  if (!graph) return [];
  const svg = toSvg(visiblePart(printed(graph), shown.peek()), graph);
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  documentElement.querySelector("metadata")?.remove();
  return [document.importNode(documentElement, true)];
}

// the statement under the pointer -> its full text beside it, where the map is too small to read
import type { StatementId } from "../model/ids.ts";
import type { Box } from "../scene/scene.ts";
import { debate, pointed, scene, viewport } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { legibleZoom, type Viewport } from "./viewport.ts";
import { nameOf } from "./words.ts";

/** For the pointer alone: the keyboard's way to the full text is selecting. */
export function Peek() {
  const [graph, id, at] = [debate.value, pointed.value, viewport.value];
  const box = id && boxOf(id);
  if (!graph || !id || !box || !at || at.zoom >= legibleZoom || !graph.hasNode(id)) return null;
  const { author, text } = graph.getNodeAttributes(id);
  return (
    <div class="peek" aria-hidden="true" style={placeOf(box, at)}>
      <p class="peek-who">
        <Swatch author={author} /> {nameOf(graph, author)}
      </p>
      <p>{text}</p>
    </div>
  );
}

/** Below the statement, or above it where there is more room; never beyond the right edge. */
function placeOf({ x, y, height }: Box, { zoom, pan }: Viewport) {
  const left = `min(${Math.round(x * zoom + pan.x)}px, calc(100% - var(--peek-width) - 8px))`;
  const [top, bottom] = [y * zoom + pan.y - gap, (y + height) * zoom + pan.y + gap];
  return top > innerHeight / 2
    ? { left, bottom: `calc(100% - ${Math.round(top)}px)` }
    : { left, top: `${Math.round(bottom)}px` };
}

/** In pixels on screen. */
const gap = 6;

function boxOf(id: StatementId): Box | undefined {
  const card = scene.value?.cards.find(
    (one) => one.id === id || one.premises.some((row) => row.statement === id),
  );
  return card?.premises.find((row) => row.statement === id)?.box ?? card?.box;
}

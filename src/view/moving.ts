// cards at their new places -> cards that go there from where they were
import type { Core } from "cytoscape";
import type { Point } from "../scene/scene.ts";
import type { Pieces } from "./pieces.ts";
import type { Viewport } from "./viewport.ts";
import type { Grid } from "./window.ts";

/** In milliseconds: long enough to see where a card goes. */
const duration = 380;
/** A card from farther away, in pixels of the scene, is simply there: nobody could follow it. */
const farthest = 4_000;

export const prefersStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Lets the cards on the canvas come from where they stood on screen; returns how to stop it.
 *
 * @param from what the screen showed before
 */
export function carry(cy: Core, pieces: Pieces, before: Grid, from: Viewport, onEnd: () => void): () => void {
  const travels = prefersStill() ? [] : travelsOf(cy, pieces, before, from);
  const start = performance.now();
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    onEnd();
  };
  const step = () => {
    const share = Math.min(1, (performance.now() - start) / duration);
    const left = (1 - share) ** 3;
    cy.batch(() => {
      for (const { node, home, way } of travels)
        node.position({ x: home.x + way.x * left, y: home.y + way.y * left });
    });
    if (share === 1) end();
    else frame = requestAnimationFrame(step);
  };
  if (travels.length === 0) onEnd();
  else step();
  return end;
}

function travelsOf(cy: Core, pieces: Pieces, before: Grid, { zoom, pan }: Viewport) {
  const now = cy.pan();
  const [dx, dy] = [(pan.x - now.x) / zoom, (pan.y - now.y) / zoom];
  return [...pieces.cards()].flatMap((card) => {
    const old = before.cardOf(card.id)?.box;
    const way: Point = old ? { x: old.x - card.box.x + dx, y: old.y - card.box.y + dy } : { x: 0, y: 0 };
    if (!old || (way.x === 0 && way.y === 0) || Math.hypot(way.x, way.y) > farthest) return [];
    const nodes = pieces.of(card)?.nodes().toArray() ?? [];
    return nodes.map((node) => ({ node, home: { ...node.position() }, way }));
  });
}

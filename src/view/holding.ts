// window over a scene -> the elements that Cytoscape holds for it
import type { Core } from "cytoscape";
import type { Box, FontName, Scene } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import type { Dressing } from "./dressing.ts";
import type { Fonts } from "./elements.ts";
import { descentOf } from "./measure.ts";
import { mountPieces } from "./pieces.ts";
import { type Accents, stylesheet } from "./stylesheet.ts";
import { type Cells, cellsOf, type Grid, hasCells, sameCells, wider } from "./window.ts";

export interface Holding {
  /** Takes all away and begins with another scene. */
  begin(scene: Scene, grid: Grid, fonts: Readonly<Record<FontName, Font>>, accents: Accents): void;
  /** Gets some of what is near an area, as much as one frame has time for; returns whether all of it is there. */
  get(grid: Grid, area: Box, dressing: Dressing): boolean;
  /** Whether all that lies in an area is there. */
  has(area: Box): boolean;
  dress(dressing: Dressing): void;
}

/** Kept ready around the window, in pixels of the scene. */
const margin = 400;
/** How much of a frame may go to elements that are not there yet, in milliseconds. */
const share = 6;

export function mountHolding(cy: Core): Holding {
  const pieces = mountPieces(cy);
  let held: Cells | undefined;
  return {
    begin(scene, grid, fonts, accents) {
      held = undefined;
      // Before the style changes: it would be worked out for all of them.
      cy.elements().remove();
      cy.style(stylesheet(scene, fonts, accents));
      pieces.reset(scene, grid, metricsOf(fonts));
    },
    get(grid, area, dressing) {
      const wanted = cellsOf(wider(area, margin));
      if (held && sameCells(held, wanted)) return true;
      const isWhole = pieces.keep(grid.within(wanted), area, performance.now() + share, dressing);
      held = isWhole ? wanted : undefined;
      return isWhole;
    },
    has: (area) => held !== undefined && hasCells(held, cellsOf(area)),
    dress: pieces.dress,
  };
}

function metricsOf({ head, claim, premise, label }: Readonly<Record<FontName, Font>>): Fonts {
  const of = (font: Font) => ({ size: font.size, descent: descentOf(font) });
  return { head: of(head), claim: of(claim), premise: of(premise), label: of(label) };
}

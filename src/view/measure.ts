// text and font -> its size on this screen
import { type Measure, measureByTable } from "../scene/metrics.ts";
import type { Font } from "../scene/theme.ts";
import { cssFont, measureOn } from "../worker/measuring.ts";

const context = document.createElement("canvas").getContext("2d");
const another = document.createElement("canvas").getContext("2d");

/** How far below the alphabetic baseline a label's lower edge lies, by which Cytoscape sets text, in pixels. */
export function descentOf(font: Font): number {
  if (!another) return font.size * 0.2;
  another.font = cssFont(font);
  // Engines disagree on what the lower edge is, and round it: a letter's top, seen from both, tells without asking.
  const topFrom = (baseline: CanvasTextBaseline): number => {
    another.textBaseline = baseline;
    return another.measureText("x").actualBoundingBoxAscent;
  };
  return topFrom("bottom") - topFrom("alphabetic");
}

/** Width of a text on one line, in pixels. */
export const measure: Measure = context ? measureOn(context) : measureByTable;

// text and font -> its size on this screen
import { type Measure, measureByTable } from "../scene/metrics.ts";
import type { Font } from "../scene/theme.ts";
import { cssFont, measureOn } from "../worker/measuring.ts";

const context = document.createElement("canvas").getContext("2d");
const another = document.createElement("canvas").getContext("2d");

/** How far below the alphabetic baseline the font's lowest point lies, in pixels. */
export function descentOf(font: Font): number {
  if (!another) return font.size * 0.2;
  another.font = cssFont(font);
  another.textBaseline = "alphabetic";
  return another.measureText("x").fontBoundingBoxDescent;
}

/** Width of a text on one line, in pixels. */
export const measure: Measure = context ? measureOn(context) : measureByTable;

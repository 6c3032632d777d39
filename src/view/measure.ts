// text and font -> its size on this screen
import type { Font } from "../scene/theme.ts";

const context = document.createElement("canvas").getContext("2d");

/** How far below the alphabetic baseline the font's lowest point lies, in pixels. */
export function descentOf(font: Font): number {
  if (!context) return font.size * 0.2;
  context.font = cssFont(font);
  context.textBaseline = "alphabetic";
  return context.measureText("x").fontBoundingBoxDescent;
}

/** As a canvas takes it. */
export const cssFont = ({ family, size, weight }: Font): string => `${weight} ${size}px ${family}`;

/** Width of a text on one line, in pixels. */
export function measure(text: string, font: Font): number {
  if (!context) return text.length * font.size * 0.55;
  context.font = cssFont(font);
  return context.measureText(text).width;
}

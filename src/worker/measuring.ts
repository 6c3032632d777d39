// a canvas -> the widths of texts on this screen
import type { Measure } from "../scene/metrics.ts";
import type { Font } from "../scene/theme.ts";

/** As a canvas takes it. */
export const cssFont = ({ family, size, weight }: Font): string => `${weight} ${size}px ${family}`;

/** In pixels, on one line; the page's canvas and the worker's own give the same. */
export const measureOn = (context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): Measure => {
  // Setting a font takes longer than measuring, even where it stays the same.
  let current: Font | undefined;
  return (text, font) => {
    if (font !== current) context.font = cssFont(font);
    current = font;
    return context.measureText(text).width;
  };
};

// a speaker's mark and colour -> a picture, where only pictures can be given, or lines on a canvas
import { markLines } from "../scene/marks.ts";
import type { Box, Mark } from "../scene/scene.ts";
import { trace } from "./brush.ts";

/** An SVG as a data address, of the box's size; colours come from the theme, so nothing needs escaping but "#". */
export function markImage(mark: Mark, colour: string, ink: string, { width, height }: Box): string {
  const path = markLines(mark, { x: 0, y: 0, width, height })
    .map((points) => `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`)
    .join("");
  const size = `width="${width}" height="${height}"`;
  const lines =
    path && `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linecap="round"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${colour}"/>${lines}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** What an element of a strip knows of its mark. */
export interface Marked {
  readonly mark?: Mark;
  readonly ink?: string;
  readonly at?: Box;
}

/**
 * Draws with the scene's coordinates upon a strip that is painted already: as a background picture Cytoscape would
 * have it painted anew at each step of zooming. Nothing for an element without a mark. */
export function drawMark(context: CanvasRenderingContext2D, { mark, ink, at }: Marked): void {
  if (!mark || !ink || !at) return;
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.lineCap = "round";
  context.setLineDash([]);
  context.beginPath();
  for (const points of markLines(mark, at)) trace(context, points);
  context.stroke();
  context.lineCap = "butt";
}

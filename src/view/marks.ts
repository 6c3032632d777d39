// a speaker's mark and colour -> a picture: what a strip looks like where only pictures can be given
import { markLines } from "../scene/marks.ts";
import type { Box, Mark } from "../scene/scene.ts";

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

// lines -> which of them are the ends of longer lines that a mail client broke without repeating the marks
//
//   > > Some effective depths per the law also seem useful. Both     quoted, broken at the client's width
//   > are available in the tool.                                     its end: one mark, or all marks, lost
import type { Line } from "./lines.ts";

// Clients break lines between 70 and 80 columns; what fits into 70 was broken by its writer.
const narrowest = 70;
const sentenceEnd = /[.!?…]["')\]]?$/;
const startsInside = /^[\p{Ll}\d(,;)\p{Lo}]/u;

/** For each line, the depth of the text that it belongs to: its own, or that of the broken line above. */
export function mendedDepths(lines: readonly Line[]): number[] {
  const depths: number[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const depth = depths[i - 1];
    const tail =
      above !== undefined && depth !== undefined && line.depth < depth && isTail(lines, i, depth, depths);
    depths.push(tail ? depth : line.depth);
  });
  return depths;
}

function isTail(lines: readonly Line[], i: number, depth: number, depths: readonly number[]): boolean {
  const line = lines[i];
  const above = lines[i - 1];
  if (line === undefined || above === undefined || line.text === "" || above.text === "") return false;
  // Further lines of a tail's paragraph: the client filled each of them but the last.
  if (above.depth === line.depth && depths[i - 1] === depth) return fills(above, line);
  if (!fills(above, line) || sentenceEnd.test(above.text)) return false;
  const below = lines[i + 1];
  const sandwiched = below !== undefined && below.text !== "" && below.depth >= depth;
  return sandwiched || startsInside.test(line.text);
}

/** Whether the first word of a line would not have fitted on the line above. */
function fills(above: Line, line: Line): boolean {
  const space = line.text.indexOf(" ");
  const word = space < 0 ? line.text.length : space;
  return above.end - above.from + 1 + word >= narrowest;
}

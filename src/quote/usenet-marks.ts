// lines -> the same lines, with the quote marks that some have beside ">": ":", "}", "%" and "#"
//
// All of them begin lines of other kinds, too. They mark a quote only in a body where an attribution says so.
import { readAttribution } from "./attribution.ts";
import { type Line, otherMarks } from "./lines.ts";

/** The lines; those of a quote with other marks stand one deep. */
export function readOtherMarks(source: string, lines: Line[]): Line[] {
  const mark = markIn(source, lines);
  if (mark === undefined) return lines;
  return lines.map((line) => (marksWith(source, line, mark) ? unmarked(line) : line));
}

function markIn(source: string, lines: readonly Line[]): string | undefined {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    const mark = line && source.charAt(line.from);
    if (!line || !mark || !otherMarks.includes(mark) || !marksWith(source, line, mark)) continue;
    const above = lines[i - 1]?.text === "" ? lines[i - 2] : lines[i - 1];
    const next = lines[i + 1];
    // Supercite marks the attribution itself, with five.
    const outermost = above?.depth === 0 || above?.depth === 5;
    const introduced = outermost && /[:.]$/.test(above.text) && isAttribution(above.text);
    if (introduced && next && marksWith(source, next, mark)) return mark;
  }
  return undefined;
}

/** ": text", or the mark alone. */
const marksWith = (source: string, line: Line, mark: string): boolean =>
  line.depth === 0 &&
  source.charAt(line.from) === mark &&
  (line.text === mark || /\s/.test(source.charAt(line.from + 1)));

const isAttribution = (text: string): boolean => {
  const read = readAttribution(text, true);
  return read?.certainty === "sure" && read.speaker.kind === "named";
};

const unmarked = (line: Line): Line => ({
  ...line,
  marks: 1,
  depth: 1,
  text: line.text.slice(1).trim(),
  indent: Math.max(0, line.text.slice(1).search(/\S/) - 1),
});

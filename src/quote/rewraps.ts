// lines -> which of them are the ends of longer lines that a mail client broke without repeating the marks
//
//   > > Some effective depths per the law also seem useful. Both     quoted, broken at the client's width
//   > are available in the tool.                                     its end: one mark, or all marks, lost
//
// Each client on the way may break the lines anew, so that one paragraph can zigzag through several depths.
import type { Line } from "./lines.ts";

// Clients break lines between 70 and 80 columns; what fits into 70 was broken by its writer.
const narrowest = 70;
// What is wider was broken by nobody: its client sends lines as long as they are.
const widest = 100;
// So many breaks in one paragraph, each where the width demands it, are no chance.
const zigzag = 3;
// Where lines have been broken already: some clients count otherwise.
const slack = 6;
const sentenceEnd = /[.!?…]["')\]]?$/;
// "(However, …)" is a sentence of its own.
const startsInside = /^(?:[\p{Ll}\d<,;)\p{Lo}]|\((?!\p{Lu}))/u;

/** The lines, each end of a broken line at the depth and indent of that line. */
export function mendLines(lines: readonly Line[]): Line[] {
  const mended: Line[] = [];
  for (let first = 0; first < lines.length; ) {
    let next = first + 1;
    while (next < lines.length && !parts(lines, next)) next++;
    const only = next === first + 1 ? lines[first] : undefined;
    if (only) mended.push(only);
    else for (const line of mendParagraph(lines.slice(first, next))) mended.push(line);
    first = next;
  }
  return mended;
}

/** Whether a paragraph ends before a line; a long word may stand alone below the marks of an empty line. */
function parts(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  if (line === undefined || above === undefined || line.text === "") return true;
  return above.text === "" && !(line.depth < above.depth && fillsLine(line, above));
}

const link = /^[<([]{0,2}\s?https?:\/\/\S+[\s<>()[\]]*$/;

const longestLink = 500;
const isLink = (text: string): boolean => text.length <= longestLink && link.test(text);

/** Whether a line holds one long word, or a link that did not fit behind the marks of the empty line above. */
function fillsLine({ text }: Line, above: Line): boolean {
  if (isLink(text)) return above.end - above.from + 1 + text.length >= narrowest;
  return text.length >= narrowest && !text.includes(" ");
}

function mendParagraph(lines: readonly Line[]): readonly Line[] {
  const loose = new Mender(lines, false);
  const certain = loose.tails >= zigzag && loose.refused === 0;
  return certain ? loose.mended : new Mender(lines, true).mended;
}

const word = /^["'(]?\p{L}[\p{L}'’-]*[.,;:!?)"']{0,3}$/u;
// Fewer words than this tell nothing.
const fewest = 3;

/** The share of a line's words that are plain words: near 1 in prose, well below a half in code. */
function proseIn(text: string): number {
  const parts = text.split(/\s+/);
  return parts.filter((part) => word.test(part)).length / parts.length;
}

/** Whether a line that may be the mail's own is prose below a quoted line of code: what it prints, or is about. */
const speaksOfCode = (line: Line, above: Line): boolean =>
  line.depth === 0 &&
  line.text.split(" ", fewest).length === fewest &&
  proseIn(line.text) > 0.6 &&
  proseIn(above.text) < 0.4;

const opened = (line: Line): Open => {
  const width = line.end - line.from;
  return { depth: line.depth, width, from: width };
};

/** A line under way: broken into several, its width is that of all of them. */
interface Open {
  readonly depth: number;
  width: number;
  /** The width of its own first line. */
  readonly from: number;
}

/** Goes down a paragraph and joins ends to the lines that they were broken from. */
class Mender {
  readonly mended: Line[] = [];
  /** How many lines are ends, and how many are shallower than the text above without being one. */
  tails = 0;
  refused = 0;
  /** How many lines that are no ends stand above the last ends. */
  private begun = 0;
  /** The lines under way, the deepest first. */
  private open: Open[] = [];
  private readonly strict: boolean;

  /** @param strict whether a break must fall inside a sentence, or only where the width demands one */
  constructor(lines: readonly Line[], strict: boolean) {
    this.strict = strict;
    lines.forEach((line, i) => {
      this.add(line, lines[i - 1], lines[i + 1]);
    });
  }

  private add(line: Line, above: Line | undefined, below: Line | undefined): void {
    const stand = this.mended[this.mended.length - 1];
    if (stand === undefined || above === undefined || line.depth >= stand.depth) {
      this.begin(line);
      return;
    }
    this.open = this.open.filter(({ depth }) => depth >= line.depth);
    const broken = this.open[this.open.length - 1];
    const goesOn = this.goesOn(line, above, below, stand) && !speaksOfCode(line, above);
    if (broken === undefined || !this.isTail(line, broken, goesOn)) {
      this.refused++;
      this.begin(line);
      return;
    }
    // A reply of many lines right below a quote looks like ends, too: only one long line breaks into so many.
    if (line.depth > 0 || above.depth > 0 || this.begun === 1) this.tails++;
    this.mended.push({ ...line, depth: stand.depth, indent: stand.indent });
    this.open = this.open.filter(({ depth }) => depth > line.depth);
    for (const whole of this.open) whole.width += 1 + line.text.length;
    this.open.push(opened(line));
  }

  private begin(line: Line): void {
    const above = this.mended[this.mended.length - 1];
    this.begun = above?.marks === line.marks ? this.begun + 1 : 1;
    this.mended.push(line);
    this.open = [opened(line)];
  }

  private isTail(line: Line, broken: Open, goesOn: boolean): boolean {
    // Where it can be a reply, it must look like an end: start where lines start, below a line that can be broken.
    if (line.depth === 0 && (line.indent > 1 || broken.from > widest)) return false;
    const space = line.text.indexOf(" ");
    const word = space < 0 ? line.text.length : space;
    const least = this.tails >= zigzag && line.depth > 0 ? narrowest - slack : narrowest;
    return broken.width + 1 + word >= least && (goesOn || !this.strict);
  }

  /** Whether the sentence of the line above seems to go on in this one. */
  private goesOn(line: Line, above: Line, below: Line | undefined, stand: Line): boolean {
    if (isLink(line.text)) return true;
    if (sentenceEnd.test(above.text)) return false;
    if (startsInside.test(line.text)) return true;
    // Below a quoted line of code stands what it prints.
    return line.depth > 0 && below !== undefined && below.depth >= stand.depth;
  }
}

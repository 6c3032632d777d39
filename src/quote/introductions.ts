// lines -> where one of them introduces quoted text, and whose
import { type Attribution, readAttribution } from "./attribution.ts";
import { readHeaderBlock } from "./headers.ts";
import type { Line } from "./lines.ts";
import { readNotesBlock } from "./notes-headers.ts";
import { isPhrase } from "./phrases.ts";
import { isSeparator } from "./separators.ts";

/** Lines that say who wrote the text below them. */
export interface Introduction extends Attribution {
  /** Indices of the first and last line. */
  readonly first: number;
  readonly last: number;
  /** Quote depth of the lines themselves. */
  readonly depth: number;
  /** A line of the replier's ("Ann wrote:"), or the copied headers of a mail, quoted or passed on. */
  readonly form: "line" | "headers" | "forward" | "separator";
}

// "On <date>,\n<name>\n<address>\nwrote:"
const longestWrap = 6;
const longestLine = 300;

/** All introductions, in order; none overlap. */
export function introductionsIn(lines: readonly Line[]): Introduction[] {
  const found: Introduction[] = [];
  let free = 0;
  for (let i = 0; i < lines.length; i++) {
    const introduction = headersAt(lines, i, free) ?? separatorAt(lines, i) ?? lineEndingAt(lines, i, free);
    if (!introduction) continue;
    found.push(introduction);
    free = introduction.last + 1;
    i = introduction.last;
  }
  return joinSeparators(lines, found);
}

/** "-----Original Message-----" without headers: what follows is another's, who is not named. */
function separatorAt(lines: readonly Line[], i: number): Introduction | undefined {
  const line = lines[i];
  if (line === undefined || !isSeparator(line.text)) return undefined;
  return {
    speaker: { kind: "nobody" },
    certainty: "sure",
    first: i,
    last: i,
    depth: line.depth,
    form: "separator",
  };
}

/** Joins a separator right beside an attribution as deep, which says whose message it is, to that. */
function joinSeparators(lines: readonly Line[], introductions: readonly Introduction[]): Introduction[] {
  const joined: Introduction[] = [];
  for (const introduction of introductions) {
    const above = joined[joined.length - 1];
    const beside =
      above?.depth === introduction.depth &&
      (above.form === "separator") !== (introduction.form === "separator") &&
      lines.slice(above.last + 1, introduction.first).every(({ text }) => text === "");
    if (above && beside) {
      const named = above.form === "separator" ? introduction : above;
      joined[joined.length - 1] = { ...named, first: above.first, last: introduction.last };
    } else joined.push(introduction);
  }
  return joined;
}

const forwarded =
  /\b(?:forward|fwd|weitergeleitet|transf[ée]r|reenviad|encaminhad|inoltrat|doorgestuurd|vidarebefordra|videresen|p[řr]eposlan|przekazan)|пересыла|пересланн|转发|轉寄|転送/iu;

function headersAt(lines: readonly Line[], i: number, free: number): Introduction | undefined {
  const block = readHeaderBlock(lines, i) ?? readNotesBlock(lines, i);
  if (!block) return undefined;
  if (block.certainty === "weak" && !mayIntroduce(lines, i, free, block.last)) return undefined;
  const depth = lines[i]?.depth ?? 0;
  const forward = forwarded.test(lines[i]?.text.slice(0, 120) ?? "");
  return { ...block, first: i, depth, form: forward ? "forward" : "headers" };
}

/** The attribution that ends at a line: the longest that reads as one, up to four lines and not before `free`. */
function lineEndingAt(lines: readonly Line[], i: number, free: number): Introduction | undefined {
  const line = lines[i];
  if (line === undefined || !mayEnd(lines, i)) return undefined;
  const open = opensAt(lines, i, free);
  if (!promises(lines, open, i) && !opensMail(lines, i)) return undefined;
  for (let first = open; first <= i; first++) {
    // "No." is said above the attribution, and no part of it.
    if (first < i && isSentence(lines[first]?.text ?? "")) continue;
    const depth = (lines[first]?.depth ?? 0) - shouted(lines, first, i);
    const quoteBelow = (nearText(lines, i, 1)?.depth ?? 0) > depth || standsAlone(lines, first, i);
    const text = lines
      .slice(first, i + 1)
      .map((part) => part.text)
      .join(" ");
    const attribution = readAttribution(text, quoteBelow) ?? bareName(lines, first, i);
    const deeper = (nearText(lines, i, 1)?.depth ?? 0) > depth;
    if (attribution && (deeper || attribution.certainty === "sure"))
      return { ...attribution, first, last: i, depth, form: "line" };
  }
  return undefined;
}

const isSentence = (text: string): boolean => /[.!?。！？]$/.test(text) && !anchor.test(text);

/** Whether a line is the first of the mail, and what stands below it set off by a tab: nothing else would stand there. */
const opensMail = (lines: readonly Line[], i: number): boolean =>
  lines[i]?.depth === 0 && indentsBelow(lines, i, i) && lines.findIndex(({ text }) => text !== "") === i;

/** Gmail once wrote neither verb nor colon: "2009/4/14 Ann Lee <ann@example.org>" between empty lines. */
function standsAlone(lines: readonly Line[], first: number, last: number): boolean {
  const above = lines[first - 1];
  return (
    above !== undefined &&
    above.text === "" &&
    lines[last + 1]?.text === "" &&
    lines[last]?.text.endsWith(">") === true
  );
}

/** Whether a "From:" alone stands where a quote starts: most often it is somebody's list of addresses, or a patch's. */
const mayIntroduce = (lines: readonly Line[], i: number, free: number, last: number): boolean =>
  jumpsAt(lines, i, free) ||
  indentsBelow(lines, i, last) ||
  isInset(lines, i, last) ||
  deepensBelow(lines, i, last);

/** Whether the text right below is quoted deeper. */
const deepensBelow = (lines: readonly Line[], i: number, last: number): boolean =>
  (nearText(lines, last, 1)?.depth ?? 0) > (lines[i]?.depth ?? 0);

const nearest = 8;

/** Whether the quote starts at a line with nothing above it that says whose it is. */
function jumpsAt(lines: readonly Line[], i: number, free: number): boolean {
  const above = lines.slice(Math.max(free, i - nearest), i).findLast(({ text }) => text !== "");
  const depth = lines[i]?.depth ?? 0;
  return depth > 0 && (above === undefined ? free === 0 : above.depth < depth);
}

const quotingIndent = 4;

/** Whether the text below stands further in: a copy that is quoted by its indent alone. */
function indentsBelow(lines: readonly Line[], first: number, last: number): boolean {
  const below = nearText(lines, last, 1);
  const { depth, indent = 0 } = lines[first] ?? {};
  return below !== undefined && below.depth === depth && below.indent >= indent + quotingIndent;
}

/** Whether the line and the text below stand further in. */
function isInset(lines: readonly Line[], first: number, last: number): boolean {
  const below = nearText(lines, last, 1);
  const { depth, indent = 0 } = lines[first] ?? {};
  return indent >= quotingIndent && below !== undefined && below.depth === depth && below.indent >= indent;
}

// A date or an address.
const anchor = /[\d@]| at /;

/** Whether it is worth reading on: a date or an address stands there, or deeper text follows. */
function promises(lines: readonly Line[], open: number, last: number): boolean {
  for (let i = open; i <= last; i++) if (anchor.test(lines[i]?.text ?? "")) return true;
  const below = nearText(lines, last, 1);
  return below !== undefined && below.depth + shout > (lines[last]?.depth ?? 0) && below.depth > 0;
}

// Supercite and Gnus: ">>>>> Ann Lee writes:" marks the attribution itself, on top of its depth.
const shout = 5;

/** How many of a line's marks are the attribution's own: those around it stand no such depth apart. */
function shouted(lines: readonly Line[], first: number, last: number): number {
  const depth = lines[first]?.depth ?? 0;
  if (depth < shout) return 0;
  const inner = depth - shout + 1;
  const above = nearText(lines, first, -1);
  const below = nearText(lines, last, 1);
  return (above?.depth ?? 0) <= inner && (below?.depth ?? 0) <= inner + 1 ? shout : 0;
}

/** "Ann Lee:" right above deeper text. */
function bareName(lines: readonly Line[], first: number, last: number): Attribution | undefined {
  const line = lines[last];
  const below = lines[last + 1];
  if (first !== last || line === undefined || below === undefined || below.depth <= line.depth)
    return undefined;
  return fullName.test(line.text) && !isPhrase(line.text)
    ? { speaker: { kind: "named", mailbox: { name: line.text.slice(0, -1).trim() } }, certainty: "likely" }
    : undefined;
}

const fullName = /^\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){1,3}\s?:$/u;

// A colon, or a bracket after the verb: "Ann wrote: [Mon Apr 06 2009]".
const ending = /[:：\])>]$|\|=-$/;
// "Ann Lee <ann@example.org> writes..."
const dots = /\p{L}\s?(?:\.{2,4}|…)$/u;
// "Ann Lee wrote -"
const dash = /\p{Ll}\s?[-–—]{1,2}$/u;
const verbAtEnd = /(?:\p{L}{2,}|\?crit)$/u;

function mayEnd(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.text === "" || line.text.length > longestLine) return false;
  // An address that goes on in the next line ends nothing.
  if (line.text.endsWith("mailto:")) return false;
  if (/[:：]$/.test(line.text)) return true;
  if (line.text.endsWith(">") && standsAlone(lines, i, i)) return true;
  const next = nearText(lines, i, 1);
  if (next === undefined || next.depth <= line.depth) return false;
  return (
    ending.test(line.text) ||
    verbAtEnd.test(line.text) ||
    dash.test(line.text) ||
    (dots.test(line.text) && anchor.test(line.text))
  );
}

/** The nearest line with text, up to three lines away. */
function nearText(lines: readonly Line[], i: number, step: 1 | -1): Line | undefined {
  for (let near = i + step; Math.abs(near - i) <= 3; near += step) {
    const line = lines[near];
    if (line !== undefined && line.text !== "") return line;
  }
  return undefined;
}

/** The first of the lines that may be wrapped into line `i`: as deep as it, or deeper where the tail lost marks. */
function opensAt(lines: readonly Line[], i: number, free: number): number {
  let first = i;
  const depth = lines[i]?.depth ?? 0;
  while (first > free && i - first < longestWrap - 1) {
    const before = lines[first - 1];
    if (before === undefined || before.text === "" || before.text.length > longestLine) break;
    if (before.depth < depth) break;
    first--;
  }
  return first;
}

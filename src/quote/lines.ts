// a mail's body -> its lines, each with its quote depth and the place where its words start
import type { Span } from "../lib/text.ts";

/** What stands before a line's own words. */
export interface QuoteMarks {
  /** How many quote marks. */
  readonly depth: number;
  /** Offset in the line of its first own character: past the marks and one space after the last of them. */
  readonly contentStart: number;
  /** The initials or name in front of the last mark ("JD> "), where the mark has one. */
  readonly prefix?: string;
}

/** One line of a body. */
export interface Line {
  /** Offset of its first character in the source. */
  readonly from: number;
  /** Offset of the line break, or of the end. */
  readonly end: number;
  /** How many quote marks it has. */
  readonly marks: number;
  /** The quote depth of its text: its marks, or those of the broken line whose end it is (see `rewraps.ts`). */
  readonly depth: number;
  /** Its own words: marks and outer spaces gone. */
  readonly text: string;
  /** Spaces between the marks and the words, the usual one not counted. */
  readonly indent: number;
  readonly prefix?: string;
}

const space = 32;
const tab = 9;
// HTML that a client turned into text is indented with these.
const hardSpace = 160;
const greater = 62;
const bar = 124;
const ampersand = 38;

// Supercite indents its marks by four, some clients by one; deeper indents are lists and code.
const widestIndent = 8;
// "> >", ">  >", and ">     >" where a client indents what it quotes.
const widestGap = 8;
const longestPrefix = 14;
/** What some newsreaders marked quotes with. */
export const otherMarks = ":}%#";

// A real debate stays below twenty; a line of a million marks is somebody's drawing.
const deepest = 60;

// Where a tab leads to is nearly always this far in.
const tabWidth = 8;

const isSpace = (unit: number): boolean => unit === space || unit === tab || unit === hardSpace;

function skipSpaces(line: string, at: number, most: number): number {
  let i = at;
  while (i < line.length && i - at < most && isSpace(line.charCodeAt(i))) i++;
  return i;
}

const isLetter = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit >= 192;

/** End of "JD" in "JD> …", or `at` where no such mark stands there. */
function prefixEnd(line: string, at: number): number {
  let i = at;
  while (i < line.length && i - at < longestPrefix && isLetter(line.charCodeAt(i))) i++;
  if (i === at || line.charCodeAt(i) !== greater) return at;
  const after = line.charCodeAt(i + 1);
  return i + 1 >= line.length || isSpace(after) || after === greater ? i : at;
}

// Clients that made text from HTML and forgot what it means.
const entity = "&gt;";

/** End of the mark at a place, or the place where none stands there. */
function markEnd(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  if (unit === greater) return at + 1;
  if (unit === ampersand) return line.startsWith(entity, at) ? at + entity.length : at;
  if (unit !== bar) return at;
  const after = line.charCodeAt(at + 1);
  return at + 1 >= line.length || isSpace(after) || after === greater ? at + 1 : at;
}

/**
 * The quote marks of one line: ">", "> >", ">>", "JD>", "|", "> |".
 * @param atMost stop after so many marks: a passage's depth, where it is known
 */
export function quoteMarks(line: string, atMost = deepest): QuoteMarks {
  let depth = 0;
  let end = 0;
  let prefix: string | undefined;
  for (let gap = widestIndent; depth < atMost; gap = widestGap) {
    const start = skipSpaces(line, end, gap);
    const marked = prefixEnd(line, start);
    const close = markEnd(line, marked);
    if (close === marked) break;
    prefix = marked > start ? line.slice(start, marked) : undefined;
    depth++;
    end = close;
  }
  // In a line that is known to be quoted, another mark may stand; see `usenet-marks.ts`.
  if (depth === 0 && atMost === 1 && otherMarks.includes(line.charAt(0))) [depth, end] = [1, 1];
  const contentStart = depth > 0 && isSpace(line.charCodeAt(end)) ? end + 1 : end;
  return prefix === undefined ? { depth, contentStart } : { depth, contentStart, prefix };
}

/** The lines of a body; a body that ends in a line break has no empty line after it. */
export function bodyLines(source: string, body: Span): Line[] {
  const lines: Line[] = [];
  for (let from = body.from; from < body.to; ) {
    const end = lineEnd(source, from, body.to);
    lines.push(readLine(source, from, end));
    from = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  // In place: a body may have millions of lines.
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    lines[i] = closed(source, unescaped(source, line, above, lines[i + 1]), above);
  });
  return lines;
}

// What goes on behind the bracket: the next addressee, or the verb of an attribution.
const afterAddress = /^(?:[,;:>]|wrote\b|$)/;

/** "Ann Lee <ann@example.org" and below it ">, Bob": the bracket of a broken address is no quote mark. */
function closed(source: string, line: Line, above: Line | undefined): Line {
  if (above === undefined || line.marks !== above.marks + 1 || line.indent > 0) return line;
  if (!afterAddress.test(line.text) || !opensAddress(above.text)) return line;
  const at = source.lastIndexOf(">", Math.max(line.from, source.indexOf(line.text, line.from) - 1));
  return { ...line, marks: above.marks, depth: above.depth, text: source.slice(at, line.end).trim() };
}

/** Whether a line ends inside angle brackets that hold an address. */
function opensAddress(text: string): boolean {
  const open = text.lastIndexOf("<");
  return (
    open >= 0 && !text.includes(">", open) && /^<\s*(?:mailto:)?\S+@\S+$/.test(text.slice(open, open + 200))
  );
}

/**
 * ">From here on …": mailboxes mark lines that begin with "From ", and archives have kept the mark. It is none of a
 * quote where the lines around it have one less.
 */
function unescaped(source: string, line: Line, above: Line | undefined, below: Line | undefined): Line {
  if (line.depth === 0 || line.indent > 0 || !line.text.startsWith("From ")) return line;
  if (source.charCodeAt(source.indexOf("From ", line.from) - 1) !== greater) return line;
  const around = [above, below].filter((near) => near !== undefined && near.text !== "");
  const within = around.length > 0 && around.every((near) => near?.depth === line.depth - 1);
  return within ? { ...line, marks: line.marks - 1, depth: line.depth - 1 } : line;
}

function lineEnd(source: string, from: number, to: number): number {
  let end = from;
  while (end < to && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
  return end;
}

/** Columns before the first word. */
function widthOf(content: string): number {
  let width = 0;
  for (let i = 0; isSpace(content.charCodeAt(i)); i++) width += content.charCodeAt(i) === tab ? tabWidth : 1;
  return width;
}

const turnsDirection = (unit: number): boolean =>
  unit >= 0x200e &&
  (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069));

/** Text without what turns its direction around it, and shows nothing. */
function directionless(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && turnsDirection(text.charCodeAt(from))) from++;
  while (to > from && turnsDirection(text.charCodeAt(to - 1))) to--;
  return to - from === text.length ? text : text.slice(from, to).trim();
}

function readLine(source: string, from: number, end: number): Line {
  const line = source.slice(from, end);
  const { depth, contentStart, prefix } = quoteMarks(line);
  const content = line.slice(contentStart);
  const text = directionless(content.trim());
  const indent = text === "" ? 0 : widthOf(content);
  const read: Line = { from, end, marks: depth, depth, text, indent };
  return prefix === undefined ? read : { ...read, prefix };
}

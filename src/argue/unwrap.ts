// lines without their quote marks -> running text, each character of which knows its place in the source
import type { Span } from "../lib/text.ts";

/** Text with its lines joined; character `i` stands at offset `at[i]` of the source. */
export interface Unwrapped {
  readonly text: string;
  readonly at: Int32Array;
}

const space = 32;
const isSpace = (unit: number): boolean => unit === space || (unit >= 9 && unit <= 13) || unit === 160;
const isWordy = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/**
 * Joins lines with single spaces, runs of white space too. A word broken at a hyphen at its line's end
 * is closed up again, hyphen kept: "lustre-" + "release" is one word to whoever wrote it.
 */
export function unwrap(source: string, lines: readonly Span[]): Unwrapped {
  const at = new Int32Array(lines.reduce((sum, { from, to }) => sum + to - from + 1, 0));
  const parts: string[] = [];
  let size = 0;
  const put = (part: string, offset: number): void => {
    parts.push(part);
    for (let i = 0; i < part.length; i++) at[size++] = offset + i;
  };
  for (const { from, to } of lines) {
    let glue = size > 0 && !isBroken(source, parts, from);
    for (let i = from; i < to; ) {
      const end = runEnd(source, i, to);
      if (end > i) {
        if (glue && size > 0) put(" ", Math.max(from, i - 1));
        put(source.slice(i, end), i);
        glue = true;
      }
      i = end;
      while (i < to && isSpace(source.charCodeAt(i))) i++;
    }
  }
  return { text: parts.join(""), at: at.subarray(0, size) };
}

/** Where words with single spaces between them end: most lines are one such run. */
function runEnd(source: string, from: number, to: number): number {
  let end = from;
  while (end < to) {
    const unit = source.charCodeAt(end);
    if (
      isSpace(unit) &&
      !(unit === space && end + 1 < to && end > from && !isSpace(source.charCodeAt(end + 1)))
    )
      break;
    end++;
  }
  return end;
}

/** Whether the line before ended in a hyphen after a word and this one goes on with a word. */
function isBroken(source: string, parts: readonly string[], from: number): boolean {
  const last = parts[parts.length - 1] ?? "";
  return last.endsWith("-") && isWordy(last[last.length - 2]) && isWordy(source[from]);
}

/** The same piece by piece: cut where it goes on at one of some offsets of the source. */
export function sourceSpans(flow: Unwrapped, { from, to }: Span, cuts: readonly number[]): Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (const cut of cuts) {
    let end = start;
    while (end < to && (flow.at[end] ?? 0) < cut) end++;
    if (end > start && end < to) {
      pieces.push(sourceSpan(flow, { from: start, to: end }));
      start = end;
    }
  }
  return [...pieces, sourceSpan(flow, { from: start, to })];
}

/** From the first to the last character of a stretch of the text, in the source. */
export const sourceSpan = ({ at }: Unwrapped, { from, to }: Span): Span => ({
  from: at[from] ?? 0,
  to: (at[to - 1] ?? 0) + 1,
});

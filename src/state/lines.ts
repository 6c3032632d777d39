// source text and span -> its lines, each with the part that belongs to the span
import { indexLines, type LineIndex, linesOf, type Span, spanOf, textOf } from "../lib/text.ts";

export interface MarkedLine {
  /** 1-based. */
  readonly number: number;
  readonly before: string;
  /** Empty in a line that does not belong to the span. */
  readonly marked: string;
  readonly after: string;
}

/**
 * The lines that a span touches and `around` lines before and after them. In the span's further lines the
 * quote marks at their start stay unmarked: they are not the author's.
 */
export function markedLines(text: string, span: Span, around: number): MarkedLine[] {
  const index = indexLines(text);
  const [first, last] = linesOf(index, span);
  const from = Math.max(1, first - around);
  const to = Math.min(index.starts.length, last + around);
  return Array.from({ length: to - from + 1 }, (_, place) => markedLine(text, index, span, from + place));
}

function markedLine(text: string, index: LineIndex, span: Span, number: number): MarkedLine {
  const line = spanOf(index, [number, number]);
  const end = line.from + textOf(text, line).replace(/[\r\n]+$/, "").length;
  const words = span.from > line.from ? span.from : line.from + quoteMarks(textOf(text, line));
  const start = Math.min(end, words);
  const stop = Math.max(start, Math.min(end, span.to));
  return {
    number,
    before: text.slice(line.from, start),
    marked: text.slice(start, stop),
    after: text.slice(stop, end),
  };
}

const quoteMarks = (line: string): number => /^[\s>|]*/.exec(line)?.[0].length ?? 0;

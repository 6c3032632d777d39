// text <-> lines and words; knows nothing about mail

/** A stretch of a text: UTF-16 offsets, half open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** First and last line, 1-based, both included. */
export type LineRange = readonly [first: number, last: number];

/** What a span covers. */
export const textOf = (text: string, { from, to }: Span): string => text.slice(from, to);

/** Where each line of a text starts, for turning offsets into line numbers and back. */
export interface LineIndex {
  /** Offset of the first character of each line; `starts[0]` is line 1. */
  readonly starts: readonly number[];
  /** Length of the text. */
  readonly length: number;
}

/** Lines end in LF, CRLF or CR; a text that ends in a line break has no empty line after it. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (i + 1 < text.length) starts.push(i + 1);
  }
  return { starts, length: text.length };
}

/** The 1-based line that holds an offset. */
export function lineAt({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The lines that a span touches; an empty span touches the line it stands in. */
export const linesOf = (index: LineIndex, { from, to }: Span): LineRange => [
  lineAt(index, from),
  lineAt(index, Math.max(from, to - 1)),
];

/** The span of a range of lines, line breaks at its end included. */
export const spanOf = ({ starts, length }: LineIndex, [first, last]: LineRange): Span => ({
  from: starts[first - 1] ?? length,
  to: starts[last] ?? length,
});

/** Letters and digits in lower case: what two spellings of one wording share. */
export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

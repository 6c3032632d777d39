// lines without their quote marks -> running text, each character of which knows its place in the source
import type { Span } from "../lib/text.ts";

/** Text with its lines joined; character `i` stands at offset `at[i]` of the source. */
export interface Unwrapped {
  readonly text: string;
  readonly at: Int32Array;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;
const isWordy = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/**
 * Joins lines with single spaces, runs of white space too. A word broken at a hyphen at its line's end
 * is closed up again, hyphen kept: "lustre-" + "release" is one word to whoever wrote it.
 */
export function unwrap(source: string, lines: readonly Span[]): Unwrapped {
  const units: string[] = [];
  const at: number[] = [];
  const put = (letter: string, offset: number): void => {
    units.push(letter);
    at.push(offset);
  };
  for (const { from, to } of lines) {
    if (units.length > 0 && !(hyphened(units) && isWordy(source[from]))) put(" ", from);
    for (let i = from; i < to; i++) {
      if (!isSpace(source.charCodeAt(i))) put(source.charAt(i), i);
      else if (units.length > 0 && units[units.length - 1] !== " ") put(" ", i);
    }
    while (units[units.length - 1] === " ") {
      units.pop();
      at.pop();
    }
  }
  return { text: units.join(""), at: Int32Array.from(at) };
}

const hyphened = (units: readonly string[]): boolean =>
  units[units.length - 1] === "-" && isWordy(units[units.length - 2]);

/** From the first to the last character of a stretch of the text, in the source. */
export const sourceSpan = ({ at }: Unwrapped, { from, to }: Span): Span => ({
  from: at[from] ?? 0,
  to: (at[to - 1] ?? 0) + 1,
});

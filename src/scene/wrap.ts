// a text -> lines that fit a width
import type { Measure } from "./metrics.ts";
import type { Font } from "./theme.ts";

export interface WrapLimits {
  /** In pixels. */
  readonly width: number;
  readonly lines: number;
  readonly font: Font;
  readonly measure: Measure;
}

/** A stretch of text that stays on one line. */
interface Piece {
  readonly text: string;
  /** Whether a space stands before it where it does not start a line. */
  readonly spaced: boolean;
}

const more = "…";

/** A line holds no more letters than this, whatever the font: longer texts need not be looked at to their end. */
const mostPerLine = 400;

/**
 * Whole words, at most `limits.lines` lines, an ellipsis at the end only where more follows. Words too long
 * for a line, such as addresses of pages, are broken where they must be; Chinese and Japanese break between letters.
 */
export function wrap(text: string, limits: WrapLimits): string[] {
  const seen = text.slice(0, limits.lines * mostPerLine);
  const lines: Piece[][] = [];
  const pieces = piecesOf(seen, limits);
  let at = 0;
  while (at < pieces.length && lines.length < limits.lines) {
    const line = fill(pieces, at, limits);
    lines.push(line);
    at += line.length;
  }
  const cut = at < pieces.length || seen.length < text.length;
  return lines.map((line, index) =>
    cut && index === lines.length - 1 ? withEllipsis(line, limits) : said(line),
  );
}

/** As many pieces from `at` on as fit one line; at least one. */
function fill(pieces: readonly Piece[], at: number, { width, font, measure }: WrapLimits): Piece[] {
  let used = 0;
  let end = at;
  for (let piece = pieces[end]; piece; piece = pieces[++end]) {
    used += measure(piece.text, font) + (piece.spaced && end > at ? measure(" ", font) : 0);
    if (used > width && end > at) break;
  }
  return pieces.slice(at, end);
}

const said = (line: readonly Piece[]): string =>
  line.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("");

function withEllipsis(line: readonly Piece[], limits: WrapLimits): string {
  const fits = (text: string) => limits.measure(text, limits.font) <= limits.width;
  for (let length = line.length; length > 0; length--) {
    const text = `${said(line.slice(0, length))} ${more}`;
    if (fits(text)) return text;
  }
  const [first] = line;
  return first ? longestStart(first.text, (start) => fits(start + more)) + more : more;
}

function piecesOf(text: string, limits: WrapLimits): Piece[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => breakable(word).map((part, index) => ({ text: part, spaced: index === 0 })))
    .flatMap((piece) => broken(piece, limits));
}

/**
 * After a hyphen, a slash or a dash inside a word, and on both sides of Chinese or Japanese letters; what closes,
 * lengthens or repeats, and small kana, starts no line.
 */
const places =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{Pe}\p{Pf}\p{Po}\p{M}ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]*|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/–—-]+[/–—-]*|[/–—-]+/gu;

/** Whether it is worth looking for such places: in most words it is not. */
const mayBreak = /[/\u2013\u2014\u2e80-\uffff-]/;

/** No part of one or two letters, as in "--force" or "1/2", is left behind at the end of a line. */
function breakable(word: string): string[] {
  if (!mayBreak.test(word)) return [word];
  const parts: string[] = [];
  for (const [part] of word.matchAll(places)) {
    const before = parts.at(-1);
    if (before !== undefined && before.length < 3 && !/\p{Lo}/u.test(before)) parts[parts.length - 1] += part;
    else parts.push(part);
  }
  return parts;
}

/** A piece that is wider than a line, in parts that are not. */
function broken(piece: Piece, { width, font, measure }: WrapLimits): Piece[] {
  const parts: Piece[] = [];
  let rest = piece.text;
  while (measure(rest, font) > width) {
    const start = longestStart(rest, (text) => measure(text, font) <= width);
    parts.push({ text: start, spaced: piece.spaced && parts.length === 0 });
    rest = rest.slice(start.length);
  }
  return rest ? [...parts, { text: rest, spaced: piece.spaced && parts.length === 0 }] : parts;
}

/** The longest start that fits, never less than one letter, accents kept with their letters. */
function longestStart(text: string, fits: (start: string) => boolean): string {
  const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  let start = letters[0] ?? text;
  for (const letter of letters.slice(1)) {
    if (!fits(start + letter)) break;
    start += letter;
  }
  return start;
}

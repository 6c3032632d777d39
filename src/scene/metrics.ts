// text and font -> width, from a table: for painting without a canvas
import type { Font } from "./theme.ts";

/** Width of a text on one line, in pixels. */
export type Measure = (text: string, font: Font) => number;

/** Advance widths in thousandths of the font's size: Helvetica's, which Arial and Liberation Sans share. */
interface Widths {
  /** U+0020 to U+007E. */
  readonly ascii: readonly number[];
  /** U+00A0 to U+00FF. */
  readonly latin1: readonly number[];
  /** Letters of other alphabets, on average. */
  readonly other: number;
}

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number);

const regular: Widths = {
  ascii: numbers(`278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
    556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
    1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
    667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
    333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
    556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`),
  latin1: numbers(`278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 552
    400 549 333 333 333 576 537 278 333 333 365 556 834 834 834 611
    667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278
    722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
    556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278
    556 556 556 556 556 556 556 549 611 556 556 556 556 500 556 500`),
  other: 600,
};

const bold: Widths = {
  ascii: numbers(`278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278
    556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
    975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
    667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
    333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611
    611 611 389 556 333 611 556 778 556 556 500 389 280 389 584`),
  latin1: numbers(`278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 552
    400 549 333 333 333 576 556 278 333 333 365 556 834 834 834 611
    722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278
    722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
    556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 278
    611 611 611 611 611 611 611 549 611 611 611 611 611 556 611 556`),
  other: 640,
};

/** First and last code point and width; the first row that fits counts. */
const ranges: readonly (readonly [first: number, last: number, width: number])[] = [
  [0x0300, 0x036f, 0], // combining accents
  [0x0590, 0x05cf, 0], // Hebrew points
  [0x064b, 0x065f, 0], // Arabic marks
  [0x1100, 0x115f, 1000], // Hangul letters
  [0x200b, 0x200f, 0], // zero-width space to right-to-left mark
  [0x2013, 0x2013, 556], // en dash
  [0x2014, 0x2014, 1000], // em dash
  [0x2018, 0x2019, 278], // single quotation marks
  [0x201c, 0x201d, 500], // double quotation marks
  [0x2022, 0x2022, 350], // bullet
  [0x2026, 0x2026, 1000], // ellipsis
  [0x202a, 0x202e, 0], // direction marks
  [0x2066, 0x2069, 0], // isolates of directions
  [0x2190, 0x21ff, 1000], // arrows
  [0x2e80, 0xd7ff, 1000], // Chinese, Japanese, Korean
  [0xf900, 0xfaff, 1000], // further Chinese
  [0xfe00, 0xfe0f, 0], // variants of the letter before
  [0xff00, 0xff60, 1000], // full-width forms
  [0x1f000, 0x1faff, 1300], // pictographs
  [0x20000, 0x3ffff, 1000], // rarer Chinese
];

function widthOf(point: number, { ascii, latin1, other }: Widths): number {
  const known = ascii[point - 0x20] ?? latin1[point - 0xa0];
  if (known !== undefined) return known;
  if (point < 0x20) return 0;
  if (point < 0x300) return other;
  return ranges.find(([first, last]) => point >= first && point <= last)?.[2] ?? other;
}

/** Exact for Latin letters without kerning, near enough for others. */
export const measureByTable: Measure = (text, { size, weight }) => {
  const widths = weight === "bold" ? bold : regular;
  let sum = 0;
  for (const letter of text) sum += widthOf(letter.codePointAt(0) ?? 0, widths);
  return (sum * size) / 1000;
};

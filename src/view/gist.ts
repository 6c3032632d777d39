// cards too small for their own text -> their first words, at a size that can be read
import type { Card } from "../scene/scene.ts";

/** In pixels on screen: smaller letters could not be read, and in smaller cards they would find no room. */
export const gistSize = 10;
const leading = 12;
const least = { width: 62, height: 15 };
/** Beside the strip, and at the right. */
const padding = { left: 7, right: 4 };

export interface GistLine {
  readonly text: string;
  /** Left end of the baseline, in pixels of the screen from the card's upper left corner. */
  readonly x: number;
  readonly y: number;
}

/** Nothing where the card is too small even for that. */
export function gistOf({ box, lines }: Card, zoom: number, widthOf: (text: string) => number): GistLine[] {
  const [width, height] = [box.width * zoom, box.height * zoom];
  if (width < least.width || height < least.height) return [];
  const most = Math.max(1, Math.floor((height - 2) / leading));
  const room = width - padding.left - padding.right;
  const words = lines
    .flatMap(({ text }) => text.split(" "))
    .filter((word) => word !== "…")
    .map((word) => cut(word, room, widthOf));
  const said = filled(words, most, room, widthOf);
  const top = Math.max(1, (height - said.length * leading) / 2);
  return said.map((text, index) => ({ text, x: padding.left, y: top + leading * index + gistSize - 1 }));
}

/** A path or an address may be wider than the card. */
function cut(word: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(word) <= room) return word;
  let length = word.length - 1;
  while (length > 1 && widthOf(`${word.slice(0, length)}…`) > room) length = Math.floor(length * 0.8);
  return `${word.slice(0, length)}…`;
}

/** As many whole words as fit; an ellipsis where more follows. */
function filled(
  words: readonly string[],
  most: number,
  room: number,
  widthOf: (text: string) => number,
): string[] {
  const rows: string[] = [];
  let row = "";
  for (const [index, word] of words.entries()) {
    const isLast = rows.length === most - 1;
    const more = isLast && index < words.length - 1 ? "…" : "";
    const longer = row ? `${row} ${word}` : word;
    if (widthOf(longer + more) <= room || !row) {
      row = longer;
      continue;
    }
    if (isLast) return [...rows, row.endsWith("…") ? row : `${row}…`];
    rows.push(row);
    row = word;
  }
  return row ? [...rows, row] : rows;
}

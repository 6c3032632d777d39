// topics seen from far away -> signs with their first words, the largest topics first, none over another
import type { StatementId } from "../model/ids.ts";
import type { Box } from "../scene/scene.ts";

/** A topic, and what it begins with. */
export interface Signed {
  readonly id: StatementId;
  /** Where its root stands, in pixels on screen. */
  readonly at: Box;
  readonly text: string;
  readonly statements: number;
}

export interface Sign {
  readonly id: StatementId;
  readonly box: Box;
  readonly lines: readonly string[];
}

/** In pixels on screen. */
export const signFont = { size: 12, leading: 15 };
const padding = { x: 7, y: 4 };
const widest = 210;

/** So many at most: the eye takes in no more at a glance. */
const most = 16;

/** @param screen signs stay inside it */
export function signsFor(
  topics: readonly Signed[],
  screen: { readonly width: number; readonly height: number },
  widthOf: (text: string) => number,
): Sign[] {
  const signs: Sign[] = [];
  for (const topic of [...topics].sort((a, b) => b.statements - a.statements)) {
    if (signs.length >= most) break;
    const lines = linesOf(topic, widthOf);
    const box = placesFor(topic, lines, screen, widthOf).find((place) =>
      signs.every((other) => !meets(other.box, place)),
    );
    if (box) signs.push({ id: topic.id, box, lines });
  }
  return signs;
}

/** A smaller topic's sign must not lie over cards. */
const worthHiding = 8;

/** At most two lines of words, then how much there is. */
function linesOf({ text, statements }: Signed, widthOf: (text: string) => number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/)) {
    const longer = row ? `${row} ${word}` : word;
    if (widthOf(longer) <= widest - 2 * padding.x || !row) row = longer;
    else if (rows.length === 1) return [...rows, `${row} …`, countOf(statements)];
    else {
      rows.push(row);
      row = word;
    }
  }
  return [...rows, row, countOf(statements)];
}

const countOf = (statements: number): string => `${statements} statements`;

/** Left of the topic where there is room, for there it hides least; else over its root. */
function placesFor(
  { at, statements }: Signed,
  lines: readonly string[],
  screen: { readonly width: number; readonly height: number },
  widthOf: (text: string) => number,
): Box[] {
  const width = Math.max(...lines.map(widthOf)) + 2 * padding.x;
  const height = lines.length * signFont.leading + 2 * padding.y;
  const within = (place: number, length: number, room: number) =>
    Math.max(4, Math.min(place, room - length - 4));
  const y = within(at.y, height, screen.height);
  const left = at.x - width - 6;
  const over = { x: within(at.x, width, screen.width), y, width, height };
  return [
    ...(left >= 4 ? [{ x: left, y, width, height }] : []),
    ...(statements >= worthHiding ? [over] : []),
  ];
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4 && a.y < b.y + b.height + 4 && b.y < a.y + a.height + 4;

/** Where the lines of a sign stand: left ends of their baselines. */
export const baselines = ({ box, lines }: Sign) =>
  lines.map((text, index) => ({
    text,
    x: box.x + padding.x,
    y: box.y + padding.y + signFont.leading * index + signFont.size - 1,
  }));

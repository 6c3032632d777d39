// topics seen from far away -> signs: what each begins with, who argues in it, where the fight is
//
// The largest topics choose first. A sign stands beside what it tells of, where it hides nothing; a line leads to
// it from where it had to move away. A topic that finds no such place has none.
import type { StatementId } from "../model/ids.ts";
import type { Box, Point } from "../scene/scene.ts";
import { freePlaces } from "./free.ts";

/** A topic, and what it is told by. */
export interface Signed {
  readonly id: StatementId;
  /** Where its root stands, in pixels on screen. */
  readonly at: Box;
  /** What of it ends farthest to the right, about level with its root. */
  readonly end: Box;
  readonly text: string;
  readonly statements: number;
  /** Who speaks most comes first. */
  readonly people: readonly { readonly name: string; readonly colour: string }[];
  readonly stances: readonly { readonly type: string; readonly count: number; readonly colour: string }[];
}

/** All in pixels on screen. */
export interface Sign {
  readonly id: StatementId;
  readonly box: Box;
  readonly words: readonly Words[];
  /** Swatches of people, and the bar of stances. */
  readonly boxes: readonly (Box & { readonly colour: string })[];
  /** From the sign to its topic's root, where it does not stand beside it. */
  readonly leader?: readonly [Point, Point];
}

/** `x`, `y` is the left end of the baseline. */
interface Words extends Point {
  readonly text: string;
  readonly font: SignFont;
}

export type SignFont = "title" | "note";
export type WidthOf = (text: string, font: SignFont) => number;

/** In pixels on screen. */
export const signFonts = { title: { size: 12, line: 15 }, note: { size: 11, line: 14 } } as const;
/** About as high as most are. */
export const signHeight = 66;
const padding = { x: 7, y: 4 };
const widest = 216;
const swatch = { size: 8, after: 4, between: 8 };
const bar = { above: 4, height: 4 };

/** So many at most: the eye takes in no more at a glance. */
const most = 16;
/** Pixels of the screen for each: on a phone there is room for fewer. */
const roomFor = 45_000;
/** Smaller topics are told by their words alone, and only close by. */
const large = 8;
/** From their topics. */
const farthest = { large: 168, small: 32 };

/** @param cards on screen, which signs do not hide */
export function signsFor(
  topics: readonly Signed[],
  screen: { readonly width: number; readonly height: number },
  cards: readonly Box[],
  widthOf: WidthOf,
): Sign[] {
  const signs: Sign[] = [];
  const limit = Math.min(most, Math.ceil((screen.width * screen.height) / roomFor));
  const free = freePlaces(screen, cards);
  for (const topic of [...topics].sort((a, b) => b.statements - a.statements)) {
    if (signs.length >= limit) break;
    const face = faceOf(topic, widthOf);
    const isLarge = topic.statements >= large;
    const box = free.nearest(topic, face, isLarge ? farthest.large : farthest.small);
    if (!box) continue;
    free.take(box);
    signs.push(placed(topic, face, box));
  }
  return signs;
}

/** A sign before it has its place: all from its upper left corner. */
interface Face extends Pick<Sign, "words" | "boxes"> {
  readonly width: number;
  readonly height: number;
}

/** Zooming asks for the same again and again. */
const faces = new WeakMap<object, Face>();

function faceOf(topic: Signed, widthOf: WidthOf): Face {
  const known = faces.get(topic.people) ?? newFace(topic, widthOf);
  faces.set(topic.people, known);
  return known;
}

function newFace({ text, statements, people, stances }: Signed, widthOf: WidthOf): Face {
  const isLarge = statements >= large;
  const words: Words[] = [];
  let y = padding.y;
  const line = (said: string, font: SignFont, x = padding.x) =>
    words.push({ text: said, font, x, y: y + signFonts[font].size });
  for (const each of titleLines(text, widthOf)) {
    line(each, "title");
    y += signFonts.title.line;
  }
  const boxes: (Box & { readonly colour: string })[] = [];
  for (const { name, colour, x } of isLarge && people.length > 1 ? namesIn(people, widthOf) : []) {
    if (colour) boxes.push({ x, y: y + 3, width: swatch.size, height: swatch.size, colour });
    line(name, "note", colour ? x + swatch.size + swatch.after : x);
  }
  if (boxes.length > 0) y += signFonts.note.line;
  line(countsOf(statements, stances), "note");
  y += signFonts.note.line;
  const width = Math.max(...words.map((each) => each.x + widthOf(each.text, each.font))) + padding.x;
  const bars = barsOf(stances, width, y + bar.above);
  if (bars.length > 0) y += bar.above + bar.height;
  return { width, height: y + padding.y, words, boxes: [...boxes, ...bars] };
}

/** At most two lines of whole words. */
function titleLines(text: string, widthOf: WidthOf): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/)) {
    const longer = row ? `${row} ${word}` : word;
    if (widthOf(longer, "title") <= widest - 2 * padding.x || !row) row = longer;
    else if (rows.length === 1) return [...rows, row.endsWith("…") ? row : `${row} …`];
    else {
      rows.push(row);
      row = word;
    }
  }
  return [...rows, row];
}

/** As many as one line has room for, the others by number. */
function namesIn(people: Signed["people"], widthOf: WidthOf) {
  const found: { readonly name: string; readonly colour?: string; readonly x: number }[] = [];
  let x = padding.x;
  for (const { name, colour } of people) {
    const width = swatch.size + swatch.after + widthOf(name, "note") + swatch.between;
    const rest = people.length - found.length;
    const room = rest > 1 ? widthOf(`+${rest}`, "note") : -swatch.between;
    if (x + width + room > widest - padding.x) return [...found, { name: `+${rest}`, x }];
    found.push({ name, colour, x });
    x += width;
  }
  return found;
}

function countsOf(statements: number, stances: Signed["stances"]): string {
  const fights = stances.find(({ type }) => type === "rebuts")?.count ?? 0;
  const said = `${statements} statement${statements === 1 ? "" : "s"}`;
  return fights > 0 ? `${said} · ${fights} rebuttal${fights === 1 ? "" : "s"}` : said;
}

/** Side by side, as long as each type's share. */
function barsOf(stances: Signed["stances"], width: number, y: number): Sign["boxes"] {
  const all = stances.reduce((sum, { count }) => sum + count, 0);
  let x = padding.x;
  return stances.map(({ count, colour }) => {
    const long = ((width - 2 * padding.x) * count) / all;
    const box = { x, y, width: long, height: bar.height, colour };
    x += long;
    return box;
  });
}

/** So far from its topic a sign still seems to stand beside it. */
const beside = 12;

function placed({ id, at, end }: Signed, face: Face, box: Box): Sign {
  const words = face.words.map((each) => ({ ...each, x: each.x + box.x, y: each.y + box.y }));
  const boxes = face.boxes.map((each) => ({ ...each, x: each.x + box.x, y: each.y + box.y }));
  const [from, to] = leaderBetween(box, at, end);
  const isAway = Math.hypot(from.x - to.x, from.y - to.y) > beside;
  return { id, box, words, boxes, ...(isAway && { leader: [from, to] as const }) };
}

const within = (least: number, most: number, value: number): number => Math.max(least, Math.min(most, value));

/** The short way from the sign's side that looks at its topic. */
function leaderBetween(box: Box, at: Box, end: Box): [Point, Point] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const level = at.y + Math.min(at.height, signFonts.title.line) / 2;
  const y = within(box.y + padding.y, bottom - padding.y, level);
  const after = end.x + end.width;
  if (right <= at.x)
    return [
      { x: right, y },
      { x: at.x, y: level },
    ];
  if (box.x >= after)
    return [
      { x: box.x, y },
      { x: after, y: within(end.y, end.y + end.height, y) },
    ];
  const middle = within(box.x + padding.x, right - padding.x, at.x + at.width / 2);
  const x = within(at.x, at.x + at.width, middle);
  if (bottom <= at.y)
    return [
      { x: middle, y: bottom },
      { x, y: at.y },
    ];
  return [
    { x: middle, y: box.y },
    { x, y: at.y + at.height },
  ];
}

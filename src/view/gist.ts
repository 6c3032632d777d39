// cards too small for their own text -> who speaks and the first words, or what a fold holds, at a size that can be read
import type { StatementId } from "../model/ids.ts";
import { repliesOf, sizeOf } from "../scene/fold-words.ts";
import type { Card, Scene } from "../scene/scene.ts";
import { fonts } from "../scene/theme.ts";
import { wrap } from "../scene/wrap.ts";

/** In pixels on screen: smaller letters could not be read, and in smaller cards they would find no room. */
export const gistSize = 10;
const leading = 12;
const least = { width: 58, height: 12 };
/** Beside the strip, and at the right. */
const padding = { left: 7, right: 4 };

/** What stands first and what follows where there is room. */
export type GistFont = "head" | "words";
type WidthOf = (text: string, font: GistFont) => number;

export interface GistLine {
  readonly text: string;
  readonly font: GistFont;
  /** Left end of the baseline, in pixels of the screen from the card's upper left corner. */
  readonly x: number;
  readonly y: number;
}

/**
 * Nothing where the card is too small even for that.
 *
 * @param speaker the name, where the card is the first of several by the same person
 */
export function gistOf(card: Card, speaker: string | undefined, zoom: number, widthOf: WidthOf): GistLine[] {
  const [width, height] = [card.box.width * zoom, card.box.height * zoom];
  if (width < least.width || height < least.height) return [];
  const most = Math.max(1, Math.floor((height - 2) / leading));
  const room = width - padding.left - padding.right;
  const { heads, words } = saidBy(card, speaker);
  const inHead = (text: string) => widthOf(text, "head");
  const head = heads.find((text) => inHead(text) <= room) ?? heads.at(-1);
  const first = head ? [{ text: cut(head, room, inHead), font: "head" as const }] : [];
  const rest = most - first.length;
  const inWords = (text: string) => widthOf(text, "words");
  const follow = rest > 0 ? rowsOf(words, rest, room, inWords) : [];
  const lines = [...first, ...follow.map((text) => ({ text, font: "words" as const }))];
  const top = Math.max(1, (height - lines.length * leading) / 2);
  return lines.map((line, index) => ({ ...line, x: padding.left, y: top + leading * index + gistSize - 1 }));
}

/** Heads in full, then shorter ones. */
function saidBy({ lines, fold }: Card, speaker: string | undefined) {
  const words = joined(lines.map(({ text }) => text))
    .split(" ")
    .filter((word) => word !== "…");
  const number = fold?.statements.length ?? 0;
  switch (fold?.what.kind) {
    case "topic":
      return { heads: [sizeOf(fold), `${number} in all`, `${number}`], words };
    case "replies":
    case "fan":
      return { heads: [sizeOf(fold), `${number}`], words: `+${repliesOf(fold)}`.split(" ") };
    case "person":
      return { heads: namesFor(words.join(" ")).map((name) => `${number} · ${name}`), words: [] };
    case undefined:
      return { heads: speaker ? namesFor(speaker) : [], words };
  }
}

/** "Ada Byron King", "A. King", "King". */
function namesFor(name: string): string[] {
  const parts = name.split(" ");
  const last = parts.at(-1);
  return last && parts.length > 1 ? [name, `${name.slice(0, 1)}. ${last}`, last] : [name];
}

const known = new WeakMap<Scene, ReadonlyMap<StatementId, string>>();

/** Names of speakers by the cards with which they begin: a run of cards of one mail names its speaker once. */
export function speakersOf(scene: Scene): ReadonlyMap<StatementId, string> {
  const names = known.get(scene) ?? namesIn(scene);
  known.set(scene, names);
  return names;
}

function namesIn({ cards, speakers }: Scene): ReadonlyMap<StatementId, string> {
  const nameOf = new Map(speakers.map(({ author, line }) => [author, line.text]));
  const inOrder = [...cards].sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
  const begins = inOrder.filter(({ author, box }, index) => {
    const above = inOrder[index - 1];
    const follows =
      above &&
      above.author === author &&
      !above.fold &&
      above.box.x === box.x &&
      box.y - above.box.y - above.box.height < near;
    return !follows;
  });
  return new Map(begins.map(({ id, author }) => [id, nameOf.get(author) ?? ""]));
}

/** Cards farther apart than this, in pixels of the scene, do not seem to belong together. */
const near = 60;

/** A path or an address may be wider than the card. */
function cut(word: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(word) <= room) return word;
  let length = word.length - 1;
  while (length > 1 && widthOf(`${word.slice(0, length)}…`) > room) length = Math.floor(length * 0.8);
  return `${word.slice(0, length)}…`;
}

/** Letters between which a line may end, with their own full stops and brackets. */
const unspaced = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Lines as one text: where Chinese or Japanese was broken there was no space. */
function joined(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    const isBroken = unspaced.test(text.slice(-1)) && unspaced.test(line.slice(0, 1));
    text += text === "" || isBroken ? line : ` ${line}`;
  }
  return text;
}

function rowsOf(words: readonly string[], most: number, room: number, widthOf: (text: string) => number) {
  const text = words.join(" ");
  if (unspaced.test(text))
    return wrap(text, { width: room, lines: most, font: fonts.claim, measure: widthOf }).map((row) =>
      row.replace(/ …$/, "…"),
    );
  return filled(
    words.map((word) => cut(word, room, widthOf)),
    most,
    room,
    widthOf,
  );
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

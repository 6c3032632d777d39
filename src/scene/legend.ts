// what occurs on the map -> its key: relation types and speakers, in rows above the columns

import type { Author } from "../model/person.ts";
import type { RelationType } from "../model/relation.ts";
import { relationTypes } from "../model/relation.ts";
import { baselineUp, freshCorner } from "./cards.ts";
import type {
  Box,
  FontName,
  LegendEntry,
  Point,
  SignEntry,
  SpeakerEntry,
  SpeakerStyle,
  TextLine,
} from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { fonts } from "./theme.ts";
import { headAt, headLength } from "./ties.ts";

interface Speaker {
  readonly author: Author;
  readonly name: string;
  readonly style: SpeakerStyle;
}

export interface Legend {
  readonly legend: readonly LegendEntry[];
  readonly speakers: readonly SpeakerEntry[];
  readonly signs: readonly SignEntry[];
  readonly height: number;
}

/** What the legend explains. */
export interface Explained {
  readonly speakers: readonly Speaker[];
  readonly types: ReadonlySet<RelationType>;
  readonly signs: readonly Sign[];
}

interface Sign {
  readonly sign: SignEntry["sign"];
  readonly text: string;
}

/** In pixels. */
const swatch = { width: 8, height: 14 };
const sampleLength = 38;
const paper = { width: 18, height: 13, apart: 2.5 };
const space = { afterSign: 7, afterEntry: 22, betweenRows: 24 };
const font: FontName = "premise";

interface Area extends Point {
  readonly width: number;
}

/** Speakers first, under them types of relations and what else one sees on cards. */
export function legendOf({ speakers, types, signs }: Explained, area: Area, settings: SceneOptions): Legend {
  const people = placesOf(speakers, ({ name }) => [swatch.width, name], area, settings);
  const under = speakers.length > 0 ? (people.at(-1)?.y ?? 0) + space.betweenRows : area.y;
  const kinds = relationTypes.filter((type) => types.has(type));
  const parts = [...kinds.map((type) => ({ sign: "line", text: type }) as const), ...signs];
  const lines = placesOf(
    parts,
    ({ sign, text }) => [sign === "line" ? sampleLength : paper.width, text],
    { ...area, y: under },
    settings,
  );
  const last = [...people, ...lines].at(-1);
  return {
    speakers: speakers.map((speaker, index) => speakerEntry(speaker, people[index] ?? area, settings)),
    legend: kinds.map((type, index) => typeEntry(type, lines[index] ?? area, settings)),
    signs: signs.map((sign, index) => signEntry(sign, lines[kinds.length + index] ?? area, settings)),
    height: last ? last.y + space.betweenRows - area.y : 0,
  };
}

/** From left to right, in a new row where the width is used up. */
function placesOf<T>(
  entries: readonly T[],
  parts: (entry: T) => readonly [sign: number, text: string],
  area: Area,
  { measure }: SceneOptions,
): Point[] {
  let { x, y } = area;
  return entries.map((entry) => {
    const [sign, text] = parts(entry);
    const needed = Math.ceil(sign + space.afterSign + measure(text, fonts[font]));
    if (x > area.x && x + needed > area.x + area.width) {
      x = area.x;
      y += space.betweenRows;
    }
    const place = { x, y };
    x += needed + space.afterEntry;
    return place;
  });
}

const lineAt = (text: string, x: number, y: number, { theme }: SceneOptions): TextLine => ({
  text,
  font,
  colour: theme.text.strong,
  x,
  y: y + fonts[font].line - baselineUp(font),
});

function speakerEntry(
  { author, name, style }: Speaker,
  { x, y }: Point,
  settings: SceneOptions,
): SpeakerEntry {
  const line = lineAt(name, x + swatch.width + space.afterSign, y, settings);
  return { author, swatch: { x, y, ...swatch, ...style }, line };
}

function typeEntry(type: RelationType, { x, y }: Point, settings: SceneOptions): LegendEntry {
  const style = settings.theme.relations[type];
  const middle = y + fonts[font].line / 2;
  return {
    type,
    colour: style.colour,
    dash: style.dash,
    sample: [
      { x: x + sampleLength, y: middle },
      { x: x + headLength, y: middle },
    ],
    head: headAt(style, { x, y: middle }, "left"),
    line: lineAt(type, x + sampleLength + space.afterSign, y, settings),
  };
}

function signEntry({ sign, text }: Sign, { x, y }: Point, settings: SceneOptions): SignEntry {
  const at = (by: number): Box => ({
    x: x + by,
    y: y + by,
    width: paper.width - 5,
    height: paper.height - 3,
  });
  const papers = sign === "fold" ? [2, 1, 0].map((step) => at(step * paper.apart)) : [at(0)];
  const corner = sign === "new" ? { corner: freshCorner(at(0), settings, 8) } : {};
  const line = lineAt(text, x + paper.width + space.afterSign, y, settings);
  return { sign, ...settings.theme.card, papers, ...corner, line };
}

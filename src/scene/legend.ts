// what occurs on the map -> its key: relation types and speakers, in rows above the columns

import type { Author } from "../model/person.ts";
import type { RelationType } from "../model/relation.ts";
import { relationTypes } from "../model/relation.ts";
import { baselineUp } from "./cards.ts";
import type { FontName, LegendEntry, SpeakerEntry, SpeakerStyle, TextLine } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { fonts } from "./theme.ts";
import { headAt } from "./ties.ts";

export interface Speaker {
  readonly author: Author;
  readonly name: string;
  readonly style: SpeakerStyle;
}

export interface Legend {
  readonly legend: readonly LegendEntry[];
  readonly speakers: readonly SpeakerEntry[];
  readonly height: number;
}

/** In pixels. */
const swatch = { width: 8, height: 14 };
const sampleLength = 38;
const space = { afterSign: 7, afterEntry: 22, betweenRows: 24 };
const font: FontName = "premise";

/** Hands out places from left to right, and a new row where the width is used up. */
function places(left: number, top: number, width: number, measure: (text: string) => number) {
  let [x, y] = [left, top];
  return {
    next(sign: number, text: string): { x: number; y: number } {
      const needed = sign + space.afterSign + measure(text);
      if (x > left && x + needed > left + width) this.row();
      const place = { x, y };
      x += Math.ceil(needed + space.afterEntry);
      return place;
    },
    row(): void {
      [x, y] = [left, y + space.betweenRows];
    },
    bottom: () => y + space.betweenRows,
  };
}

export function legendOf(
  used: { readonly types: ReadonlySet<RelationType>; readonly speakers: readonly Speaker[] },
  area: { readonly x: number; readonly y: number; readonly width: number },
  { theme, measure }: SceneOptions,
): Legend {
  const put = places(area.x, area.y, area.width, (text) => measure(text, fonts[font]));
  const lineAt = (text: string, x: number, y: number): TextLine => ({
    text,
    font,
    colour: theme.text.strong,
    x,
    y: y + fonts[font].line - baselineUp(font),
  });
  const speakers = used.speakers.map(({ author, name, style }): SpeakerEntry => {
    const { x, y } = put.next(swatch.width, name);
    return {
      author,
      swatch: { x, y, ...swatch, ...style },
      line: lineAt(name, x + swatch.width + space.afterSign, y),
    };
  });
  if (speakers.length > 0) put.row();
  const legend = relationTypes
    .filter((type) => used.types.has(type))
    .map((type): LegendEntry => {
      const { x, y } = put.next(sampleLength, type);
      const style = theme.relations[type];
      const middle = y + fonts[font].line / 2;
      return {
        type,
        colour: style.colour,
        dash: style.dash,
        sample: [
          { x: x + sampleLength, y: middle },
          { x: x + 8, y: middle },
        ],
        head: headAt(style, { x, y: middle }, "left"),
        line: lineAt(type, x + sampleLength + space.afterSign, y),
      };
    });
  return { legend, speakers, height: legend.length + speakers.length > 0 ? put.bottom() - area.y : 0 };
}

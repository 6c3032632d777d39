import { describe, expect, test } from "vitest";
import { asId, type PersonId } from "../../src/model/ids.ts";
import { dark, light, speakerStyles, type Theme } from "../../src/scene/theme.ts";

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: asId<PersonId>(`p${i}`),
    name: `P${i}`,
    aliases: [],
    addresses: [],
  }));

describe.each([light, dark])("the $name theme", (theme: Theme) => {
  test.each(Object.entries(theme.text))("its %s text stands out from card and background", (_, colour) => {
    expect(contrast(colour, theme.card.fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, theme.background)).toBeGreaterThanOrEqual(4.5);
  });

  test("its lines and strips can be seen on the background", () => {
    const lines = Object.values(theme.relations).map(({ colour }) => colour);
    for (const colour of lines)
      expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(4.5);
    for (const colour of [...theme.speakers, theme.unknownSpeaker])
      expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(2);
  });

  test("no two types of relation share dashes or arrowheads", () => {
    const looks = Object.values(theme.relations);
    expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(looks.length);
    expect(new Set(looks.map(({ head }) => JSON.stringify(head))).size).toBe(looks.length);
  });

  test("the first seven speakers differ in colour and in mark, and 56 in the pair of both", () => {
    const all = people(56);
    const looks = all.map(({ id }) => speakerStyles(all, theme)(id));
    expect(new Set(looks.slice(0, 7).map(({ colour }) => colour)).size).toBe(7);
    expect(new Set(looks.slice(0, 7).map(({ mark }) => mark)).size).toBe(7);
    expect(new Set(looks.map(({ colour, mark }) => colour + mark)).size).toBe(56);
  });

  test("who is unknown looks like nobody", () => {
    const all = people(7);
    const styleOf = speakerStyles(all, theme);
    expect(all.map(({ id }) => styleOf(id).colour)).not.toContain(styleOf("unknown").colour);
  });
});

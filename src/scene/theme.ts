// names of colours, fonts and dashes -> what they look like
import type { Author, Person } from "../model/person.ts";
import type { RelationType } from "../model/relation.ts";
import type { FontName, Mark, Point, SpeakerStyle } from "./scene.ts";

/** A font with all that a painter needs; `size` and `line` in pixels. */
export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: "normal" | "bold";
  /** From one baseline to the next. */
  readonly line: number;
}

export interface RelationStyle {
  readonly colour: string;
  /** For relations that are drawn thin, behind the cards. */
  readonly faint: string;
  /** Dash lengths in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  /** The arrowhead, its tip at 0,0 and its shaft to the right: told apart by form as well. */
  readonly head: readonly Point[];
}

export interface Theme {
  readonly name: "light" | "dark";
  readonly background: string;
  readonly card: { readonly fill: string; readonly stroke: string };
  /** Claims and heads; premises; labels. Each at least 4.5:1 on card and background. */
  readonly text: { readonly strong: string; readonly soft: string; readonly label: string };
  /** What marks are drawn with on a speaker's colour. */
  readonly markInk: string;
  /** The corner of what is new. */
  readonly fresh: string;
  readonly speakers: readonly string[];
  readonly unknownSpeaker: string;
  readonly relations: Readonly<Record<RelationType, RelationStyle>>;
}

/**
 * Liberation Sans and Arial have the widths of Helvetica, and one of the three is nearly everywhere; the
 * one named first is taken by browsers and by librsvg alike, where "Helvetica" would be replaced differently.
 */
const family = "Liberation Sans, Arial, Helvetica, sans-serif";

export const fonts: Readonly<Record<FontName, Font>> = {
  head: { family, size: 15, weight: "bold", line: 20 },
  claim: { family, size: 13, weight: "normal", line: 17 },
  premise: { family, size: 11, weight: "normal", line: 15 },
  label: { family, size: 10, weight: "bold", line: 14 },
};

const marks: readonly Mark[] = ["solid", "stripes", "dots", "dashes", "cross", "waves", "rings", "steps"];

const triangle = [at(0, 0), at(9, -4), at(9, 4)];
const chevron = [at(0, 0), at(9, -4), at(6, 0), at(9, 4)];
const diamond = [at(0, 0), at(5, -4), at(10, 0), at(5, 4)];
const square = [at(0, -3.5), at(8, -3.5), at(8, 3.5), at(0, 3.5)];
const octagon = [at(0, -2), at(2, -4), at(6, -4), at(8, -2), at(8, 2), at(6, 4), at(2, 4), at(0, 2)];

function at(x: number, y: number): Point {
  return { x, y };
}

/** Lines that differ in dash and head as well as in colour; red and green are apart in lightness too. */
export const light: Theme = {
  name: "light",
  background: "#f7f7f5",
  card: { fill: "#ffffff", stroke: "#c9cbd0" },
  text: { strong: "#16181d", soft: "#50545c", label: "#5c6068" },
  markInk: "#ffffff",
  fresh: "#c2410c",
  // Okabe and Ito's colours, their yellow and black left out: one is lost on white, the other is the text.
  speakers: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#7a5195"],
  unknownSpeaker: "#8a8f98",
  relations: {
    rebuts: { colour: "#b3261e", faint: "#d9a09b", dash: [], head: triangle },
    concedes: { colour: "#00785a", faint: "#93c4b6", dash: [8, 4], head: octagon },
    supports: { colour: "#1f5fa8", faint: "#a3bedb", dash: [2, 3], head: chevron },
    asks: { colour: "#7b3fa0", faint: "#c5abd4", dash: [9, 3, 2, 3], head: diamond },
    answers: { colour: "#8a5a00", faint: "#cdb890", dash: [14, 4], head: square },
  },
};

export const dark: Theme = {
  name: "dark",
  background: "#15171b",
  card: { fill: "#202329", stroke: "#3d424b" },
  text: { strong: "#eceef1", soft: "#b4bac4", label: "#a5abb5" },
  markInk: "#15171b",
  fresh: "#ffb067",
  speakers: ["#4aa3df", "#f0803c", "#2fc99b", "#e39bc4", "#8fd0f5", "#f2b632", "#b18be0"],
  unknownSpeaker: "#8d939d",
  relations: {
    rebuts: { colour: "#ff8a80", faint: "#7b4a48", dash: [], head: triangle },
    concedes: { colour: "#4cd3a5", faint: "#2f6757", dash: [8, 4], head: octagon },
    supports: { colour: "#7fb5f5", faint: "#47607f", dash: [2, 3], head: chevron },
    asks: { colour: "#cf9df0", faint: "#67527a", dash: [9, 3, 2, 3], head: diamond },
    answers: { colour: "#e3b45c", faint: "#6f5c37", dash: [14, 4], head: square },
  },
};

/**
 * A colour and a mark for everybody, in the order of the participants. With seven colours and eight marks each of
 * the first seven has both to himself, and no pair of the two comes twice among 56.
 */
export function speakerStyles(people: readonly Person[], theme: Theme): (author: Author) => SpeakerStyle {
  const places = new Map<Author, number>(people.map(({ id }, place) => [id, place]));
  const ink = theme.markInk;
  return (author) => {
    const place = places.get(author);
    if (place === undefined) return { colour: theme.unknownSpeaker, mark: "solid", ink };
    return {
      colour: theme.speakers[place % theme.speakers.length] ?? theme.unknownSpeaker,
      mark: marks[place % marks.length] ?? "solid",
      ink,
    };
  };
}

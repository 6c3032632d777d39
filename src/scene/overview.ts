// scene -> what stands for it from far away: a shape with a title for each topic, and boxes for a minimap
import type { DebateGraph } from "../graph/attributes.ts";
import type { StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import { type RelationType, relationTypes } from "../model/relation.ts";
import { baselineUp } from "./cards.ts";
import { beforeMore, runsFromRight } from "./direction.ts";
import type { Box, Card, EdgePath, FontName, Point, Scene, SpeakerStyle, TextLine } from "./scene.ts";
import { resolve, type SceneOptions } from "./settings.ts";
import { fonts, type Theme } from "./theme.ts";
import { roomIn, type TopicShape, topicShapes, type Worth } from "./topics.ts";
import { wrap } from "./wrap.ts";

/** A topic as one sees it from far away; all places in the scene's coordinates. */
export interface TopicCard {
  /** The root statement. */
  readonly id: StatementId;
  /** Around all cards of the topic; boxes of neighbours may overlap where their shapes do not. */
  readonly box: Box;
  /** What the topic covers, column by column: shapes of two topics never meet. */
  readonly shape: readonly Box[];
  /** Closed lines around the shape, to be filled and stroked. */
  readonly outlines: readonly (readonly Point[])[];
  readonly fill: string;
  readonly stroke: string;
  /** Beside the text, one above the other, as high as each speaker's share of the statements. */
  readonly shares: readonly (Box & SpeakerStyle & { readonly author: Author })[];
  /** The root's text as far as there is room, and under it what the topic holds; none where no line fits. */
  readonly lines: readonly TextLine[];
  /** How many times larger than `fonts` say the lines are drawn, so that they can be read at the zoom asked for. */
  readonly scale: number;
  readonly statements: number;
  /** Who speaks most comes first. */
  readonly people: readonly {
    readonly author: Author;
    readonly statements: number;
    readonly name: string;
    readonly colour: string;
  }[];
  /** How often its statements act on what another card says, or a fold's on what another person says; the most frequent type first. */
  readonly stances: readonly {
    readonly type: RelationType;
    readonly count: number;
    readonly colour: string;
  }[];
}

/** In pixels on screen: room around the text, and the width of the shares. */
const padding = { left: 8, right: 6, top: 4 };
const shareWidth = 6;
const textLeft = shareWidth + padding.left;
/** A wider line would be a headline across the screen, and harder to read. */
const mostWidth = 420;
/** A narrower one would hold a word or two that say nothing. */
const leastWidth = 72;
const titleLines = 4;
/** Room for more than so much text, in pixels on screen, is worth no more. */
const enough = { width: 320, lines: titleLines + 1 };

/** As much text as it holds; where none fits anywhere, the larger box. */
const worthAt =
  (zoom: number): Worth =>
  ({ width, height }) => {
    const lines = Math.floor((height * zoom - 2 * padding.top) / fonts.claim.line);
    const across = width * zoom - textLeft - padding.right;
    const text = Math.min(lines, enough.lines) * Math.min(across, enough.width);
    return lines > 0 && across >= leastWidth ? text : -1 / Math.max(1, width * Math.max(0, height));
  };

/**
 * One card for each topic of a whole scene (filtered ones lose the edges that hold topics together).
 *
 * @param zoom pixels on screen for one of the scene; below 1
 */
export function overviewOf(
  scene: Scene,
  graph: DebateGraph,
  zoom: number,
  options: Partial<SceneOptions> = {},
): TopicCard[] {
  const settings = resolve(options);
  const worth = worthAt(zoom);
  return topicsIn(scene, settings).map(({ root, labels, shares, cards: _, ...topic }) => {
    const room = roomIn(topic.shape, worth);
    return {
      id: root,
      ...topic,
      ...settings.theme.card,
      shares: stacked(shares, room, shareWidth / zoom),
      lines: linesIn(room, graph.getNodeAttribute(root, "text"), labels, 1 / zoom, settings),
      scale: 1 / zoom,
    };
  });
}

interface Share extends SpeakerStyle {
  readonly author: Author;
  /** Of 1. */
  readonly part: number;
}

/** A topic with all of its card that does not depend on the zoom. */
interface Topic extends TopicShape, Pick<TopicCard, "people" | "statements" | "stances"> {
  /** The counts in all detail, then in less. */
  readonly labels: readonly string[];
  readonly shares: readonly Share[];
}

/** Zooming asks for the same scene again and again. */
const known = new WeakMap<Scene, readonly Topic[]>();

function topicsIn(scene: Scene, { theme }: SceneOptions): readonly Topic[] {
  const told = known.get(scene);
  if (told) return told;
  const lines = linesFrom(scene);
  const topics = topicShapes(scene).map((shape) => described(shape, scene, lines, theme));
  known.set(scene, topics);
  return topics;
}

function described(
  shape: TopicShape,
  { speakers }: Scene,
  lines: ReadonlyMap<StatementId, readonly EdgePath[]>,
  theme: Theme,
): Topic {
  const entries = new Map(speakers.map((entry) => [entry.author, entry]));
  const people = peopleIn(shape.cards).map((each) => {
    const entry = entries.get(each.author);
    return {
      ...each,
      name: entry?.line.text ?? each.author,
      colour: entry?.swatch.colour ?? theme.unknownSpeaker,
    };
  });
  const statements = people.reduce((sum, each) => sum + each.statements, 0);
  const named = people.slice(0, 3).map(({ name, statements: own }) => `${beforeMore(name)} ${own}`);
  const rest = people.length - named.length;
  const shares = people.flatMap(({ author, statements: own }) => {
    const entry = entries.get(author);
    if (!entry) return [];
    const { colour, mark, ink } = entry.swatch;
    return [{ author, part: own / statements, colour, mark, ink }];
  });
  const count = `${statements} ${statements === 1 ? "statement" : "statements"}`;
  const all = [count, ...named, ...(rest > 0 ? [`+${rest}`] : [])].join(" · ");
  const some = `${count} · ${people.length} ${people.length === 1 ? "person" : "people"}`;
  const stances = stancesIn(shape.cards, lines, theme);
  return { ...shape, people, statements, stances, labels: [all, some, count, String(statements)], shares };
}

/** By the card that acts. */
function linesFrom({ edges }: Scene): ReadonlyMap<StatementId, readonly EdgePath[]> {
  const lines = new Map<StatementId, EdgePath[]>();
  for (const edge of edges) {
    const own = lines.get(edge.from);
    if (own) own.push(edge);
    else lines.set(edge.from, [edge]);
  }
  return lines;
}

/** Of a fold all that it holds does, also inside it. */
function stancesIn(
  cards: readonly Card[],
  lines: ReadonlyMap<StatementId, readonly EdgePath[]>,
  theme: Theme,
): Topic["stances"] {
  const counts = new Map<RelationType, number>();
  const add = (type: RelationType, count: number) => counts.set(type, (counts.get(type) ?? 0) + count);
  for (const { id, fold } of cards) {
    if (fold) for (const type of relationTypes) add(type, fold.stances[type]);
    else for (const { type, holds } of lines.get(id) ?? []) add(type, holds?.length ?? 1);
  }
  const stances = [...counts].map(([type, count]) => ({ type, count, colour: theme.relations[type].colour }));
  return stances.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function peopleIn(cards: readonly Card[]): Pick<TopicCard["people"][number], "author" | "statements">[] {
  const counts = new Map<Author, number>();
  const add = (author: Author, count: number) => counts.set(author, (counts.get(author) ?? 0) + count);
  for (const { author, premises, hiddenPremises, fold } of cards) {
    if (fold) for (const each of fold.people) add(each.author, each.statements);
    else add(author, 1 + premises.length + hiddenPremises.length);
  }
  const people = [...counts].map(([author, statements]) => ({ author, statements }));
  return people.sort((a, b) => b.statements - a.statements);
}

function stacked(shares: readonly Share[], room: Box, width: number): TopicCard["shares"] {
  let { y } = room;
  return shares.map(({ part, ...share }) => {
    const height = room.height * part;
    const box = { x: room.x, y, width: Math.min(width, room.width), height };
    y += height;
    return { ...share, ...box };
  });
}

/** Laid out as on a screen and then enlarged: title first, the counts where a line is left for them. */
function linesIn(
  room: Box,
  title: string,
  labels: readonly string[],
  scale: number,
  { theme, measure }: SceneOptions,
): TextLine[] {
  const width = Math.min(mostWidth, room.width / scale - textLeft - padding.right);
  const height = room.height / scale - 2 * padding.top;
  const fitting = (text: string, font: FontName, most: number) =>
    wrap(text, { width, lines: Math.min(most, titleLines), font: fonts[font], measure });
  const counted = height >= fonts.claim.line + fonts.label.line;
  const most = Math.floor((height - (counted ? fonts.label.line : 0)) / fonts.claim.line);
  if (width < leastWidth || most < 1) return [];
  const turned = runsFromRight(title);
  let y = padding.top;
  const line = (text: string, font: FontName, colour: string, rtl: boolean): TextLine => {
    y += fonts[font].line;
    const x = room.x + (rtl ? textLeft + width : textLeft) * scale;
    const at = { text, font, colour, x, y: room.y + (y - baselineUp(font)) * scale };
    return rtl ? { ...at, direction: "rtl" } : at;
  };
  return [
    ...fitting(title, "claim", most).map((text) => line(text, "claim", theme.text.strong, turned)),
    ...labels
      .filter((text) => counted && measure(text, fonts.label) <= width)
      .slice(0, 1)
      .map((text) => line(text, "label", theme.text.label, false)),
  ];
}

/** The map as boxes alone. */
export interface Minimap {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** One for each card, in its speaker's colour. */
  readonly boxes: readonly (Box & { readonly id: StatementId; readonly colour: string })[];
}

export const minimapOf = ({ width, height, background, cards }: Scene): Minimap => ({
  width,
  height,
  background,
  boxes: cards.map(({ id, box, strip }) => ({ ...box, id, colour: strip.colour })),
});

// what is drawn, before anyone draws it: boxes, lines of text and paths with all coordinates
import type { Holdings } from "../graph/holdings.ts";
import type { MessageId, PersonId, RelationId, StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import type { RelationType } from "../model/relation.ts";
import type { StatementKind } from "../model/statement.ts";

/** In pixels at zoom 1; x to the right, y down; the scene's top left corner is 0,0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** One line of text; `x`,`y` is the left end of its alphabetic baseline. */
export interface TextLine extends Point {
  readonly text: string;
  readonly font: FontName;
  readonly colour: string;
  /** Only on a line that runs from right to left: `x`,`y` is then the right end of its baseline. */
  readonly direction?: "rtl";
}

/** The theme says family, size and weight of each. */
export type FontName = "head" | "claim" | "premise" | "label";

/** A premise inside its claim's card: one line, cut with an ellipsis where it is longer. */
export interface PremiseRow {
  readonly statement: StatementId;
  readonly kind: StatementKind;
  /** Where a click counts as a click on the premise. */
  readonly box: Box;
  readonly line: TextLine;
}

/** A claim with its own premises, drawn as one box. */
export interface Card {
  readonly id: StatementId;
  readonly author: Author;
  readonly message: MessageId;
  readonly kind: StatementKind;
  readonly box: Box;
  readonly fill: string;
  readonly stroke: string;
  /** The strip at the left side in the speaker's colour, with the pattern that tells speakers apart without colour. */
  readonly strip: Box & SpeakerStyle;
  /** The claim in at most four lines, an ellipsis only where more follows. */
  readonly lines: readonly TextLine[];
  readonly premises: readonly PremiseRow[];
  /** Small texts such as the kind's letter or speaker and date where the column head does not say them. */
  readonly labels: readonly TextLine[];
  /** Premises that are not drawn as rows because the card would grow too tall; all others that a fold holds. */
  readonly hiddenPremises: readonly StatementId[];
  /** Only on a card that is new since the date asked for, or a fold that holds such: the corner to be filled. */
  readonly fresh?: { readonly points: readonly Point[]; readonly colour: string };
  /** Only on a card that stands for others: what it holds. `id` is then one of the held statements. */
  readonly fold?: FoldedCards;
}

interface FoldedCards extends Holdings {
  /** Edges of the sheets that show under the card, lowest first, to be painted before it like cards. */
  readonly sheets: readonly Box[];
}

/** What a speaker's strips look like. */
export interface SpeakerStyle {
  readonly colour: string;
  readonly mark: Mark;
  /** What the mark is drawn with, over the colour. */
  readonly ink: string;
}

/** How a speaker is told apart where colour is not seen. */
export type Mark = "solid" | "stripes" | "dots" | "dashes" | "rings" | "waves" | "steps" | "cross";

/** A relation between two cards, or a premise row and a card. */
export interface EdgePath {
  readonly id: RelationId;
  readonly type: RelationType;
  /** True for the one edge by which a card hangs in the tree: drawn right-angled in the gap between columns. */
  readonly main: boolean;
  /** The card (not the row) at each end. */
  readonly from: StatementId;
  readonly to: StatementId;
  /** The statements themselves: the card's claim, or one of its premises. */
  readonly acting: StatementId;
  readonly actedOn: StatementId;
  /** Only at a fold, where one line stands for several relations of one type: all of them, `id` too. */
  readonly holds?: readonly RelationId[];
  /** Corners of the line, from the acting statement to the one acted on. */
  readonly points: readonly Point[];
  readonly colour: string;
  readonly width: number;
  /** Dash lengths in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  /** Where in the dashes the line starts: lines that run together then show the same dashes. */
  readonly dashOffset: number;
  /** The arrowhead as a closed path at the acted-on end. */
  readonly head: readonly Point[];
}

export interface ColumnHead {
  readonly line: TextLine;
  readonly turn: number;
  /** The one message of the column, where it is only one. */
  readonly message?: MessageId;
}

/** An axis of time under the heads of a timeline. */
export interface Axis {
  readonly unit: "day" | "week" | "month" | "year";
  readonly colour: string;
  /** Lines 1.5 wide: the axis, broken where time is left out, and a tick where each stretch begins. */
  readonly lines: readonly (readonly Point[])[];
  /** How much time is left out, over each break. */
  readonly breaks: readonly TextLine[];
}

export interface LegendEntry {
  readonly type: RelationType;
  readonly colour: string;
  readonly dash: readonly number[];
  readonly sample: readonly Point[];
  /** The arrowhead at the end of the sample. */
  readonly head: readonly Point[];
  readonly line: TextLine;
}

/** A speaker's entry in the legend: the strip's colour and mark, and the name. */
export interface SpeakerEntry {
  readonly author: PersonId | "unknown";
  readonly swatch: Box & SpeakerStyle;
  readonly line: TextLine;
}

/** What else one may see on a card, in the legend: the pile of a fold, or the corner of what is new. */
export interface SignEntry {
  readonly sign: "fold" | "new";
  readonly fill: string;
  readonly stroke: string;
  /** Sheets of paper, the lowest first. */
  readonly papers: readonly Box[];
  readonly corner?: NonNullable<Card["fresh"]>;
  readonly line: TextLine;
}

export interface Scene {
  readonly title: string;
  /** The title as it stands above the map. */
  readonly heading: TextLine;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** Where the sheet of cards begins, under heading, key and column heads. */
  readonly origin: Point;
  readonly columns: readonly ColumnHead[];
  /** Only on a timeline. */
  readonly axis?: Axis;
  readonly cards: readonly Card[];
  /** The card in which, or behind which, each drawn statement stands. */
  readonly cardOf: ReadonlyMap<StatementId, StatementId>;
  /** Secondary edges first, so that painters lay main ones over them. */
  readonly edges: readonly EdgePath[];
  readonly legend: readonly LegendEntry[];
  readonly speakers: readonly SpeakerEntry[];
  /** Only signs that occur. */
  readonly signs: readonly SignEntry[];
}

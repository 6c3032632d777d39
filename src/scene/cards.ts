// a claim with its premises -> the lines of its card, then the card at its place
import type { DebateGraph } from "../graph/attributes.ts";
import type { ClaimCard } from "../graph/cards.ts";
import type { Holdings } from "../graph/holdings.ts";
import type { StatementId } from "../model/ids.ts";
import type { StatementKind } from "../model/statement.ts";
import { runsFromRight } from "./direction.ts";
import type { Box, Card, FontName, PremiseRow, SpeakerStyle, TextLine } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { fonts, type Theme } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** In pixels. */
export const strip = 8;
export const padding = { left: 11, right: 10, top: 9, bottom: 9 };
/** Between the claim and its premises. */
const rowsGap = 4;

/** What a card says, its height known, its place not yet. */
export interface CardText {
  /** The kind where it is not claim; speaker and date where the column's head does not say them. */
  readonly label: string;
  readonly claim: readonly string[];
  readonly rows: readonly { readonly id: StatementId; readonly kind: StatementKind; readonly text: string }[];
  readonly hidden: readonly StatementId[];
  /** Small lines under the claim that are no statements. */
  readonly notes: readonly string[];
  readonly height: number;
  readonly fold?: Holdings;
}

const kindNames: Readonly<Record<StatementKind, string>> = {
  claim: "",
  premise: "Premise",
  proposal: "Proposal",
  question: "Question",
  aside: "Aside",
};

/** @param said speaker and date, or nothing where the column's head says them */
export function cardText(
  graph: DebateGraph,
  { id, premises }: ClaimCard,
  said: string,
  settings: SceneOptions,
): CardText {
  const width = settings.flow.cardWidth - strip - padding.left - padding.right;
  const lines = (key: StatementId, font: FontName, most: number, indent = 0) =>
    wrap(graph.getNodeAttribute(key, "text"), {
      width: width - indent,
      lines: most,
      font: fonts[font],
      measure: settings.measure,
    });
  const shown = premises.length > settings.premises ? premises.slice(0, settings.premises - 1) : premises;
  const rows = shown.map((key) => ({
    id: key,
    kind: graph.getNodeAttribute(key, "kind"),
    text: `• ${lines(key, "premise", 1, settings.measure("• ", fonts.premise)).join("")}`,
  }));
  const label = [said, kindNames[graph.getNodeAttribute(id, "kind")]].filter(Boolean).join(" · ");
  const hidden = premises.slice(shown.length);
  const notes = hidden.length > 0 ? [`+ ${hidden.length} more`] : [];
  const text = { label, claim: lines(id, "claim", settings.claimLines), rows, hidden, notes };
  return { ...text, height: heightOf(text) };
}

export function heightOf({ label, claim, rows, notes }: Omit<CardText, "height">): number {
  const small = rows.length + notes.length;
  return (
    padding.top +
    (label ? fonts.label.line : 0) +
    claim.length * fonts.claim.line +
    (small > 0 ? rowsGap + small * fonts.premise.line : 0) +
    padding.bottom
  );
}

/** How far the baseline stands above the lower end of its line: room for the descenders and half the leading. */
export const baselineUp = (font: FontName): number =>
  Math.round((fonts[font].line - fonts[font].size) / 2 + 0.2 * fonts[font].size);

export function cardAt(
  graph: DebateGraph,
  id: StatementId,
  text: CardText,
  box: Box,
  speaker: SpeakerStyle,
  { theme }: SceneOptions,
): Card {
  const { author, message, kind } = graph.getNodeAttributes(id);
  const pen = penAt(box.x + strip + padding.left, box.x + box.width - padding.right, box.y + padding.top);
  const label = text.label ? [pen.line(text.label, "label", theme.text.label)] : [];
  const claim = pen.paragraph(text.claim, "claim", theme.text.strong);
  pen.down(rowsGap);
  const premises = text.rows.map((row) => premiseAt(row, pen, box, theme));
  const noteFont = text.fold ? "premise" : "label";
  const notes = text.notes.map((note) => pen.line(note, noteFont, theme.text.label));
  return {
    id,
    author,
    message,
    kind,
    box,
    ...theme.card,
    strip: { x: box.x, y: box.y, width: strip, height: box.height, ...speaker },
    lines: claim,
    premises,
    labels: [...label, ...notes],
    hiddenPremises: text.hidden,
    ...(text.fold ? { fold: { ...text.fold, sheets: sheetsUnder(box, text.fold.statements.length) } } : {}),
  };
}

/** So small, in pixels, that it stays clear of the first line. */
const corner = 13;

/** The upper right corner of a card, to be filled; it takes no room, so that marking moves nothing. */
export function freshCorner(
  { x, y, width }: Box,
  { theme }: SceneOptions,
  size = corner,
): NonNullable<Card["fresh"]> {
  const right = x + width;
  const points = [
    { x: right - size, y },
    { x: right, y },
    { x: right, y: y + size },
  ];
  return { points, colour: theme.fresh };
}

/** A pile is seen to be heavy: so many statements and more lie on one sheet more. */
const heavy = [12, 50] as const;

/** Two at least, as a pile of cards looks; no more than the room between two cards holds. */
function sheetsUnder({ x, y, width, height }: Box, statements: number): Box[] {
  const sheets = 2 + heavy.filter((least) => statements >= least).length;
  return Array.from({ length: sheets }, (_, index) => {
    const by = 3 * (sheets - index);
    return { x: x + by, y: y + by, width: width - by, height };
  });
}

/** Writes line under line. */
interface Pen {
  readonly line: (text: string, font: FontName, colour: string) => TextLine;
  /** Lines that run the same way, from right to left where the first begins so. */
  readonly paragraph: (lines: readonly string[], font: FontName, colour: string) => TextLine[];
  readonly down: (by: number) => void;
  readonly top: () => number;
}

function penAt(left: number, right: number, start: number): Pen {
  let y = start;
  const next = (font: FontName): number => {
    y += fonts[font].line;
    return y - baselineUp(font);
  };
  return {
    line: (text, font, colour) => ({ text, font, colour, x: left, y: next(font) }),
    paragraph: (lines, font, colour) => {
      const turned = runsFromRight(lines.join(" "));
      return lines.map((text) => {
        const line = { text, font, colour, y: next(font) };
        return turned ? { ...line, x: right, direction: "rtl" } : { ...line, x: left };
      });
    },
    down: (by) => {
      y += by;
    },
    top: () => y,
  };
}

function premiseAt(
  { id, kind, text }: CardText["rows"][number],
  pen: Pen,
  card: Box,
  theme: Theme,
): PremiseRow {
  const box = { x: card.x + strip, y: pen.top(), width: card.width - strip, height: fonts.premise.line };
  const [line] = pen.paragraph([text], "premise", theme.text.soft);
  return { statement: id, kind, box, line: line ?? pen.line("", "premise", theme.text.soft) };
}

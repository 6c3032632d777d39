// the lines of a passage -> paragraphs and list items; code, references and signatures left out
import type { Span } from "../lib/text.ts";
import { dropClosings, isSignature } from "./closings.ts";
import type { LineKind } from "./linekinds.ts";

/** Lines that read on as one text. */
export interface Block {
  readonly kind: "paragraph" | "item";
  readonly lines: readonly Span[];
}

/** A line with its words and what sort it is. */
export interface Row {
  readonly span: Span;
  readonly text: string;
  kind: LineKind;
}

/**
 * @param lines spans of the lines' own words in the source, quote marks left out
 * @param names words of the speaker's names in lower case: a line of nothing else is a signature
 */
export function blocks(
  source: string,
  lines: readonly Span[],
  names: ReadonlySet<string>,
  kindOf: (line: string) => LineKind,
): Block[] {
  const rows = lines.map((span): Row => {
    const text = source.slice(span.from, span.to);
    return { span, text, kind: kindOf(text) };
  });
  markPatches(rows);
  dropClosings(rows, names);
  const width = widthOf(rows);
  const found = gather(rows).flatMap((block) => splitAtHardBreaks(block, width));
  return found
    .filter((block, i) => !isSignature(block.rows, i > 0 && i === found.length - 1, names))
    .map(({ kind, rows: own }) => ({ kind, lines: own.map(({ span }) => span) }));
}

interface Gathered {
  readonly kind: Block["kind"];
  readonly rows: Row[];
}

/** Rows that stand together, a new block at each item of a list. */
function gather(rows: readonly Row[]): Gathered[] {
  const found: Gathered[] = [];
  let open: Gathered | undefined;
  for (const [i, row] of rows.entries()) {
    const kind = settle(rows, i, open?.rows[open.rows.length - 1]?.text.trimEnd());
    if (kind === "prose" && open) open.rows.push(row);
    else if (kind === "prose" || kind === "item") {
      open = { kind: kind === "item" ? "item" : "paragraph", rows: [row] };
      found.push(open);
    } else open = undefined;
  }
  return found;
}

/** The kind of a row, looked at with its neighbours. `before`: the row above in the same paragraph. */
function settle(rows: readonly Row[], i: number, before: string | undefined): LineKind {
  const row = rows[i];
  if (!row) return "blank";
  const next = rows[i + 1]?.kind;
  const goesOn = before !== undefined && !/[.!?:;)]["'”*_]?$/.test(before);
  switch (row.kind) {
    // "… a handful of cases\n- and automating it …" is a dash, not an item.
    case "item":
      return goesOn && rows[i - 1]?.kind !== "item" && /^ *[-–o+] /.test(row.text) ? "prose" : "item";
    // A link that a sentence leads up to belongs to the sentence.
    case "link":
      return before !== undefined && !/[.!?]$/.test(before) && !/^ *\[/.test(row.text) ? "prose" : "link";
    // One line of code in the middle of a sentence is a word of it.
    case "code":
      return before?.endsWith(":") && next === "prose" && /\w{2}/.test(row.text) ? "prose" : "code";
    case "greeting":
    case "closing":
      return before === undefined || next !== "prose" ? row.kind : "prose";
    default:
      return row.kind;
  }
}

// A patch has at least this many lines in a row.
const shortestPatch = 3;

/** Lines in a row that all open with "+" or "-" and no single space after it are a patch; "* …" under code is comment. */
function markPatches(rows: readonly Row[]): void {
  for (const [i, row] of rows.entries())
    if (rows[i - 1]?.kind === "code" && /^\s*\*(?:\s|\/|$)/.test(row.text)) row.kind = "code";
  let first = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row && /^[-+](?! \S|-)/.test(row.text)) continue;
    if (i - first >= shortestPatch) for (const each of rows.slice(first, i)) each.kind = "code";
    first = i + 1;
  }
}

// A line that leaves this share of the width free was ended on purpose.
const freeShare = 0.35;
const narrowest = 50;
const widest = 72;

/** Where a passage's lines are wrapped, in characters; one that is not wrapped counts as a usual mail. */
function widthOf(rows: readonly Row[]): number {
  let most = narrowest;
  for (const { text } of rows) most = Math.max(most, text.length);
  return Math.min(widest, most);
}

/**
 * Cuts a paragraph where a line was ended on purpose: rows of data, each a line, and a line that ends in a quotation
 * or a colon well before the margin, with a new sentence under it.
 */
function splitAtHardBreaks(block: Gathered, width: number): Gathered[] {
  const { rows } = block;
  const isShort = ({ text }: Row): boolean => text.trimEnd().length < width * (1 - freeShare);
  const opensLarge = (row: Row | undefined): boolean =>
    row !== undefined && /^\s*["'(*_]?[\p{Lu}\d]/u.test(row.text);
  if (
    rows.length >= 3 &&
    rows.every((row) => isShort(row) && opensLarge(row) && !/[,;.!?-]\s*$/.test(row.text))
  )
    return rows.map((row) => ({ kind: "item", rows: [row] }));
  const parts: Gathered[] = [{ kind: block.kind, rows: [] }];
  for (const [i, row] of rows.entries()) {
    parts[parts.length - 1]?.rows.push(row);
    if (isShort(row) && /["”:]\s*$/.test(row.text) && opensLarge(rows[i + 1]))
      parts.push({ kind: "paragraph", rows: [] });
  }
  return parts;
}

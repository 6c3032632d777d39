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
  markFenced(rows);
  markPatches(rows);
  markColumns(rows);
  markSettings(rows);
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
    const kind = settle(rows, i, open);
    if (kind === "prose" && open) open.rows.push(row);
    else if (kind === "prose" || kind === "item") {
      open = { kind: kind === "item" ? "item" : "paragraph", rows: [row] };
      found.push(open);
    } else open = undefined;
  }
  return found;
}

// A list does not start with its second item: "a total of\n4. That is …", "we will (i) wait,\n(ii) see".
const isLater = /^(?:(?:[2-9]|\d\d)\.|\(?(?:[b-h]|[ivx]{2,4})\)) /;

/** The kind of a row, looked at with its neighbours. `open`: the paragraph or item that it may go on with. */
function settle(rows: readonly Row[], i: number, open: Gathered | undefined): LineKind {
  const row = rows[i];
  if (!row) return "blank";
  const before = open?.rows[open.rows.length - 1]?.text.trimEnd();
  const next = rows[i + 1]?.kind;
  const goesOn = before !== undefined && !/[.!?:;)]["'”*_]?$/.test(before);
  switch (row.kind) {
    // "… a handful of cases\n- and automating it …" is a dash, not an item.
    case "item":
      if (open?.kind === "paragraph" && !/[.!?:]$/.test(before ?? "") && isLater.test(row.text))
        return "prose";
      return goesOn && rows[i - 1]?.kind !== "item" && next !== "item" && /^ *[-–o+] /.test(row.text)
        ? "prose"
        : "item";
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

/** What stands between two lines of "```" or "~~~". */
function markFenced(rows: readonly Row[]): void {
  let opened = -1;
  for (const [i, row] of rows.entries()) {
    if (!/^\s*(?:```|~~~)[\w+-]*\s*$/.test(row.text)) continue;
    if (opened >= 0) for (const each of rows.slice(opened, i + 1)) each.kind = "code";
    opened = opened >= 0 ? -1 : i;
  }
}

/** Marks runs of rows of some sort that pass for what `kind` says. */
function markRuns(
  rows: readonly Row[],
  kind: LineKind,
  fits: (text: string) => boolean,
  passes: (run: readonly Row[]) => boolean,
): void {
  let first = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row && fits(row.text)) continue;
    const run = rows.slice(first, i);
    if (run.length > 1 && passes(run)) for (const each of run) each.kind = kind;
    first = i + 1;
  }
}

// A table has at least this many rows, its head included.
const shortestTable = 3;

/** Rows with wide gaps between their words, most of them with figures after a gap, are a table. */
function markColumns(rows: readonly Row[]): void {
  const hasFigures = ({ text }: Row): boolean => /(?: {3}|\t)[-+]?\d[\d.,:%]*(?:\s|$)/.test(text.trimStart());
  markRuns(
    rows,
    "data",
    (text) => /[^\s.!?:](?: {3}|\t)\s*\S/.test(text),
    (run) => run.length >= shortestTable && run.filter(hasFigures).length * 2 > run.length,
  );
}

/** Indented rows of "name: value", some under others, are a file of settings. */
function markSettings(rows: readonly Row[]): void {
  markRuns(
    rows,
    "code",
    (text) => /^\s+(?:- )?[a-z][\w.-]*:(?: \S{1,40})?\s*$/.test(text),
    (run) => run.length >= shortestPatch,
  );
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

const indentOf = (row: Row | undefined): number => row?.text.search(/\S/) ?? 0;

/**
 * Cuts a paragraph where a line was ended on purpose: rows of data, each a line, and a line that ends in a quotation
 * or a colon well before the margin, with a new sentence under it; or a short item, with one at its margin under it.
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
  const margin = indentOf(rows[0]);
  const parts: Gathered[] = [{ kind: block.kind, rows: [] }];
  for (const [i, row] of rows.entries()) {
    parts[parts.length - 1]?.rows.push(row);
    const next = rows[i + 1];
    if (!next || !isShort(row)) continue;
    const leavesItem =
      block.kind === "item" &&
      parts.length === 1 &&
      indentOf(next) <= margin &&
      /^\s*\p{Lu}/u.test(next.text);
    if (leavesItem || (/["”:]\s*$/.test(row.text) && opensLarge(next)))
      parts.push({ kind: "paragraph", rows: [] });
  }
  return parts;
}

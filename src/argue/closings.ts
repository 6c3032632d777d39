// rows of a passage -> the same with greetings' and signatures' leftovers and list footers marked
import type { Row } from "./blocks.ts";
import { wordCount } from "./linekinds.ts";

// A longer text under "--" or a ruled line is no signature.
const longestSignature = 12;

/** Marks what closes a mail: "-- " and on, list footers, names under "Regards,", the speaker's own name. */
export function dropClosings(rows: readonly Row[], names: ReadonlySet<string>): void {
  close(
    rows,
    rows.findLastIndex(({ text }) => /^-- ?$/.test(text)),
  );
  close(
    rows,
    rows.findLastIndex((row, i) => isFooter(row, rows.slice(i + 1, i + 6))),
  );
  for (const [i, row] of rows.entries()) if (isCalledOut(row, rows[i - 1], rows[i + 1])) row.kind = "closing";
  const last = rows.findLastIndex(({ kind }) => kind === "prose");
  const row = rows[last];
  if (row && isName(row.text, names)) row.kind = "closing";
}

function close(rows: readonly Row[], from: number): void {
  if (from >= 0 && rows.length - from <= longestSignature)
    for (const row of rows.slice(from)) row.kind = "closing";
}

/** A ruled line above "… mailing list", as list software adds it. */
const isFooter = ({ kind, text }: Row, under: readonly Row[]): boolean =>
  kind === "rule" &&
  text.trim().length >= 10 &&
  under.some((row) => /mailing list|unsubscribe|listinfo/i.test(row.text));

/** A line of a word or two with a comma, alone ("Folks,"), and what stands under "Regards," to the next blank line. */
function isCalledOut(row: Row, before: Row | undefined, after: Row | undefined): boolean {
  if (row.kind !== "prose") return false;
  const alone =
    (before === undefined || before.kind !== "prose") && (after === undefined || after.kind !== "prose");
  if (!alone && before?.kind !== "closing") return false;
  const words = wordCount(row.text);
  if (alone && words <= 2 && /,$/.test(row.text.trimEnd())) return true;
  return before?.kind === "closing" && words <= 4 && !/[.!?:]$/.test(row.text.trimEnd());
}

/** Nothing but the speaker's name: "Tim", "-Andrew.", "Ann B.", "-K". */
function isName(text: string, names: ReadonlySet<string>): boolean {
  const parts =
    text
      .slice(0, 60)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (parts.length === 0 || parts.length > 4 || /\d/.test(text)) return false;
  const known = (part: string): boolean =>
    names.has(part) || (part.length <= 2 && [...names].some((name) => name.startsWith(part)));
  return parts.every(known);
}

/**
 * Names that close a mail: the speaker's own anywhere, or a word or two after everything else.
 * @param isLast true for the last paragraph of several
 */
export function isSignature(rows: readonly Row[], isLast: boolean, names: ReadonlySet<string>): boolean {
  if (rows.length > 2) return false;
  const text = rows.map((row) => row.text).join(" ");
  if (text.length > 80) return false;
  if (isName(text, names)) return true;
  const bare = text.replace(/^[ /~*-]{1,8}/, "").trim();
  return (
    isLast &&
    wordCount(bare) <= 2 &&
    /^\p{L}[\p{L} .-]*$/u.test(bare) &&
    !/[.!?]$/.test(bare) &&
    !opinions.test(bare)
  );
}

/** One word can be an answer. */
const opinions =
  /^(?:yes|no|agreed|agree|exactly|indeed|nope|yep|true|false|right|wrong|ok|okay|sure|ack|nack|maybe|never|seconded|same)\b/i;

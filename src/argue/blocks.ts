// the lines of a passage -> paragraphs and list items; code, references and signatures left out
import type { Span } from "../lib/text.ts";
import { type LineKind, lineKind, marker, wordCount } from "./linekinds.ts";

/** Lines that read on as one text. */
export interface Block {
  readonly kind: "paragraph" | "item";
  readonly lines: readonly Span[];
  /** True where nothing stands between it and the block before: no blank line, no code. */
  readonly adjoins: boolean;
}

interface Building {
  kind: Block["kind"];
  lines: Span[];
  adjoins: boolean;
  mark: string | undefined;
}

/**
 * @param lines spans of the lines' own words in the source, quote marks left out
 * @param names words of the speaker's names in lower case: a line of nothing else is a signature
 */
export function blocks(source: string, lines: readonly Span[], names: ReadonlySet<string>): Block[] {
  const found: Building[] = [];
  let open: Building | undefined;
  let broken = false;
  const kinds = lines.map((line) => lineKind(source.slice(line.from, line.to)));
  extendClosings(source, lines, kinds);
  cutSignature(source, lines, kinds);
  dropNames(source, lines, kinds, names);
  lines.forEach((line, i) => {
    const text = source.slice(line.from, line.to);
    const kind = settle(kinds, i, text, open && lastLine(source, open));
    const mark = kind === "item" ? marker(text) : undefined;
    if (kind === "prose" && open) open.lines.push(line);
    else if (kind === "prose" || kind === "item") {
      const adjoins: boolean = open !== undefined || (found.length > 0 && !broken);
      open = { kind: kind === "item" ? "item" : "paragraph", lines: [line], adjoins, mark };
      found.push(open);
    } else open = undefined;
    broken = open === undefined;
  });
  return withoutSignature(source, found, names);
}

const lastLine = (source: string, { lines }: Building): string => {
  const last = lines[lines.length - 1];
  return last ? source.slice(last.from, last.to).trimEnd() : "";
};

/** The kind of a line, looked at with its neighbours. */
function settle(kinds: readonly LineKind[], i: number, text: string, before: string | undefined): LineKind {
  const kind = kinds[i] ?? "blank";
  const goesOn = before !== undefined && !/[.!?:;)]["'”*_]?$/.test(before);
  switch (kind) {
    // "… a handful of cases\n- and automating it …" is a dash, "in version\n2. of the file" a figure.
    case "item":
      return goesOn && kinds[i - 1] !== "item" && !/^ *(?:\d{1,2}[.)]|[*•]) /.test(text) ? "prose" : "item";
    // A link that a sentence leads up to belongs to the sentence.
    case "link":
      return before !== undefined && !/[.!?]$/.test(before) && !/^ *\[/.test(text) ? "prose" : "link";
    // One line of code in the middle of a sentence is a word of it.
    case "code":
      return before !== undefined && kinds[i + 1] === "prose" && /:$/.test(before) ? "prose" : "code";
    case "greeting":
      return before === undefined ? "greeting" : "prose";
    case "closing":
      return before === undefined || kinds[i + 1] !== "prose" ? "closing" : "prose";
    default:
      return kind;
  }
}

// A longer text under "--" is no signature.
const longestSignature = 12;

/** What stands under "Regards," to the next blank line is a name and an office. */
function extendClosings(source: string, lines: readonly Span[], kinds: LineKind[]): void {
  lines.forEach(({ from, to }, i) => {
    const short = kinds[i] === "prose" && wordCount(source.slice(from, Math.min(to, from + 80))) <= 4;
    const opens = kinds[i - 2] === undefined || kinds[i - 2] !== "prose" || kinds[i - 1] !== "closing";
    if (kinds[i - 1] === "closing" && short && opens) kinds[i] = "closing";
  });
}

/** "-- " and what follows it. */
function cutSignature(source: string, lines: readonly Span[], kinds: LineKind[]): void {
  const last = lines.findLastIndex(({ from, to }) =>
    /^-- ?$/.test(source.slice(from, Math.min(to, from + 4))),
  );
  if (last >= 0 && lines.length - last <= longestSignature) kinds.fill("closing", last);
}

/** A line of nothing but the speaker's names, with no prose under it, is a signature even without a blank line. */
function dropNames(
  source: string,
  lines: readonly Span[],
  kinds: LineKind[],
  names: ReadonlySet<string>,
): void {
  for (let i = kinds.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (kinds[i] !== "prose" || !line) continue;
    const parts =
      source
        .slice(line.from, Math.min(line.to, line.from + 80))
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    if (parts.length > 0 && parts.length <= 4 && parts.every((part) => names.has(part))) kinds[i] = "closing";
    return;
  }
}

/** Names that close a mail: the speaker's own anywhere, or up to three words after everything else. */
function withoutSignature(source: string, found: readonly Building[], names: ReadonlySet<string>): Block[] {
  return found.filter(({ lines, kind }, i) => {
    const [line] = lines;
    if (!line || lines.length > 2 || kind === "item") return true;
    const text = lines
      .map(({ from, to }) => source.slice(from, to))
      .join(" ")
      .replace(/^[ /~*-]+/, "")
      .trim();
    const parts = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (parts.length > 0 && parts.length <= 3 && parts.every((part) => names.has(part))) return false;
    const last = i === found.length - 1 && i > 0;
    return !(
      last &&
      wordCount(text) <= 2 &&
      /^\p{Lu}?[\p{L} .-]+$/u.test(text) &&
      !/[.!?]$/.test(text) &&
      !/^(?:yes|no|agreed|exactly|indeed|nope|yep|true|right|ok|okay|sure)\b/i.test(text)
    );
  });
}

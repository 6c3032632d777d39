// introductions -> where the text that each of them introduces stands
import type { Introduction } from "./introductions.ts";
import type { Line } from "./lines.ts";

/** Where the introduced text stands, seen from the introduction. */
export type Placement =
  /** One depth below, as most clients write it. */
  | { readonly kind: "below" }
  /** At the introduction's own depth, which nothing above has introduced. */
  | { readonly kind: "own" }
  /** At the introduction's own depth, under the words of whoever quotes it: a copy without marks of its own. */
  | { readonly kind: "copy"; readonly indent: number }
  /** Nowhere: what is passed on without marks is part of the message that passes it on. */
  | { readonly kind: "none" };

const below: Placement = { kind: "below" };

// A tab, or three spaces and more: less is ragged typing.
const quotingIndent = 3;
const snip = /^[[(<{]?\s?(?:\.{2,}|…|snip|snipped|cut|deleted|\[\])/i;

/** The placement of each introduction. */
export function placements(lines: readonly Line[], introductions: readonly Introduction[]): Placement[] {
  const chains = chainsOf(lines, introductions);
  return chains.flatMap((chain, c) => {
    const end = chains[c + 1]?.[0]?.first ?? lines.length;
    if (introducesOwnDepth(lines, chain)) return chain.map((): Placement => ({ kind: "own" }));
    return chain.map((introduction, i) =>
      i === chain.length - 1 ? placeTail(lines, introduction, end) : below,
    );
  });
}

/**
 * Introductions that follow each other, each one deeper, were written by one habit. Where the depth jumps at the first
 * of them, nothing above says whose text that depth is; and where the text after the last is no deeper than
 * the last, they introduce their own depth. "The text below is no deeper" alone would not do: where a reply has cut
 * out the middle of a quote, it looks the same.
 */
function introducesOwnDepth(lines: readonly Line[], chain: readonly Introduction[]): boolean {
  const head = chain[0];
  const tail = chain[chain.length - 1];
  if (head === undefined || tail === undefined || head.depth === 0) return false;
  const above = textBefore(lines, head.first);
  if (above !== undefined && depthAt(lines, above) >= head.depth) return false;
  const next = textAfter(lines, tail.last);
  return next !== undefined && depthAt(lines, next) === tail.depth;
}

/** Introductions with no text between them, each one deeper than the one above. */
function chainsOf(lines: readonly Line[], introductions: readonly Introduction[]): Introduction[][] {
  const chains: Introduction[][] = [];
  for (const introduction of introductions) {
    const chain = chains[chains.length - 1];
    const above = chain?.[chain.length - 1];
    const follows = above !== undefined && textBefore(lines, introduction.first) === above.last;
    if (chain && follows && introduction.depth === above.depth + 1) chain.push(introduction);
    else chains.push([introduction]);
  }
  return chains;
}

/** The last introduction of a chain, and the text between it and the next chain, which starts at `end`. */
function placeTail(lines: readonly Line[], introduction: Introduction, end: number): Placement {
  const { depth, last, form } = introduction;
  const next = textAfter(lines, last);
  const line = next === undefined ? undefined : lines[next];
  if (
    line !== undefined &&
    line.depth === depth &&
    line.indent >= indentOf(lines, introduction) + quotingIndent
  )
    return { kind: "copy", indent: line.indent };
  if (form === "forward" && line?.depth === depth) return { kind: "none" };
  if (next === undefined || next >= end || line === undefined || depthAt(lines, next) !== depth) return below;
  if (form === "headers") return { kind: "copy", indent: 0 };
  return isCopy(lines, introduction, next, end) ? { kind: "copy", indent: 0 } : below;
}

/** Text of the quoting author above, text of the same depth below and nothing deeper: a reply on top of a flat copy. */
function isCopy(
  lines: readonly Line[],
  { first, depth, certainty }: Introduction,
  next: number,
  end: number,
): boolean {
  if (certainty !== "sure" || snip.test(lines[next]?.text ?? "")) return false;
  const above = textBefore(lines, first);
  if (above === undefined || depthAt(lines, above) !== depth || above < 1) return false;
  for (let i = next; i < end && (lines[i]?.text === "" || depthAt(lines, i) >= depth); i++) {
    if (lines[i]?.text !== "" && depthAt(lines, i) > depth) return false;
  }
  return true;
}

const indentOf = (lines: readonly Line[], { first }: Introduction): number => lines[first]?.indent ?? 0;
const depthAt = (lines: readonly Line[], i: number): number => lines[i]?.depth ?? 0;

function textAfter(lines: readonly Line[], at: number): number | undefined {
  for (let i = at + 1; i < lines.length; i++) if (lines[i]?.text !== "") return i;
  return undefined;
}

function textBefore(lines: readonly Line[], at: number): number | undefined {
  for (let i = at - 1; i >= 0; i--) if (lines[i]?.text !== "") return i;
  return undefined;
}

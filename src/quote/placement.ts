// introductions -> where the text that each of them introduces stands
import type { Mail, Mailbox } from "../model/message.ts";
import { samePerson } from "../read/people.ts";
import { digestParts } from "./digests.ts";
import type { Introduction } from "./introductions.ts";
import type { Line } from "./lines.ts";

/** Where the introduced text stands, seen from the introduction. */
export type Placement =
  /** So many depths below: 1 as most clients write it, 0 where the introduction stands at the depth of its text. */
  | { readonly kind: "marked"; readonly below: number }
  /** At the introduction's own depth, under the words of whoever quotes it: a copy without marks of its own. */
  | { readonly kind: "copy"; readonly indent: number }
  /** At the introduction's own depth, beside the mails of the digest that stand above it. */
  | { readonly kind: "part" }
  /** Nowhere: what is passed on without marks is part of the message that passes it on. */
  | { readonly kind: "none" };

const usual: Placement = { kind: "marked", below: 1 };

// A tab, or three spaces and more: less is ragged typing.
const quotingIndent = 3;
// Greetings have fewer words.
const sayingWords = 3;
const snip = /^[[(<{]?\s?(?:\.{2,}|…|snip|snipped|cut|deleted|\[\])/i;

/**
 * The placement of each introduction.
 * @param mail who writes, and to whom
 */
export function placements(
  shown: readonly Line[],
  introductions: readonly Introduction[],
  mail: Pick<Mail, "from" | "to">,
): Placement[] {
  const lines = unshouted(shown, introductions);
  const parts = digestParts(lines, introductions);
  const chains = chainsOf(lines, introductions, parts).flatMap((chain) => unbroken(lines, chain));
  let quoting: Quoting | undefined;
  return chains.flatMap((chain, c): Placement[] => {
    if (chain[0] && parts.has(chain[0])) return [{ kind: "part" }];
    const end = chains[c + 1]?.[0]?.first ?? lines.length;
    const head = chain[0]?.depth ?? 0;
    const copied = isCopiedChain(lines, chain);
    const first = head + (introducesOwnDepth(lines, chain, mail, quoting, end) || copied ? 0 : 1);
    quoting = { level: first + chain.length - 1, last: chain[chain.length - 1]?.last ?? 0 };
    return chain.map((introduction, i) => {
      const level = first + i;
      if (copied && i === 0) return { kind: "copy", indent: 0 };
      const alone = i === chain.length - 1 && level === introduction.depth + 1;
      return alone ? placeTail(lines, introduction, end) : marked(level - introduction.depth);
    });
  });
}

/** The lines; introductions that have marks of their own (">>>>> Ann Lee writes:") stand as deep as they say. */
function unshouted(lines: readonly Line[], introductions: readonly Introduction[]): readonly Line[] {
  const shouted = introductions.filter(({ first, depth }) => (lines[first]?.depth ?? 0) > depth);
  if (shouted.length === 0) return lines;
  const quiet = [...lines];
  for (const { first, last, depth } of shouted) {
    for (let i = first; i <= last; i++) {
      const line = lines[i];
      if (line) quiet[i] = { ...line, depth };
    }
  }
  return quiet;
}

/** The introduction above a chain: the depth that it introduces, and its last line. */
interface Quoting {
  readonly level: number;
  readonly last: number;
}

const isFlat = (chain: readonly Introduction[]): boolean =>
  chain.some(({ depth }, i) => i > 0 && depth === chain[i - 1]?.depth);

/** Whether some stand one deeper than the one above and others do not. */
const isUneven = (chain: readonly Introduction[]): boolean =>
  chain.some(({ depth }, i) => i > 0 && depth !== (chain[i - 1]?.depth ?? 0) + 1);

/** An uneven chain holds only where the text below it bears out the count. */
function unbroken(lines: readonly Line[], chain: readonly Introduction[]): (readonly Introduction[])[] {
  const head = chain[0];
  const deepest = deepestBelow(lines, chain);
  if (!isUneven(chain) || head === undefined || deepest === undefined) return [chain];
  const counted = deepest - (head.depth + chain.length);
  return counted === 0 || (counted === -1 && head.depth > 0) ? [chain] : splitWhereUneven(chain);
}

function splitWhereUneven(chain: readonly Introduction[]): Introduction[][] {
  const parts: Introduction[][] = [];
  chain.forEach((introduction, i) => {
    if (i === 0 || introduction.depth !== (chain[i - 1]?.depth ?? 0) + 1) parts.push([introduction]);
    else parts[parts.length - 1]?.push(introduction);
  });
  return parts;
}

/** The depth of the first text below a chain. */
function deepestBelow(lines: readonly Line[], chain: readonly Introduction[]): number | undefined {
  const tail = chain[chain.length - 1];
  const next = tail && textAfter(lines, tail.last);
  return next === undefined ? undefined : depthAt(lines, next);
}

/** Under a reply at the same depth, a chain whose text stands one less deep than it counts starts with a flat copy. */
function isCopiedChain(lines: readonly Line[], chain: readonly Introduction[]): boolean {
  const head = chain[0];
  const above = head && textBefore(lines, head.first);
  if (head === undefined || above === undefined || head.depth === 0 || !isFlat(chain)) return false;
  return depthAt(lines, above) === head.depth && deepestBelow(lines, chain) === head.depth + chain.length - 1;
}

const marked = (below: number): Placement => ({ kind: "marked", below });

/**
 * Introductions that follow each other, with no text between them, go down the chain of replies one by one. Where the
 * depth jumps at the first of them and nothing above says whose text that depth is, the depth of the text after the
 * last tells by counting whether the first introduces its own depth. "The text below is no deeper" alone would not do:
 * where a reply has cut out the middle of a quote, it looks the same.
 */
function introducesOwnDepth(
  lines: readonly Line[],
  chain: readonly Introduction[],
  { from, to }: Pick<Mail, "from" | "to">,
  quoting: Quoting | undefined,
  end: number,
): boolean {
  const head = chain[0];
  const tail = chain[chain.length - 1];
  if (head === undefined || tail === undefined || head.depth === 0) return false;
  const above = textBefore(lines, head.first);
  if (above !== undefined && depthAt(lines, above) >= head.depth) return false;
  // "JD> Ann wrote:" is said by JD.
  if (lines[head.first]?.prefix !== undefined) return false;
  const next = textAfter(lines, tail.last);
  if (next === undefined || depthAt(lines, next) < tail.depth) return false;
  // Copied headers are marked like the text that they belong to.
  const alone = chain.length === 1 && (above === undefined || quoting?.last !== above);
  if (head.form !== "line" && alone && speaksAt(lines, next, end, head.depth)) return true;
  if (depthAt(lines, next) === head.depth + chain.length - 1) return true;
  if (chain.length > 1 && depthAt(lines, next) === head.depth + chain.length)
    return head.depth === 1 && quotesItself.test(lines[head.first]?.text ?? "");
  // Nothing else would introduce its depth.
  if (above !== undefined && quoting?.last === above && quoting.level === head.depth - 1)
    return (
      depthAt(lines, next) > head.depth + chain.length ||
      (head.form !== "line" && chain.length === 1 && speaksAt(lines, next, end, head.depth))
    );
  // Otherwise the first introduction tells, where it names the one who is answered.
  return head.depth === 1 && to[0] !== undefined && names(head, to[0]) && !names(head, from);
}

const speaksAt = (lines: readonly Line[], from: number, to: number, depth: number): boolean =>
  lines.slice(from, to).some((line) => line.text !== "" && line.depth === depth);

// "On 3 May 2019, at 10:00, Ann wrote:" is Apple Mail's, which marks what it writes itself as it marks the text.
const quotesItself = /^On \P{L}{0,6}\p{L}{3,9}\P{L}{0,12}, at \d/u;

const names = ({ speaker }: Introduction, somebody: Mailbox): boolean =>
  speaker.kind === "named" && samePerson(speaker.mailbox, somebody);

/**
 * Introductions with no text between them, each deeper than the one above; where deeper text follows, some may
 * stand as deep as the one above: clients differ, and lose marks.
 */
function chainsOf(
  lines: readonly Line[],
  introductions: readonly Introduction[],
  parts: ReadonlySet<Introduction>,
): Introduction[][] {
  const chains: Introduction[][] = [];
  introductions.forEach((introduction, i) => {
    const chain = chains[chains.length - 1];
    const above = chain?.[chain.length - 1];
    const follows =
      above !== undefined && !parts.has(above) && textBefore(lines, introduction.first) === above.last;
    const next = textAfter(lines, introduction.last);
    const deeper = next !== undefined && depthAt(lines, next) > introduction.depth;
    const step = above === undefined ? undefined : introduction.depth - above.depth;
    // What is passed on without marks speaks at the depth of its headers, even where it quotes first.
    const end = introductions[i + 1]?.first ?? lines.length;
    const passedOn = above?.form === "forward" && speaksAt(lines, introduction.last + 1, end, above.depth);
    if (
      chain &&
      follows &&
      !passedOn &&
      step !== undefined &&
      (step > 0 || (step === 0 && deeper && sameIndent(lines, above, introduction)))
    ) {
      chain.push(introduction);
    } else chains.push([introduction]);
  });
  return chains;
}

const sameIndent = (lines: readonly Line[], a: Introduction, b: Introduction): boolean =>
  indentOf(lines, b) < indentOf(lines, a) + quotingIndent;

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
  const inset = indentOf(lines, introduction);
  if (form === "headers" && inset > quotingIndent && line?.depth === depth && line.indent >= inset)
    return { kind: "copy", indent: inset };
  if (form === "forward" && line?.depth === depth) return { kind: "none" };
  // Whoever types the rule may set off what stands below it by a space.
  if (form === "separator" && line?.depth === depth)
    return { kind: "copy", indent: line.indent > inset ? line.indent : 0 };
  if (form === "headers" && quotesFirst(lines, introduction, end)) return { kind: "copy", indent: 0 };
  if (next === undefined || next >= end || line === undefined || depthAt(lines, next) !== depth) return usual;
  if (form === "headers") return { kind: "copy", indent: 0 };
  return isCopy(lines, introduction, next, end) ? { kind: "copy", indent: 0 } : usual;
}

/**
 * Under a reply, copied headers whose message opens with what it quotes itself, and answers that at the headers' depth.
 * Outlook, which copies without marks, writes "[mailto:…]" or names alone; Outlook Express, which marks, "<…>".
 */
function quotesFirst(lines: readonly Line[], { first, last, depth }: Introduction, end: number): boolean {
  if (lines.slice(first, last + 1).some(({ text }) => text.includes("<"))) return false;
  const above = textBefore(lines, first);
  const next = textAfter(lines, last);
  if (above === undefined || depthAt(lines, above) !== depth) return false;
  if (next === undefined || depthAt(lines, next) <= depth) return false;
  return lines.slice(next, end).some((line) => line.text !== "" && line.depth === depth);
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
  if (above === undefined || depthAt(lines, above) !== depth || greetsAlone(lines, above)) return false;
  for (let i = next; i < end && (lines[i]?.text === "" || depthAt(lines, i) >= depth); i++) {
    if (lines[i]?.text !== "" && depthAt(lines, i) > depth) return false;
  }
  return true;
}

/** Whether a line opens the mail and says no more than "Hi all,": then the reply stands below the attribution. */
const greetsAlone = (lines: readonly Line[], at: number): boolean =>
  at < 1 && (lines[at]?.text.split(" ", sayingWords).length ?? 0) < sayingWords;

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

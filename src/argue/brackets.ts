// running text -> its brackets and quotes, so that a full stop inside one is not taken for the sentence's
import type { Span } from "../lib/text.ts";

/** What a stop inside means: nothing ends within `sealed`; within `tails` several sentences may stand. */
export interface Brackets {
  /** Quoted wordings, and brackets in the middle of a sentence; in order, apart from each other. */
  readonly sealed: readonly Span[];
  /** Brackets at a sentence's end: each may hold sentences of its own. */
  readonly tails: readonly Span[];
}

// A quotation longer than this is more likely a quote mark that nobody closed.
const longestQuote = 400;

const none: Brackets = { sealed: [], tails: [] };

/** Finds pairs only: a bracket or a quote mark that is never closed counts for nothing. */
export function brackets(text: string): Brackets {
  if (!/[("“«']/.test(text)) return none;
  const sealed: Span[] = [];
  const tails: Span[] = [];
  for (const pair of outermost([...roundPairs(text), ...quotePairs(text), ...singlePairs(text)])) {
    if (text[pair.from] === "(" && endsSentence(text, pair.to)) tails.push(pair);
    else sealed.push(pair);
  }
  for (const tail of tails) sealed.push(...quotePairs(text.slice(0, tail.to), tail.from));
  sealed.sort((a, b) => a.from - b.from);
  return { sealed, tails };
}

function roundPairs(text: string): Span[] {
  const open: number[] = [];
  const pairs: Span[] = [];
  for (let i = firstOf(text, "("); i < text.length; i++) {
    if (text[i] === "(") open.push(i);
    else if (text[i] === ")" && !closesSmiley(text, i)) {
      const from = open.pop();
      if (from !== undefined) pairs.push({ from, to: i + 1 });
    }
  }
  return pairs;
}

/** The end of the text where there is none. */
function firstOf(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
}

const closesSmiley = (text: string, i: number): boolean =>
  /(?:^|\s)[:;]-?$/.test(text.slice(Math.max(0, i - 3), i));

// Between apostrophes only a few words are believed to be quoted.
const longestSingle = 60;

/** 'A wording. Or two.' in single quotes: they look like apostrophes, so both ends must stand free. */
function singlePairs(text: string): Span[] {
  const pairs: Span[] = [];
  let from = -1;
  for (let i = text.indexOf("'"); i >= 0; i = text.indexOf("'", i + 1)) {
    if (opens(text, i)) from = i;
    else if (from >= 0 && /[\s.,;:!?)]|^$/.test(text.charAt(i + 1))) {
      if (i - from <= longestSingle) pairs.push({ from, to: i + 1 });
      from = -1;
    }
  }
  return pairs;
}

/** Straight quotes open after a space or a bracket and close before one; curly ones say which they are. */
function quotePairs(text: string, start = 0): Span[] {
  const pairs: Span[] = [];
  let from = -1;
  if (!/["“«]/.test(text)) return pairs;
  for (let i = start; i < text.length; i++) {
    const mark = text[i];
    if (mark === "“" || mark === "«" || (mark === '"' && from < 0 && opens(text, i))) from = i;
    else if (from >= 0 && (mark === "”" || mark === "»" || mark === '"')) {
      if (i - from <= longestQuote) pairs.push({ from, to: i + 1 });
      from = -1;
    }
  }
  return pairs;
}

const opens = (text: string, i: number): boolean =>
  (i === 0 || /[\s([{<*_/-]/.test(text.charAt(i - 1))) && /\S/.test(text.charAt(i + 1));

function outermost(pairs: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const pair of [...pairs].sort((a, b) => a.from - b.from || b.to - a.to))
    if (pair.from >= (kept[kept.length - 1]?.to ?? 0)) kept.push(pair);
  return kept;
}

const endsSentence = (text: string, at: number): boolean =>
  /^[.!?…]*(?:$|\s+["'(*_]?\p{Lu}|\s*$)/u.test(text.slice(at, at + 24));

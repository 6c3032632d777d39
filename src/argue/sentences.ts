// running text of a technical mail -> its sentences
//
// Mails are full of full stops that end nothing (versions, paths, "e.g.") and of sentences that start in
// lower case. So each stop is looked at with the word before it and the word after it, by a table of named rules.
import type { Span } from "../lib/text.ts";
import { brackets } from "./brackets.ts";
import { isSmiley, type Stop, stops } from "./stops.ts";
import { trim } from "./trim.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const neverLast = list(
  "e.g i.e eg ie vs cf resp approx ca mr mrs ms dr prof fig sec ch eq nr vol pp viz incl excl a.k.a aka w.r.t wrt z.b d.h bzw vgl u.a sgt capt messrs mme mlle",
);
const seldomLast = list(
  "etc al ph.d hr hrs inc ltd corp co jr sr st min max avg misc dept config orig temp arch spec est ver rev p.s jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun usw ggf p ex art sect",
);

/** What a single capital may be the name of: "option B" is no initial. */
const lettered = list(
  "option plan case class type variant part point step appendix section version phase level letter figure table group",
);
const months = list(
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
);
const predicates = list("is was are were has had does did can will would and or of");

const startsSmall = (word: string): boolean => /^["'([“‘*_]*\p{Ll}/u.test(word);
const isDot = ({ marks }: Stop): boolean => marks === ".";

/** In order; the first row that knows the stop decides whether a sentence ends there. */
const rules: readonly {
  readonly name: string;
  readonly ends: boolean;
  test(stop: Stop, alone: boolean): boolean;
}[] = [
  { name: "end of the text", ends: true, test: (s) => s.after === "" },
  {
    name: "smiley in the middle",
    ends: false,
    test: (s) => /^[:;]/.test(s.marks) && !/^["'([“‘*_]*[\p{Lu}\d]/u.test(s.after),
  },
  {
    name: "number of a list item",
    ends: false,
    test: (s, alone) => isDot(s) && alone && s.closers === "" && /^(\d{1,3}|[a-z])$/i.test(s.before),
  },
  {
    name: "a mark goes on",
    ends: false,
    test: (s) => /^(?:[-–—,;&=/:]+|\*\/)$/.test(s.after) && !isSmiley(s.after),
  },
  { name: "abbreviation", ends: false, test: (s) => isDot(s) && neverLast.has(s.before.toLowerCase()) },
  {
    name: "letters with dots",
    ends: false,
    test: (s) => isDot(s) && /^(?:\p{L}\.){1,4}\p{L}$/u.test(s.before) && startsSmall(s.after),
  },
  {
    name: "initials that open a sentence",
    ends: false,
    test: (s, alone) => isDot(s) && alone && s.closers === "" && /^(?:\p{L}\.){1,3}\p{Lu}$/u.test(s.before),
  },
  {
    name: "letters with dots, or a saint, then a name",
    ends: false,
    test: (s) =>
      isDot(s) &&
      s.closers === "" &&
      /^(?:(?:\p{Lu}\.){1,4}\p{Lu}|St|Mt)$/u.test(s.before) &&
      /^\p{Lu}\p{Ll}/u.test(s.after) &&
      !openers.has(s.after.replace(/,$/, "")),
  },
  {
    name: "name with an exclamation mark",
    ends: false,
    test: (s) =>
      s.marks === "!" && s.closers === "" && /^\p{Lu}\p{Ll}+$/u.test(s.before) && predicates.has(s.after),
  },
  {
    name: "ordinal",
    ends: false,
    test: (s) =>
      isDot(s) &&
      ((/^\d{1,3}(?:st|nd|rd|th)$/.test(s.before) && startsSmall(s.after)) ||
        (/^\d{1,2}$/.test(s.before) && months.has(s.after.replace(/[.,]$/, "")))),
  },
  {
    name: "a full stop by itself",
    ends: false,
    test: (s) => isDot(s) && s.before === "" && s.closers === "" && startsSmall(s.after),
  },
  {
    name: "number sign",
    ends: false,
    test: (s) => isDot(s) && /^no$/i.test(s.before) && /^\d/.test(s.after),
  },
  {
    name: "abbreviation, then a small letter or a figure",
    ends: false,
    test: (s) =>
      isDot(s) && seldomLast.has(s.before.toLowerCase()) && (startsSmall(s.after) || /^\d/.test(s.after)),
  },
  {
    name: "initial of a name",
    ends: false,
    test: (s) =>
      isDot(s) &&
      /^\p{Lu}$/u.test(s.before) &&
      s.before !== "I" &&
      /^\p{Lu}[\p{Ll}.]/u.test(s.after) &&
      s.closers === "" &&
      !openers.has(s.after) &&
      !lettered.has(s.earlier.toLowerCase()),
  },
  {
    name: "pause",
    ends: false,
    test: (s) => /^(\.{2,}|…)$/.test(s.marks) && (startsSmall(s.after) || s.before === ""),
  },
  {
    name: "guess within the sentence",
    ends: false,
    test: (s) => /^[?!]+$/.test(s.marks) && /^\d+%?$/.test(s.before) && /^[\p{Ll}\d]/u.test(s.after),
  },
  {
    name: "interjection",
    ends: false,
    test: (s) => /[?!]$/.test(s.marks) && s.before.length < 2 && startsSmall(s.after),
  },
  {
    name: "remark in brackets or quotes",
    ends: false,
    test: (s) => s.closers !== "" && startsSmall(s.after),
  },
];

/** Words that open a sentence often enough to be believed after a full stop without a space, or after an initial. */
const openers = list(
  "The This That These There It I We You They But And So If In However For Then When What Why How Not No Yes Nobody Everybody Some Most Many All As At My Our Your He She Let Please Maybe Perhaps Also After Before Since While Because Although Still Thus Hence Only Even Just Others Another",
);

/** Spans of the sentences, in order, apart from each other; white space, smileys and list marks lie between them. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const to of boundaries(text)) {
    const span = trim(text, { from, to });
    if (span) found.push(span);
    from = to;
  }
  return joinSingleWords(text, found);
}

/** "No. Unacceptable." is one answer, said twice. */
function joinSingleWords(text: string, spans: readonly Span[]): Span[] {
  const isWord = ({ from, to }: Span): boolean =>
    to - from < 24 && /^\p{L}+[.!]$/u.test(text.slice(from, to));
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && isWord(last) && isWord(span)) joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

/** Where sentences end, in order; the last is the end of the text. */
function boundaries(text: string): number[] {
  const { sealed, tails } = brackets(text);
  const ends: number[] = [];
  let next = 0;
  let from = 0;
  for (const stop of stops(text)) {
    const { at, to } = stop;
    while ((sealed[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++;
    const inside = (sealed[next]?.from ?? Number.POSITIVE_INFINITY) < at && (sealed[next]?.to ?? 0) > to;
    const alone = text.slice(Math.max(from, at - 8), at).trim() === stop.before;
    if (inside || !(rules.find((rule) => rule.test(stop, alone))?.ends ?? true)) continue;
    ends.push(to);
    from = to;
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return withTails(text, ends, tails);
}

/**
 * Brackets at a sentence's end: "… is never sent (Example: one. Another.)" is cut off before them where they hold
 * several sentences, and "(another thing) Next" after them where they are a sentence of their own.
 */
function withTails(text: string, ends: readonly number[], tails: readonly Span[]): number[] {
  const cuts = new Set(ends);
  let next = 0;
  for (const { from, to } of tails) {
    while ((ends[next] ?? to) <= from) next++;
    const opensLarge = /^\(["“]?\p{Lu}/u.test(text.slice(from, from + 3));
    if (opensLarge && (ends[next] ?? to) < to - 1) cuts.add(from);
    if (from === 0 || cuts.has(from) || cuts.has(from - 1)) cuts.add(to);
  }
  return [...cuts].filter((end) => end > 0).sort((a, b) => a - b);
}

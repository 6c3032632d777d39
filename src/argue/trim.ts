// a stretch between two sentence ends -> the sentence alone
import type { Span } from "../lib/text.ts";

/** What may stand before a sentence and is not of it; tried in turn until none fits. */
const leading: readonly RegExp[] = [
  /^ +/,
  /^(?:[-–—•·*+>~o]|->|=>|--)(?= |$)/,
  /^\(?(?:\d{1,3}|[a-zA-Z](?!\. \p{Lu}\. )|[ivx]{1,4})[.)](?= \S)/u,
  /^\.(?= )/,
  // "[1] is the old thread": a number that is spoken of stays.
  /^\[\d{1,3}\](?= )(?! (?:is|was|has|had|does|did|says|said|shows|explains|seems|might|may|can|could|will|would|should) )/,
  /^\[[ xX]\](?= )/,
  /^(?:[:;=]['o^-]?[()DPpO/|\\]{1,4}|\^\^|8-\))(?= |$)/,
  /^\*[A-Za-z]{1,16}\*(?= \P{Ll}|$)/u,
  /^<\/?(?:grin|g|rant|joke|sarcasm|irony)>/i,
  /^\p{Extended_Pictographic}\uFE0F?/u,
];

const trailing: readonly RegExp[] = [
  / $/,
  / (?:[:;=]['o^-]?[()DPpO/|\\]{1,4}|\^\^|8-\))$/,
  /(?<=[.!?…)]) \*[a-z]{1,16}\*$/i,
  /<\/?(?:grin|g|rant|joke|sarcasm|irony)>$/i,
  /\p{Extended_Pictographic}\uFE0F?$/u,
];

// Longer than anything that the tables match.
const reach = 24;
// More marks in a row than this are an ornament; a bound keeps a megabyte of brackets linear.
const rounds = 16;

/** Undefined where nothing is left that could be a sentence. */
export function trim(text: string, { from, to }: Span): Span | undefined {
  let span: Span = { from, to };
  for (let round = 0; round < rounds; round++) {
    const next = unbracket(text, { from: span.from + cut(text, span), to: span.to - cutEnd(text, span) });
    if (next.from === span.from && next.to === span.to) break;
    span = next;
  }
  return /[\p{L}\p{N}]/u.test(text.slice(span.from, span.to)) ? span : undefined;
}

function cut(text: string, { from, to }: Span): number {
  const head = text.slice(from, Math.min(to, from + reach));
  // "M. Dupont": a capital with a full stop marks an item at the start of a paragraph only.
  if (/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, from - 6), from)) && /^\p{Lu}\. /u.test(head)) return 0;
  for (const pattern of leading) {
    const length = pattern.exec(head)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}

function cutEnd(text: string, { from, to }: Span): number {
  const tail = text.slice(Math.max(from, to - reach), to);
  for (const pattern of trailing) {
    const length = pattern.exec(tail)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}

/** Takes off brackets that hold the whole sentence, or whose other half stands in another sentence. */
function unbracket(text: string, { from, to }: Span): Span {
  const end = /[.!?…]{0,3}$/.exec(text.slice(Math.max(from, to - 3), to))?.index ?? 0;
  const last = Math.max(from, to - 3) + end - 1;
  const opened = text[from] === "(" ? closing(text, from, to) : -1;
  if (opened === to) return { from: from + 1, to };
  if (opened >= 0 && opened === last) return { from: from + 1, to: last };
  return text[last] === ")" && last > from && !isOpened(text, from, last) ? { from, to: last } : { from, to };
}

/** Where the bracket that opens at `from` closes; `to` where it does not. */
function closing(text: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0) return i;
  }
  return to;
}

function isOpened(text: string, from: number, at: number): boolean {
  let depth = 0;
  for (let i = at; i >= from; i--) {
    if (text[i] === ")") depth++;
    else if (text[i] === "(" && --depth === 0) return true;
  }
  return false;
}

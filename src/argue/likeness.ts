// two statements -> how much they speak of the same things
import type { Draft } from "./drafts.ts";

/** Words too common in English to tell one subject from another, whatever the debate. */
export const everyday: ReadonlySet<string> = new Set(
  "a about after again all also although am an and any are as at be because been before being but by can could did do does doing don done down each even every few for from get go got had has have having he her here him his how i if in into is isn it its just know let like ll m make many may maybe me might more most much must my need no nor not now of off on once one only or other our out over own perhaps quite rather re really s said same say see shall she should so some still such sure t take than that the their them then there these they thing things think this those though through to too under until up us use used using ve very want was way we well were what when where which while who whom why will with without won would yes yet you your".split(
    " ",
  ),
);

/** A word without its commonest endings, so that "branches" and "branch" meet. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/([^s])s$/, "$1");
  return word
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:ings?|ed|es|ers?|ly|s)$/, "")
    .replace(/e$/, "");
}

const isTelling = (word: string): boolean => word.length > 1 && !everyday.has(word);

/** What a statement is compared by: its telling words, by number, in order, and their length as a vector. */
interface Profile {
  readonly numbers: Int32Array;
  readonly length: number;
}

/** How telling words are in one debate: the rarer, the more. */
export class Likeness {
  private readonly profiles = new Map<Draft, Profile>();
  /** The number of each stem, and of each word that of its stem. */
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, number>();
  /** Square of each word's idf, by number. */
  private readonly squares: number[];

  constructor(drafts: readonly Draft[]) {
    const counts: number[] = [];
    const numbered = drafts.map(({ words }) => {
      const own = this.numbersOf(words);
      for (const number of own) counts[number] = (counts[number] ?? 0) + 1;
      return own;
    });
    this.squares = counts.map((count) => Math.log(1 + drafts.length / count) ** 2);
    for (const [i, draft] of drafts.entries()) {
      const own = numbered[i] ?? new Int32Array();
      let square = 0;
      for (const number of own) square += this.squares[number] ?? 0;
      this.profiles.set(draft, { numbers: own, length: Math.sqrt(square) });
    }
  }

  /** Of the telling words, in order, each once. */
  private numbersOf(words: readonly string[]): Int32Array {
    const own: number[] = [];
    for (const word of words) {
      const number = this.known.get(word) ?? this.numberOf(word);
      if (number >= 0) own.push(number);
    }
    const sorted = new Int32Array(own).sort();
    let size = 0;
    for (let i = 0; i < sorted.length; i++) {
      const number = sorted[i] ?? 0;
      if (i === 0 || number !== sorted[size - 1]) sorted[size++] = number;
    }
    return sorted.subarray(0, size);
  }

  private numberOf(word: string): number {
    const root = isTelling(word) ? stem(word) : "";
    const number = root === "" ? -1 : (this.numbers.get(root) ?? this.numbers.size);
    if (root !== "") this.numbers.set(root, number);
    this.known.set(word, number);
    return number;
  }

  /** 0 where they share no telling word, 1 where they share all: the cosine of their idf-weighted words. */
  between(a: Draft, b: Draft): number {
    const [left, right] = [this.profiles.get(a), this.profiles.get(b)];
    if (!left || !right) return 0;
    let dot = 0;
    for (const number of common(left.numbers, right.numbers)) dot += this.squares[number] ?? 0;
    return dot === 0 ? 0 : dot / (left.length * right.length);
  }

  /** The words of the first that the second shares, the most telling first, as they stand in the first. */
  shared(a: Draft, b: Draft): string[] {
    const [left, right] = [this.profiles.get(a), this.profiles.get(b)];
    if (!left || !right) return [];
    const weight = (number: number): number => this.squares[number] ?? 0;
    const both = common(left.numbers, right.numbers).sort((x, y) => weight(y) - weight(x) || x - y);
    const written = new Map<number, string>();
    for (const word of a.text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const number = this.numbers.get(stem(word.toLowerCase())) ?? -1;
      if (!written.has(number)) written.set(number, word);
    }
    return both.flatMap((number) => written.get(number) ?? []);
  }
}

/** What two ordered lists have in common. */
function common(a: Int32Array, b: Int32Array): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) both.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

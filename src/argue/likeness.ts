// two statements -> how much they speak of the same things
import type { Draft } from "./drafts.ts";

/** Words too common in English to tell one subject from another, whatever the debate. */
const common: ReadonlySet<string> = new Set(
  "a about after again all also although am an and any are as at be because been before being but by can could did do does doing don done down each even every few for from get go got had has have having he her here him his how i if in into is isn it its just know let like ll m make many may maybe me might more most much must my need no nor not now of off on once one only or other our out over own perhaps quite rather re really s said same say see shall she should so some still such sure t take than that the their them then there these they thing things think this those though through to too under until up us use used using ve very want was way we well were what when where which while who whom why will with without won would yes yet you your".split(
    " ",
  ),
);

/** A word without its commonest endings, so that "branches" and "branch" meet. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/([^s])s$/, "$1");
  return word
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:ings?|ed|es|ers?|ly|s)$/, "")
    .replace(/e$/, "");
}

export const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !common.has(word) && word.length > 1).map(stem));

/** How telling words are in one debate: the rarer, the more. */
export class Likeness {
  private readonly stems = new Map<Draft, ReadonlySet<string>>();
  private readonly counts = new Map<string, number>();
  private readonly total: number;

  constructor(drafts: readonly Draft[]) {
    this.total = drafts.length;
    for (const draft of drafts) {
      const stems = stemsOf(draft.words);
      this.stems.set(draft, stems);
      for (const word of stems) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  }

  /** 0 where they share no telling word, 1 where they share all: the cosine of their idf-weighted words. */
  between(a: Draft, b: Draft): number {
    const [left, right] = [this.of(a), this.of(b)];
    let shared = 0;
    for (const word of left) if (right.has(word)) shared += this.weight(word) ** 2;
    return shared === 0 ? 0 : shared / Math.sqrt(this.length(left) * this.length(right));
  }

  /** The words that two statements share, the most telling first. */
  shared(a: Draft, b: Draft): string[] {
    const right = this.of(b);
    return [...this.of(a)].filter((word) => right.has(word)).sort((x, y) => this.weight(y) - this.weight(x));
  }

  private of(draft: Draft): ReadonlySet<string> {
    return this.stems.get(draft) ?? new Set();
  }

  private weight(word: string): number {
    return Math.log(1 + this.total / (this.counts.get(word) ?? 1));
  }

  private length(stems: ReadonlySet<string>): number {
    let sum = 0;
    for (const word of stems) sum += this.weight(word) ** 2;
    return sum;
  }
}

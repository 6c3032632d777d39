// words -> what else holds three of them in a row

// Three words in a row seldom come twice in one author's mails unless one quotes the other.
export const shingleSize = 3;

// A phrase that comes more often says nothing about which sentence is quoted.
const mostAlike = 32;

// Odd, and far from a power of two: three words' numbers are mixed into 32 bits, which a map looks up fastest.
// Two triples in a million meet, and one shared key decides nothing.
const mixer = 0x9e3779b1;

/** An index by each three words in a row; fewer words count as a whole. Entries are chained in flat arrays. */
export class Shingles<Thing> {
  private readonly numbers = new Map<string, number>();
  /** For each key the place of its newest entry, and for each entry the one before it. */
  private readonly newest = new Map<number, number>();
  private readonly older: number[] = [];
  private readonly things: Thing[] = [];

  add(words: readonly string[], thing: Thing): void {
    for (const key of this.keysOf(words)) {
      this.older.push(this.newest.get(key) ?? -1);
      this.newest.set(key, this.things.length);
      this.things.push(thing);
    }
  }

  /** Shows what shares each of the keys, and counts the keys. */
  each(words: readonly string[], show: (thing: Thing) => void): number {
    const keys = this.keysOf(words);
    for (const key of keys) {
      let at = this.newest.get(key) ?? -1;
      for (let seen = 0; at >= 0 && seen < mostAlike; seen++) {
        const thing = this.things[at];
        if (thing !== undefined) show(thing);
        at = this.older[at] ?? -1;
      }
    }
    return keys.length;
  }

  private keysOf(words: readonly string[]): number[] {
    const keys: number[] = [];
    let [before, last] = [0, 0];
    for (let i = 0; i < words.length; i++) {
      const number = this.numberOf(words[i] ?? "");
      if (i >= shingleSize - 1 || i === words.length - 1)
        keys.push((Math.imul(Math.imul(before, mixer) + last, mixer) + number) | 0);
      before = last;
      last = number;
    }
    return keys;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(word, number);
    return number;
  }
}

// a name that fits nobody -> the names that it may be a slip of

/** At most `most` of them, the likest first: by the pairs of letters that both have (Dice's coefficient). */
export function near(name: string, names: Iterable<string>, most = 3): string[] {
  const wanted = pairsOf(name);
  return [...new Set(names)]
    .map((one) => ({ one, likeness: likeness(wanted, pairsOf(one)) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ one }) => one);
}

// Two letters changed places in a short name, or a first name stands alone.
const least = 0.4;

/** Each word's pairs, its beginning counted as a letter. */
function pairsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => [...word].map((letter, at) => (word[at - 1] ?? " ") + letter)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return common === 0 ? 0 : (2 * common) / (one.size + other.size);
}

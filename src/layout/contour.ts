// two blocks of boxes that start in the same column -> where the lower one fits, and their joint outline

/**
 * The outlines of all blocks of one sheet: for each column that a block touches its uppermost and its lowest point,
 * as in Reingold and Tilford's tidy tree, turned on its side. Links of chains in three plain arrays: thousands of
 * small arrays would keep the garbage collector busier than the layout.
 */
export interface Chains {
  readonly tops: number[];
  readonly bottoms: number[];
  /** The link of the next deeper column. */
  readonly next: number[];
}

/** One block's chain; heights count from `shift`, so that a block moves without touching its links. */
export interface Outline {
  /** The link of the first column. */
  first: number;
  /** How many columns. */
  depth: number;
  shift: number;
}

export const noChains = (): Chains => ({ tops: [], bottoms: [], next: [] });
export const emptyOutline = (): Outline => ({ first: -1, depth: 0, shift: 0 });

/** Adds a column in front of the first one. */
export function addColumn(
  { tops, bottoms, next }: Chains,
  outline: Outline,
  top: number,
  bottom: number,
): void {
  tops.push(top - outline.shift);
  bottoms.push(bottom - outline.shift);
  next.push(outline.first);
  outline.first = tops.length - 1;
  outline.depth++;
}

/** How far `lower` goes down to clear `upper`: `gap` in the first column, `deepGap` in the others. */
export function clearance(
  { tops, bottoms, next }: Chains,
  upper: Outline,
  lower: Outline,
  gap: number,
  deepGap: number,
): number {
  const apart = upper.shift - lower.shift;
  let [above, below, room, offset] = [upper.first, lower.first, gap, 0];
  for (let shared = Math.min(upper.depth, lower.depth); shared > 0; shared--) {
    offset = Math.max(offset, (bottoms[above] ?? 0) - (tops[below] ?? 0) + apart + room);
    above = next[above] ?? -1;
    below = next[below] ?? -1;
    room = deepGap;
  }
  return offset;
}

/**
 * Both blocks as one, `lower` moved down by `offset`. Consumes its arguments: the deeper one is kept and
 * changed, so that joining costs no more than the columns that both have and a tree takes linear time.
 */
export function join(
  { tops, bottoms, next }: Chains,
  upper: Outline,
  lower: Outline,
  offset: number,
): Outline {
  lower.shift += offset;
  const keepsUpper = upper.depth >= lower.depth;
  const [kept, other, points] = keepsUpper ? [upper, lower, bottoms] : [lower, upper, tops];
  const apart = other.shift - kept.shift;
  let [into, from] = [kept.first, other.first];
  for (let shared = other.depth; shared > 0; shared--) {
    points[into] = (points[from] ?? 0) + apart;
    into = next[into] ?? -1;
    from = next[from] ?? -1;
  }
  return kept;
}

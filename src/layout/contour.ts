// two blocks of boxes that start in the same column -> where the lower one fits, and their joint outline

/**
 * The outline of a block: the uppermost and the lowest point in each of its columns, as in Reingold and
 * Tilford's tidy tree, turned on its side. Columns are held from the deepest to the first, so that a parent
 * is added in front by a push; heights count from `shift`, so that a block moves without touching them.
 */
export interface Contour {
  shift: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

export const emptyContour = (): Contour => ({ shift: 0, tops: [], bottoms: [] });

/** Adds a column in front of the first one. */
export function addColumn({ shift, tops, bottoms }: Contour, top: number, bottom: number): void {
  tops.push(top - shift);
  bottoms.push(bottom - shift);
}

/** How far `lower` goes down to clear `upper`: `gap` in the first column, `deepGap` in the others. */
export function clearance(upper: Contour, lower: Contour, gap: number, deepGap: number): number {
  const shared = Math.min(upper.tops.length, lower.tops.length);
  let offset = 0;
  for (let back = 1; back <= shared; back++) {
    const bottom = (upper.bottoms[upper.bottoms.length - back] ?? 0) + upper.shift;
    const top = (lower.tops[lower.tops.length - back] ?? 0) + lower.shift;
    offset = Math.max(offset, bottom - top + (back === 1 ? gap : deepGap));
  }
  return offset;
}

/**
 * Both blocks as one, `lower` moved down by `offset`. Consumes its arguments: the deeper one is kept and
 * changed, so that joining costs no more than the columns that both have and a tree takes linear time.
 */
export function join(upper: Contour, lower: Contour, offset: number): Contour {
  lower.shift += offset;
  const shared = Math.min(upper.tops.length, lower.tops.length);
  const [kept, other, side] =
    upper.tops.length >= lower.tops.length
      ? ([upper, lower, "bottoms"] as const)
      : ([lower, upper, "tops"] as const);
  for (let back = 1; back <= shared; back++) {
    const point = (other[side][other[side].length - back] ?? 0) + other.shift;
    kept[side][kept[side].length - back] = point - kept.shift;
  }
  return kept;
}

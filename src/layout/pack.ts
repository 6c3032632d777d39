// topics' outlines -> how far down each topic stands
import type { Chains, Outline } from "./contour.ts";

export interface Topic {
  /** Number of the first column that the topic touches. */
  readonly first: number;
  readonly outline: Outline;
  /** Where it stood before the debate grew. */
  readonly before?: number | undefined;
}

/**
 * One under the other in the given order, each as high as the columns that it touches allow, so that a narrow
 * topic takes up the room beside a wide one. No topic starts above the one before it: the order stays visible.
 * Topics that had a place keep it unless one above them has grown into it; new ones come below them.
 */
export function pack(topics: readonly Topic[], { tops, bottoms, next }: Chains, gap: number): number[] {
  const floor: number[] = [];
  const places: number[] = [];
  let highest = 0;
  for (const index of inOrder(topics)) {
    const topic = topics[index];
    if (!topic) continue;
    const { first, outline, before = highest } = topic;
    let y = before;
    for (let link = outline.first, column = first; link >= 0; link = next[link] ?? -1, column++) {
      const above = floor[column];
      if (above !== undefined) y = Math.max(y, above + gap - (tops[link] ?? 0) - outline.shift);
    }
    for (let link = outline.first, column = first; link >= 0; link = next[link] ?? -1, column++)
      floor[column] = y + (bottoms[link] ?? 0) + outline.shift;
    places[index] = y;
    highest = y;
  }
  return places;
}

/** Those that had a place by that place, then the new ones as they come. */
function inOrder(topics: readonly Topic[]): number[] {
  const placeOf = (index: number) => topics[index]?.before ?? Number.MAX_VALUE;
  return [...topics.keys()].sort((a, b) => placeOf(a) - placeOf(b));
}

// topics' outlines -> how far down each topic stands
import type { Contour } from "./contour.ts";

export interface Topic {
  /** Number of the first column that the topic touches. */
  readonly first: number;
  readonly contour: Contour;
}

/**
 * One under the other in the given order, each as high as the columns that it touches allow, so that a narrow
 * topic takes up the room beside a wide one. No topic starts above the one before it: the order stays visible.
 */
export function pack(topics: readonly Topic[], gap: number): number[] {
  const floor: number[] = [];
  let previous = 0;
  return topics.map(({ first, contour: { shift, tops, bottoms } }) => {
    let y = previous;
    tops.forEach((top, index) => {
      const below = floor[first + tops.length - 1 - index];
      if (below !== undefined) y = Math.max(y, below + gap - top - shift);
    });
    bottoms.forEach((bottom, index) => {
      floor[first + bottoms.length - 1 - index] = y + bottom + shift;
    });
    previous = y;
    return y;
  });
}

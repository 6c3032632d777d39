// what a fold holds -> the words for it, the same on its card, from afar, in the panel and for a screen reader
import type { Holdings } from "../graph/holdings.ts";

/** What is counted is always the statements on the map, premises too. */
export const sizeOf = ({ statements }: Pick<Holdings, "statements">): string =>
  plural(statements.length, "statement", "statements");

/** "3 replies": those that hang on what stands outside; a fan holds the short ones. */
export const repliesOf = ({ what, direct }: Pick<Holdings, "what" | "direct">): string =>
  what.kind === "fan" ? plural(direct, "short reply", "short replies") : plural(direct, "reply", "replies");

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

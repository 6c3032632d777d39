// what a fold holds -> the words for it, the same on its card, from afar, in the panel and for a screen reader
import type { Holdings } from "../graph/holdings.ts";
import type { Card } from "./scene.ts";

/** What is counted is always the statements on the map, premises too. */
export const sizeOf = ({ statements }: Pick<Holdings, "statements">): string =>
  plural(statements.length, "statement", "statements");

/** "3 replies": those that hang on what stands outside; a fan holds the short ones. */
export const repliesOf = ({ what, direct }: Pick<Holdings, "what" | "direct">): string =>
  what.kind === "fan" ? plural(direct, "short reply", "short replies") : plural(direct, "reply", "replies");

/** What the card of a fold says, told without the card; nothing of a card that holds nothing. */
export function foldTold({ fold, lines, labels }: Card) {
  if (!fold) return undefined;
  const size = sizeOf(fold);
  const name = lines.map(({ text }) => text).join(" ");
  const { kind } = fold.what;
  const part = kind === "topic" ? "a topic" : kind === "person" ? `all of ${name}` : repliesOf(fold);
  return {
    heading: `Fold of ${size}: ${part}`,
    /** Stances, people and dates. */
    notes: labels.map(({ text }) => text).filter((text) => !text.endsWith(size)),
  };
}

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

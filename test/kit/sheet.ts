// a debate in the notation of `debate` -> its flow sheet in small numbers, and that in words
import { cardsOf } from "../../src/graph/cards.ts";
import { flow } from "../../src/layout/flow.ts";
import type { Positions, SheetOptions } from "../../src/layout/sheet.ts";
import { debate } from "./debate.ts";

/** A column is 120 wide with its gap; between cards, groups and topics stand 1, 2 and 5 pixels. */
export const smallSheet: Partial<SheetOptions> = {
  cardWidth: 100,
  columnGap: 20,
  rowGap: 1,
  groupGap: 2,
  topicGap: 5,
  edgeLevel: 5,
  edgeRoom: 4,
};

/** @param heights of cards that are not 10 high */
export function sheet(
  notation: string,
  options: Partial<SheetOptions> = {},
  heights: Readonly<Record<string, number>> = {},
): Positions {
  const forest = cardsOf(debate(notation));
  const all = new Map([...forest.cards.keys()].map((id) => [id, heights[id] ?? 10]));
  return flow(forest, all, { ...smallSheet, ...options });
}

/** Each card as `key column,top`. */
export const places = ({ boxes }: Positions): string =>
  [...boxes]
    .map(([id, { x, y }]) => `${id} ${x / 120},${y}`)
    .sort()
    .join(" | ");

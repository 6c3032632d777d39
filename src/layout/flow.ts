// cards and their heights -> positions on the flow sheet: columns are turns, rows are lines of argument
import type { CardForest, ClaimCard } from "../graph/cards.ts";
import type { StatementId } from "../model/ids.ts";
import { type Positions, type SheetOptions, sheet, sheetDefaults } from "./sheet.ts";

export interface FlowPositions extends Positions {
  /** Turns that have cards, from left to right; turns without any take no room. */
  readonly columns: readonly { readonly turn: number; readonly x: number }[];
}

/** @param heights of all cards, in pixels */
export function flow(
  forest: CardForest,
  heights: ReadonlyMap<StatementId, number>,
  options: Partial<SheetOptions> = {},
): FlowPositions {
  const settings = { ...sheetDefaults, ...options };
  const turns = turnsIn(forest.cards);
  const columnOf: number[] = [];
  for (const [column, turn] of turns.entries()) columnOf[turn] = column;
  const lefts = turns.map((_, column) => column * (settings.cardWidth + settings.columnGap));
  const columns = { of: ({ turn }: ClaimCard) => columnOf[turn] ?? 0, lefts };
  return {
    ...sheet(forest, heights, columns, settings),
    columns: turns.map((turn, column) => ({ turn, x: lefts[column] ?? 0 })),
  };
}

function turnsIn(cards: ReadonlyMap<StatementId, ClaimCard>): number[] {
  const turns = new Set<number>();
  for (const { turn } of cards.values()) turns.add(turn);
  return [...turns].sort((a, b) => a - b);
}

// cards that hang on nothing, and their heights -> positions in rows, as wide as a window is
import type { StatementId } from "../model/ids.ts";
import type { Positions, SheetOptions } from "./sheet.ts";

export interface GridOptions extends Pick<SheetOptions, "cardWidth" | "topicGap"> {
  /** How many cards a row has; as many as suit a window where nothing is said. */
  readonly columns?: number | undefined;
}

/** Width by height that a map has room for on most screens. */
const ratio = 1.4;

/**
 * Row after row in the given order, each row as high as its highest card: so the order stays visible, and a card that
 * comes last moves no other.
 *
 * @param heights of all cards in pixels, in their order
 */
export function grid(
  heights: ReadonlyMap<StatementId, number>,
  { cardWidth, topicGap, columns = columnsFor([...heights.values()], cardWidth, topicGap) }: GridOptions,
): Positions {
  const boxes = new Map<StatementId, { x: number; y: number; width: number; height: number }>();
  let [top, low] = [0, 0];
  for (const [id, height] of heights) {
    const column = boxes.size % columns;
    if (column === 0 && boxes.size > 0) top = low + topicGap;
    low = Math.max(low, top + height);
    boxes.set(id, { x: column * (cardWidth + topicGap), y: top, width: cardWidth, height });
  }
  const used = Math.min(columns, boxes.size);
  return { boxes, width: Math.max(0, used * (cardWidth + topicGap) - topicGap), height: low };
}

function columnsFor(heights: readonly number[], cardWidth: number, gap: number): number {
  const area = heights.reduce((sum, height) => sum + (height + gap) * (cardWidth + gap), 0);
  return Math.max(1, Math.round(Math.sqrt(area * ratio) / (cardWidth + gap)));
}

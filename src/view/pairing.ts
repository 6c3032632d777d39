// two drawings of a debate -> the card that is to stay where it is on screen
import type { StatementId } from "../model/ids.ts";
import type { Box } from "../scene/scene.ts";
import { middleOf } from "./viewport.ts";
import { cellsOf, type Grid } from "./window.ts";

/** Where one card stood, and where it stands. */
interface Pair {
  readonly before: Box;
  readonly after: Box;
}

/** The selected one, else the one nearest to the middle of what was in sight. */
export function pairOf(
  before: Grid,
  after: Grid,
  selected: StatementId | undefined,
  area: Box,
): Pair | undefined {
  const pair = (id: StatementId): Pair | undefined => {
    const [old, now] = [before.cardOf(id)?.box, after.cardOf(id)?.box];
    return old && now && { before: old, after: now };
  };
  const own = selected && pair(selected);
  if (own) return own;
  const middle = middleOf(area);
  const far = ({ x, y, width, height }: Box) =>
    Math.hypot(x + width / 2 - area.x - middle.x, y + height / 2 - area.y - middle.y);
  let [nearest, least]: [Pair | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const { id, box } of before.within(cellsOf(area)).cards) {
    const away = far(box);
    const found = away < least ? pair(id) : undefined;
    if (found) [nearest, least] = [found, away];
  }
  return nearest;
}

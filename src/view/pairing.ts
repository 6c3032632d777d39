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
  const middle = middleOf(area);
  const far = ({ x, y, width, height }: Box) =>
    Math.hypot(x + width / 2 - area.x - middle.x, y + height / 2 - area.y - middle.y);
  const near = [...before.within(cellsOf(area)).cards].sort((a, b) => far(a.box) - far(b.box));
  for (const id of [...(selected ? [selected] : []), ...near.map((card) => card.id)]) {
    const found = pair(id);
    if (found) return found;
  }
  return undefined;
}

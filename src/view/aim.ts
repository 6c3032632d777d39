// what is selected, or lies near the middle -> the point of the screen that stays where it is while one zooms by key
import type { StatementId } from "../model/ids.ts";
import type { Box, Point } from "../scene/scene.ts";
import { areaOf, holds, middleOf, type Size, type Viewport } from "./viewport.ts";
import { cellsOf, type Grid } from "./window.ts";

/** The middle of what is selected, where it is in sight. */
export function aimAtSelected(
  grid: Grid,
  selected: StatementId | undefined,
  view: Viewport,
  screen: Size,
): Point | undefined {
  const box = selected && grid.boxOf(selected);
  const at = box && middleOnScreen(box, view);
  return at && holds({ x: 0, y: 0, ...screen }, at) ? at : undefined;
}

/** The middle of the card that is nearest to the screen's: between cards one would come near to nothing at all. */
export function aimAtNearest(grid: Grid, view: Viewport, screen: Size): Point | undefined {
  const middle = middleOf(screen);
  let [nearest, least]: [Point | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const { box } of grid.within(cellsOf(areaOf(view, screen))).cards) {
    const at = middleOnScreen(box, view);
    const far = Math.hypot(at.x - middle.x, at.y - middle.y);
    if (far < least) [nearest, least] = [at, far];
  }
  return nearest && holds({ x: 0, y: 0, ...screen }, nearest) ? nearest : undefined;
}

const middleOnScreen = ({ x, y, width, height }: Box, { zoom, pan }: Viewport): Point => ({
  x: (x + width / 2) * zoom + pan.x,
  y: (y + height / 2) * zoom + pan.y,
});

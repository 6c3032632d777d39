// point of the scene -> what can be pointed at there
import type { RelationId, StatementId } from "../model/ids.ts";
import type { EdgePath, Point } from "../scene/scene.ts";
import { type Dressing, staysOf } from "./dressing.ts";
import { cellsOf, type Grid, wider } from "./window.ts";

/** What is not hidden: of a row its premise, else the card's own statement. */
export function statementAt(grid: Grid, dressing: Dressing, point: Point): StatementId | undefined {
  const id = grid.statementAt(point);
  const card = id && grid.cardOf(id);
  if (!card || !staysOf(dressing)(card)) return undefined;
  const { shown } = dressing;
  return shown && !shown.statements.has(id) ? card.id : id;
}

/** The nearest line that is not hidden; of several that run together one that is drawn above. */
export function relationAt(
  grid: Grid,
  { shown }: Dressing,
  point: Point,
  reach: number,
): RelationId | undefined {
  const { edges } = grid.within(cellsOf(wider({ ...point, width: 0, height: 0 }, reach)));
  let best: { readonly edge: EdgePath; readonly far: number } | undefined;
  for (const edge of edges) {
    if (shown && !shown.relations.has(edge.id)) continue;
    const far = distanceTo(edge.points, point);
    const isBetter = !best || far < best.far || (far === best.far && edge.main && !best.edge.main);
    if (far <= reach && isBetter) best = { edge, far };
  }
  return best?.edge.id;
}

function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(from.x + share * dx - x, from.y + share * dy - y));
  }
  return least;
}

// scene -> what of it lies near an area: cards and lines by the cells of a grid
//
// Cytoscape draws and searches all that it holds, so it holds only what is near the window. What is near changes
// from cell to cell and not from pixel to pixel: most steps of a drag change nothing.
import type { StatementId } from "../model/ids.ts";
import type { Box, Card, EdgePath, Point, Scene } from "../scene/scene.ts";
import { holds } from "./viewport.ts";

/** Cells, from the first up to and with the last. */
export interface Cells {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What lies in some cells, or touches them. */
export interface Near {
  readonly cards: ReadonlySet<Card>;
  readonly edges: ReadonlySet<EdgePath>;
}

export interface Grid {
  readonly within: (cells: Cells) => Near;
  /** A statement's row, its card, or the card that it stands behind. */
  readonly boxOf: (id: StatementId) => Box | undefined;
  readonly cardOf: (id: StatementId) => Card | undefined;
  /** The statement whose box a point lies in: of a row its premise, else the card's own. */
  readonly statementAt: (point: Point) => StatementId | undefined;
}

/** In pixels of the scene: some three cards wide, six high. */
const cell = 900;

/** The cells that an area touches. */
export const cellsOf = ({ x, y, width, height }: Box): Cells => ({
  left: Math.floor(x / cell),
  top: Math.floor(y / cell),
  right: Math.floor((x + width) / cell),
  bottom: Math.floor((y + height) / cell),
});

export const sameCells = (a: Cells, b: Cells): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** Whether all of `inner` are among them. */
export const hasCells = (cells: Cells, inner: Cells): boolean =>
  cells.left <= inner.left &&
  cells.top <= inner.top &&
  cells.right >= inner.right &&
  cells.bottom >= inner.bottom;

/** Larger by a margin on each side, in pixels of the scene. */
export const wider = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const grids = new WeakMap<Scene, Grid>();

/** Worked out once for a scene. */
export function gridOf(scene: Scene): Grid {
  const known = grids.get(scene) ?? newGrid(scene);
  grids.set(scene, known);
  return known;
}

function newGrid(scene: Scene): Grid {
  const [cards, edges] = [listsFor<Card>(scene), listsFor<EdgePath>(scene)];
  const byId = new Map(scene.cards.map((card) => [card.id, card]));
  for (const card of scene.cards) cards.enter(card, cellsOf(card.box));
  for (const edge of scene.edges) enterLine(edges, edge);
  const all = { cards: new Set(scene.cards), edges: new Set(scene.edges) };
  const within = (cells: Cells): Near =>
    holdsAll(cells, scene) ? all : { cards: cards.found(cells), edges: edges.found(cells) };
  const cardOf = (id: StatementId) => byId.get(scene.cardOf.get(id) ?? id);
  return {
    within,
    cardOf,
    boxOf: (id) => rowOf(cardOf(id), id) ?? cardOf(id)?.box,
    statementAt: (point) => {
      const near = cards.found(cellsOf({ ...point, width: 0, height: 0 }));
      const card = [...near].find(({ box }) => holds(box, point));
      return card?.premises.find(({ box }) => holds(box, point))?.statement ?? card?.id;
    },
  };
}

/** What lies near is asked for at every frame and changes but now and then. */
export function rememberingNear(): (grid: Grid, cells: Cells) => Near {
  let known: { readonly grid: Grid; readonly cells: Cells; readonly near: Near } | undefined;
  return (grid, cells) => {
    if (known?.grid !== grid || !sameCells(known.cells, cells))
      known = { grid, cells, near: grid.within(cells) };
    return known.near;
  };
}

const rowOf = (card: Card | undefined, id: StatementId): Box | undefined =>
  card?.premises.find(({ statement }) => statement === id)?.box;

const holdsAll = ({ left, top, right, bottom }: Cells, { width, height }: Scene): boolean =>
  left <= 0 && top <= 0 && (right + 1) * cell >= width && (bottom + 1) * cell >= height;

/** What lies in each cell of the scene; what lies beyond its edges counts as lying in the cells there. */
interface Lists<T> {
  readonly enter: (item: T, cells: Cells) => void;
  readonly found: (cells: Cells) => Set<T>;
}

function listsFor<T>({ width, height }: Scene): Lists<T> {
  const last = cellsOf({ x: 0, y: 0, width, height });
  const columns = last.right + 1;
  const lists: T[][] = Array.from({ length: columns * (last.bottom + 1) }, () => []);
  const inside = (most: number, at: number) => Math.max(0, Math.min(most, at));
  const each = ({ left, top, right, bottom }: Cells, act: (list: T[]) => void) => {
    const [from, to] = [inside(last.right, left), inside(last.right, right)];
    for (let row = inside(last.bottom, top); row <= inside(last.bottom, bottom); row++)
      for (let at = row * columns + from; at <= row * columns + to; at++) {
        const list = lists[at];
        if (list) act(list);
      }
  };
  return {
    enter: (item, cells) =>
      each(cells, (list) => {
        // The pieces of a line come one after the other.
        if (list.at(-1) !== item) list.push(item);
      }),
    found(cells) {
      const items = new Set<T>();
      each(cells, (list) => {
        for (const item of list) items.add(item);
      });
      return items;
    },
  };
}

/** Piece by piece: the box around a slanting line that crosses the whole map would lie in all its cells. */
function enterLine({ enter }: Lists<EdgePath>, edge: EdgePath): void {
  let from = edge.points[0];
  for (const to of edge.points) {
    if (!from || to === from) continue;
    const level = from.x === to.x || from.y === to.y;
    const pieces = level ? 1 : Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / cell);
    for (let piece = 0; piece < pieces; piece++)
      enter(edge, cellsBetween(along(from, to, piece / pieces), along(from, to, (piece + 1) / pieces)));
    from = to;
  }
}

const along = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

const cellsBetween = (a: Point, b: Point): Cells =>
  cellsOf({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });

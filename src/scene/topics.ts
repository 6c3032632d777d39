// scene -> its topics: which cards, what they cover, where a title has room
import type { StatementId } from "../model/ids.ts";
import type { Box, Card, Point, Scene } from "./scene.ts";

export interface TopicShape {
  readonly root: StatementId;
  readonly cards: readonly Card[];
  /** Around all cards. */
  readonly box: Box;
  /** Column by column from left to right, the gaps between neighbours included. */
  readonly shape: readonly Box[];
  /** Closed lines around the shape: one, or more where it passes over columns. */
  readonly outlines: readonly (readonly Point[])[];
}

/** How much a box is worth as a place for text. */
export type Worth = (room: Box) => number;

/** In the order of the cards' roots; cards belong together by main edges. */
export function topicShapes({ cards, edges }: Scene): TopicShape[] {
  const above = new Map(edges.flatMap(({ main, from, to }) => (main ? [[from, to] as const] : [])));
  const rootOf = rootsBy(above);
  const topics = new Map<StatementId, Card[]>();
  for (const card of cards) {
    const root = rootOf(card.id);
    const topic = topics.get(root);
    if (topic) topic.push(card);
    else topics.set(root, [card]);
  }
  return [...topics].map(([root, members]) => shapeOf(root, members));
}

/** Each card walks up until somebody knows the way. */
function rootsBy(above: ReadonlyMap<StatementId, StatementId>): (id: StatementId) => StatementId {
  const roots = new Map<StatementId, StatementId>();
  return (id) => {
    const path = new Set<StatementId>();
    let at = id;
    for (let next = above.get(at); next && !roots.has(at) && !path.has(at); next = above.get(at)) {
      path.add(at);
      at = next;
    }
    const root = roots.get(at) ?? at;
    for (const each of path) roots.set(each, root);
    return root;
  };
}

function shapeOf(root: StatementId, cards: readonly Card[]): TopicShape {
  const columns = new Map<number, Box>();
  for (const { box } of cards) columns.set(box.x, around(columns.get(box.x) ?? box, box));
  const inOrder = [...columns.values()].sort((a, b) => a.x - b.x);
  const shape = inOrder.map((column, index): Box => {
    const gap = (inOrder[index + 1]?.x ?? Number.POSITIVE_INFINITY) - column.x - column.width;
    // A column that is passed over may be another topic's.
    return gap < column.width ? { ...column, width: column.width + gap } : column;
  });
  const first = cards.find(({ id }) => id === root)?.box ?? shape[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const box = cards.reduce((all, card) => around(all, card.box), first);
  return { root, cards, box, shape, outlines: outlinesOf(shape) };
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function outlinesOf(shape: readonly Box[]): Point[][] {
  const runs: Box[][] = [];
  for (const column of shape) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.x + before.width === column.x) run.push(column);
    else runs.push([column]);
  }
  return runs.map((run) => {
    const along = (y: (box: Box) => number) =>
      run.flatMap((box) => [
        { x: box.x, y: y(box) },
        { x: box.x + box.width, y: y(box) },
      ]);
    return [...along(({ y }) => y), ...along(({ y, height }) => y + height).reverse()];
  });
}

/** Of the boxes that fit into neighbouring columns the best. */
export function roomIn(shape: readonly Box[], worth: Worth): Box {
  let best = shape[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const [from, { x }] of shape.entries()) {
    let [right, top, bottom] = [x, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const column of shape.slice(from)) {
      if (column.x > right) break;
      right = column.x + column.width;
      top = Math.max(top, column.y);
      bottom = Math.min(bottom, column.y + column.height);
      const box = { x, y: top, width: right - x, height: bottom - top };
      if (worth(box) > worth(best)) best = box;
    }
  }
  return best;
}

// scene -> its topics: which cards, what they cover, where a title has room
import type { StatementId } from "../model/ids.ts";
import type { Box, Card, Scene } from "./scene.ts";

export interface TopicShape {
  readonly root: StatementId;
  readonly cards: readonly Card[];
  /** Around all cards. */
  readonly box: Box;
  /** Column by column from left to right, the gaps between neighbours included. */
  readonly shape: readonly Box[];
  /** The largest part of the shape that begins at its root's top left corner and is a box. */
  readonly room: Box;
}

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
  return { root, cards, box, shape, room: roomFrom(first, shape) };
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

/** Over one column, two, three …, as high as all of them are: the largest of these. */
function roomFrom(root: Box, shape: readonly Box[]): Box {
  let best: Box = root;
  let [right, bottom] = [root.x, Number.POSITIVE_INFINITY];
  for (const column of shape) {
    if (column.x < root.x) continue;
    if (column.x > right || column.y > root.y) break;
    right = column.x + column.width;
    bottom = Math.min(bottom, column.y + column.height);
    const box = { x: root.x, y: root.y, width: right - root.x, height: bottom - root.y };
    if (box.width * box.height > best.width * best.height) best = box;
  }
  return best;
}

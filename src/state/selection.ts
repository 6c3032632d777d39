// arrow keys -> the next selected statement
import type { StatementId } from "../model/ids.ts";
import type { Tree } from "./tree.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads: left to what the statement answers, right to its first reply, up and down
 * through its column. Only what `isShown` is stepped on; where nothing lies that way, it stays.
 */
export const step =
  (tree: Tree, direction: Direction, isShown: (id: StatementId) => boolean) =>
  (selected: StatementId | undefined): StatementId | undefined => {
    const place = selected && tree.places.get(selected);
    if (!place) return tree.roots.find(isShown) ?? [...tree.places.keys()].find(isShown);
    if (direction === "left") return place.parent && isShown(place.parent) ? place.parent : place.id;
    if (direction === "right") return firstReply(tree, place.id, isShown) ?? place.id;
    return inColumn(tree, place.id, direction === "up" ? -1 : 1, isShown);
  };

/** What answers the statement itself; else, for they stand right of it too, what answers others on its card. */
function firstReply(tree: Tree, id: StatementId, isShown: (id: StatementId) => boolean) {
  const place = tree.places.get(id);
  const card = place?.parent && !place.by ? tree.places.get(place.parent) : place;
  const rows = card?.children.filter((child) => !tree.places.get(child)?.by) ?? [];
  return [id, ...(card ? [card.id] : []), ...rows]
    .flatMap((each) => tree.places.get(each)?.children ?? [])
    .find((child) => isShown(child) && tree.places.get(child)?.by);
}

function inColumn(tree: Tree, id: StatementId, by: 1 | -1, isShown: (id: StatementId) => boolean) {
  const { column } = tree.places.get(id) ?? {};
  const places = [...tree.places.values()]
    .filter((place) => place.column === column && (place.id === id || isShown(place.id)))
    .sort((a, b) => a.y - b.y);
  return places[places.findIndex((place) => place.id === id) + by]?.id ?? id;
}

// tree + filter + what is folded -> the rows of the outline, from top to bottom
import type { StatementId } from "../model/ids.ts";
import type { Tree } from "./tree.ts";

export interface OutlineRow {
  readonly id: StatementId;
  /** 1 for a topic's root. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  readonly state: "open" | "folded" | "leaf";
}

/** What is hidden is left out; what hangs on it stays, where it would be. */
export function outlineRows(
  tree: Tree,
  isShown: (id: StatementId) => boolean,
  folded: ReadonlySet<StatementId>,
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const stack = siblings(tree.roots, tree, isShown, 1).reverse();
  for (let row = stack.pop(); row; row = stack.pop()) {
    const below = siblings(tree.places.get(row.id)?.children ?? [], tree, isShown, row.level + 1);
    const isFolded = folded.has(row.id);
    rows.push({ ...row, state: below.length === 0 ? "leaf" : isFolded ? "folded" : "open" });
    if (!isFolded) stack.push(...below.reverse());
  }
  return rows;
}

type Sibling = Omit<OutlineRow, "state">;

function siblings(
  ids: readonly StatementId[],
  tree: Tree,
  isShown: (id: StatementId) => boolean,
  level: number,
): Sibling[] {
  const shown = ids.flatMap((id) => standIns(id, tree, isShown));
  return shown.map((id, index) => ({ id, level, place: index + 1, siblings: shown.length }));
}

/** A statement itself, or, where it is hidden, the shown ones nearest below it. */
function standIns(id: StatementId, tree: Tree, isShown: (id: StatementId) => boolean): StatementId[] {
  const found: StatementId[] = [];
  const stack = [id];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isShown(at)) found.push(at);
    else stack.push(...[...(tree.places.get(at)?.children ?? [])].reverse());
  }
  return found;
}

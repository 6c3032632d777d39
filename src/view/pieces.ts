// cards and lines near the window -> elements on the canvas, put there and taken away again
import type { Collection, Core, ElementDefinition } from "cytoscape";
import type { StatementId } from "../model/ids.ts";
import type { Box, Card, EdgePath, Scene } from "../scene/scene.ts";
import { type Dressing, dress } from "./dressing.ts";
import {
  anchorElement,
  anchorId,
  cardElements,
  edgeElements,
  type Fonts,
  frameElements,
} from "./elements.ts";
import { touches } from "./viewport.ts";
import type { Grid, Near } from "./window.ts";

export interface Pieces {
  /** Takes everything away and begins with the frame of another scene. */
  reset(scene: Scene, grid: Grid, fonts: Fonts): void;
  /**
   * Puts on what is near, what lies in sight first, and takes away what is not near.
   *
   * @param until when to stop, by the page's clock
   * @returns whether all that is near is there
   */
  keep(near: Near, sight: Box, until: number, dressing: Dressing): boolean;
  dress(dressing: Dressing): void;
}

/** So many are put on or taken away between two looks at the clock. */
const lot = 4;

export function mountPieces(cy: Core): Pieces {
  const present = new Map<Card | EdgePath, Collection>();
  const anchors = new Map<StatementId, number>();
  let make: (item: Card | EdgePath) => ElementDefinition[] = () => [];

  const hold = (ids: readonly StatementId[], by: 1 | -1, grid: (id: StatementId) => Card | undefined) =>
    ids.flatMap((id) => {
      const count = (anchors.get(id) ?? 0) + by;
      anchors.set(id, count);
      if (count === 0) {
        anchors.delete(id);
        cy.getElementById(anchorId(id)).remove();
      }
      const card = count === 1 && by === 1 ? grid(id) : undefined;
      return card ? [anchorElement(card)] : [];
    });
  let cardOf: (id: StatementId) => Card | undefined = () => undefined;

  const remove = (items: readonly (Card | EdgePath)[]) => {
    for (const item of items) {
      present.get(item)?.remove();
      present.delete(item);
      if ("points" in item) hold([item.from, item.to], -1, cardOf);
    }
  };
  const add = (items: readonly (Card | EdgePath)[], dressing: Dressing) => {
    for (const item of items) if ("points" in item) cy.add(hold([item.from, item.to], 1, cardOf));
    const made = items.map(make);
    const added = cy.add(made.flat());
    let from = 0;
    for (const [index, item] of items.entries()) {
      const to = from + (made[index]?.length ?? 0);
      present.set(item, added.slice(from, to));
      from = to;
    }
    for (const element of added.toArray()) dress(element, dressing);
    return added;
  };
  return {
    reset(scene, grid, fonts) {
      cy.elements().remove();
      present.clear();
      anchors.clear();
      cardOf = grid.cardOf;
      make = makerOf(scene, grid, fonts);
      cy.add(frameElements(scene, fonts));
    },
    keep({ cards, edges }, sight, until, dressing) {
      const near = new Set<Card | EdgePath>([...cards, ...edges]);
      const [urgent, later] = parted(
        [...near].filter((item) => !present.has(item)),
        (item) => isInSight(item, sight),
      );
      const gone = [...present.keys()].filter((item) => !near.has(item));
      return (
        inLots([...urgent, ...later], until, (items) => {
          const added = add(items, dressing);
          // Works out their style, which would else be left to the first frame that shows them all.
          for (const element of added.toArray()) element.boundingBox({});
        }) && inLots(gone, until, (items) => cy.batch(() => remove(items)))
      );
    },
    dress: (dressing) =>
      cy.batch(() => {
        for (const elements of present.values())
          for (const element of elements.toArray()) dress(element, dressing);
      }),
  };
}

function makerOf(scene: Scene, { cardOf }: Grid, fonts: Fonts) {
  const full = new Map(scene.legend.map(({ type, colour }) => [type, colour]));
  return (item: Card | EdgePath): ElementDefinition[] => {
    if ("box" in item) return cardElements(item, fonts);
    const [from, to] = [cardOf(item.from), cardOf(item.to)];
    return from && to ? edgeElements(item, full.get(item.type) ?? item.colour, from, to) : [];
  };
}

/** @returns whether there was time for all of them */
function inLots<T>(items: readonly T[], until: number, act: (lot: readonly T[]) => void): boolean {
  for (let from = 0; from < items.length; from += lot) {
    if (performance.now() >= until) return false;
    act(items.slice(from, from + lot));
  }
  return true;
}

function parted<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

/** Of a line the box around it, for it is enough to be right about those that are in sight. */
const isInSight = (item: Card | EdgePath, sight: Box): boolean =>
  touches("box" in item ? item.box : around(item), sight);

function around({ points }: EdgePath): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top - 1, width: right - left, height: bottom - top + 2 };
}

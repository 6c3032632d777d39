// what is shown, lit, pointed at and selected -> the classes of an element, and whether a card stays
import type { SingularElementArgument } from "cytoscape";
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Card } from "../scene/scene.ts";
import type { Shown } from "../scene/visible.ts";

/** All that may change while a scene stands. */
export interface Dressing {
  /** What a filter leaves; nothing while there is no filter at all. */
  readonly shown?: Shown | undefined;
  /** Cards and relations that lie above the veil. */
  readonly lit?:
    | { readonly cards: ReadonlySet<StatementId>; readonly relations: ReadonlySet<RelationId> }
    | undefined;
  readonly pointed?: StatementId | undefined;
  /** A row, or the card that stands for what has no place of its own. */
  readonly selected?: StatementId | undefined;
  readonly tied: ReadonlySet<RelationId>;
}

export const undressed: Dressing = { tied: new Set() };

interface Data {
  readonly id: string;
  readonly of?: StatementId;
  readonly card?: StatementId;
  /** Of a card the statements that it stays for, of a line the relations that it stands for. */
  readonly holds?: readonly (StatementId | RelationId)[];
  readonly relation?: RelationId;
}

const rules: readonly (readonly [name: string, holds: (data: Data, dressing: Dressing) => boolean])[] = [
  [
    "hidden",
    ({ of, holds, relation }, { shown }) => shown !== undefined && isHidden(shown, of, holds, relation),
  ],
  // What is printed on a card cannot lie under the veil.
  [
    "lit",
    ({ card, relation, holds }, { lit }) =>
      lit !== undefined &&
      ((card && lit.cards.has(card)) || (relation && among(lit.relations, holds))) === true,
  ],
  ["tied", ({ relation, holds }, { tied }) => relation !== undefined && among(tied, holds)],
  ["pointed", ({ id }, { pointed }) => id === pointed],
  ["selected", ({ id }, { selected }) => id === selected],
];

/** As `visiblePart` does it for the files. */
function isHidden(
  { statements, relations }: Shown,
  of: StatementId | undefined,
  holds: readonly (StatementId | RelationId)[] | undefined,
  relation: RelationId | undefined,
): boolean {
  if (relation) return !among(relations, holds);
  return of !== undefined && !among(statements, holds ?? [of]);
}

const among = (set: ReadonlySet<string>, ids: readonly string[] = []): boolean =>
  ids.some((id) => set.has(id));

export function dress(element: SingularElementArgument, dressing: Dressing): void {
  const data: Data = element.data();
  for (const [name, holds] of rules) {
    const wanted = holds(data, dressing);
    // Asking is cheap, changing makes the element's style anew.
    if (element.hasClass(name) !== wanted) element.toggleClass(name, wanted);
  }
}

/** Whether anything of a card is left. */
export const staysOf =
  ({ shown }: Dressing) =>
  ({ id, premises, fold }: Card): boolean => {
    if (!shown) return true;
    const { statements } = shown;
    if (fold) return fold.statements.some((held) => statements.has(held));
    return statements.has(id) || premises.some(({ statement }) => statements.has(statement));
  };

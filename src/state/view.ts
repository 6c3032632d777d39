// what the user is looking at: the filter and the selected statement
import type { StatementId } from "../model/ids.ts";
import { type Query, showAll } from "./query.ts";

/** Everything that a link to this view must hold. */
export interface View {
  readonly query: Query;
  readonly selected?: StatementId;
}

export const startView: View = { query: showAll };

/** Selects a statement, or nothing. */
export const select =
  (selected: StatementId | undefined) =>
  ({ query }: View): View =>
    selected ? { query, selected } : { query };

/** Changes the filter; what is selected stays selected, also where it is hidden now. */
export const filter =
  (change: (query: Query) => Query) =>
  (view: View): View => ({ ...view, query: change(view.query) });

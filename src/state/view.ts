// what the user is looking at: the thread, the filter, the selected statement, how it is laid out
import type { MessageId, StatementId } from "../model/ids.ts";
import type { Arrangement } from "./arrangement.ts";
import { type Query, showAll } from "./query.ts";

/** Everything that a link to this view must hold. */
export interface View {
  /** Which of an archive's threads; none where the debate was opened by itself. */
  readonly thread?: MessageId;
  readonly query: Query;
  readonly selected?: StatementId;
  /** Nothing for the flow sheet with everything open. */
  readonly arrangement?: Arrangement;
  /** How many mails the map has come to, while it is played. */
  readonly mails?: number;
}

export const startView: View = { query: showAll };

/** Selects a statement, or nothing. */
export const select =
  (selected: StatementId | undefined) =>
  ({ selected: _, ...view }: View): View =>
    selected ? { ...view, selected } : view;

/** Changes the filter; what is selected stays selected, also where it is hidden now. */
export const filter =
  (change: (query: Query) => Query) =>
  (view: View): View => ({ ...view, query: change(view.query) });

/** Another debate, all of it. */
export const startOf = (thread: MessageId | undefined): View =>
  thread ? { ...startView, thread } : startView;

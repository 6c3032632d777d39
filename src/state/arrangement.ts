// how the map is laid out: its mode, what is folded, what is looked at alone, since when things are new
import type { Focus } from "../graph/focus.ts";
import { type Folds, noFolds } from "../graph/fold.ts";
import type { View } from "./view.ts";

export const modes = ["flow", "timeline", "layered"] as const;
export type Mode = (typeof modes)[number];

/** What a layout depends on beside the debate; a filter is no part of it, for that moves nothing. */
export interface Arrangement {
  readonly mode: Mode;
  readonly folds: Folds;
  /** What is looked at alone. */
  readonly focus?: Focus;
  /** An ISO 8601 date: what was written since then is marked. */
  readonly since?: string;
}

export const startArrangement: Arrangement = { mode: "flow", folds: noFolds };

export const arrangementOf = ({ arrangement = startArrangement }: View): Arrangement => arrangement;

/** Lays the map out in another way. */
export const arrange =
  (change: (arrangement: Arrangement) => Arrangement) =>
  (view: View): View => {
    const { arrangement: _, ...rest } = view;
    const next = change(arrangementOf(view));
    return isStart(next) ? rest : { ...rest, arrangement: next };
  };

const isStart = ({ mode, folds, focus, since }: Arrangement): boolean =>
  mode === "flow" && !focus && !since && isUnfolded(folds);

const isUnfolded = (folds: Folds): boolean =>
  !isByHand(folds) && folds.level === undefined && folds.fans === undefined;

/** Whether anything is folded, or open, because the reader asked for just that. */
export const isByHand = ({ topics, replies, people, open }: Folds): boolean =>
  topics.length + replies.length + people.length + open.length > 0;

export const inMode =
  (mode: Mode) =>
  (arrangement: Arrangement): Arrangement => ({ ...arrangement, mode });

export const folding =
  (change: (folds: Folds) => Folds) =>
  (arrangement: Arrangement): Arrangement => ({ ...arrangement, folds: change(arrangement.folds) });

/** Looks at a part alone, or at all again. */
export const focusing =
  (focus: Focus | undefined) =>
  ({ focus: _, ...arrangement }: Arrangement): Arrangement =>
    focus ? { ...arrangement, focus } : arrangement;

/** Marks what is new since a date, or nothing. */
export const markingSince =
  (since: string) =>
  ({ since: _, ...arrangement }: Arrangement): Arrangement =>
    since ? { ...arrangement, since } : arrangement;

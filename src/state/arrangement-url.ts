// arrangement <-> fields of the address
import type { Focus } from "../graph/focus.ts";
import type { Folds } from "../graph/fold.ts";
import { asId, type StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import { type Arrangement, arrange, type Mode, modes, startArrangement } from "./arrangement.ts";
import { startView } from "./view.ts";

type Field = readonly [name: string, value: string];

/** `mode=`, `fold=` for a topic, `fold-replies=`, `fold-person=`, `open=`, `level=`, `fans=`, `since=`, and what is looked at alone. */
export const arrangementFields = ({ mode, folds, focus, since }: Arrangement): Field[] => [
  ...(mode === "flow" ? [] : [["mode", mode] as const]),
  ...folds.topics.map((id): Field => ["fold", id]),
  ...folds.replies.map((id): Field => ["fold-replies", id]),
  ...folds.people.map((id): Field => ["fold-person", id]),
  ...folds.open.map((id): Field => ["open", id]),
  ...(folds.level === undefined ? [] : [["level", String(folds.level)] as const]),
  ...(folds.fans ? [["fans", folds.fans] as const] : []),
  ...(focus ? focusFields(focus) : []),
  ...(since ? [["since", since] as const] : []),
];

function focusFields(focus: Focus): Field[] {
  switch (focus.kind) {
    case "around":
      return [
        ["around", focus.at],
        ["steps", String(focus.steps)],
      ];
    case "between":
      return focus.people.map((id): Field => ["between", id]);
    case "path":
      return focus.ends.map((id): Field => ["path", id]);
  }
}

/** Nothing where the fields say nothing: what it does not know is left out. */
export function arrangementFrom(fields: URLSearchParams): Arrangement | undefined {
  const [focus, since] = [focusFrom(fields), fields.get("since") ?? ""];
  return arrange(() => ({
    mode: modes.find((mode: Mode) => mode === fields.get("mode")) ?? startArrangement.mode,
    folds: foldsFrom(fields),
    ...(focus && { focus }),
    ...(/^\d{4}-\d\d-\d\d$/.test(since) && { since }),
  }))(startView).arrangement;
}

function foldsFrom(fields: URLSearchParams): Folds {
  const ids = (name: string) => fields.getAll(name).map(asId<StatementId>);
  const level = numberFrom(fields.get("level"));
  return {
    topics: ids("fold"),
    replies: ids("fold-replies"),
    people: fields.getAll("fold-person").map((id) => asId(id) as Author),
    open: ids("open"),
    ...(level === undefined ? {} : { level }),
    ...(fields.get("fans") === "open" && { fans: "open" }),
  };
}

function focusFrom(fields: URLSearchParams): Focus | undefined {
  const around = fields.get("around");
  if (around) return { kind: "around", at: asId(around), steps: numberFrom(fields.get("steps")) ?? 1 };
  const [one, other] = fields.getAll("between");
  if (one && other) return { kind: "between", people: [asId(one) as Author, asId(other) as Author] };
  const [from, to] = fields.getAll("path");
  return from && to ? { kind: "path", ends: [asId(from), asId(to)] } : undefined;
}

/** Whole numbers of a size that a debate may have. */
export const numberFrom = (text: string | null): number | undefined =>
  text !== null && /^\d{1,5}$/.test(text) ? Number(text) : undefined;

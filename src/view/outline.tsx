// debate -> the map as a list that a keyboard and a screen reader can walk
//
// The tree pattern of the ARIA Authoring Practices: one row can be tabbed to, arrows walk, Enter selects.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { DebateGraph } from "../debate.ts";
import type { StatementId } from "../model/ids.ts";
import { type OutlineRow, outlineRows } from "../state/outline.ts";
import { select } from "../state/view.ts";
import { go } from "./address.ts";
import { rowHeight, useRowsInSight } from "./rows.ts";
import { debate, selected, shown, tree } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { kindWords, nameOf, typeWords } from "./words.ts";

const folded = signal<ReadonlySet<StatementId>>(new Set());
/** The row that the keyboard stands on. */
const current = signal<StatementId | undefined>(undefined);

function fold(id: StatementId, closed: boolean): void {
  const next = new Set(folded.value);
  if (closed) next.add(id);
  else next.delete(id);
  folded.value = next;
}

export function Outline() {
  const list = useRef<HTMLDivElement>(null);
  const graph = debate.value;
  const rows = outlineRows(tree.value, (id) => shown.value.statements.has(id), folded.value);
  const focusable = [current.value, selected.value, rows[0]?.id].find((id) =>
    rows.some((row) => row.id === id),
  );
  const id = selected.value;
  const sight = useRowsInSight(list, rows.length);
  useEffect(() => {
    if (id) sight.bring(rows.findIndex((row) => row.id === id));
    if (id && !sight.isLong)
      list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [id]);
  if (!graph) return null;
  if (rows.length === 0)
    return <p class="hint">Nothing is shown: every statement is hidden or there is none.</p>;
  const walk = (to: StatementId | undefined) => {
    if (!to) return;
    current.value = to;
    const focus = () =>
      list.current
        ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(to)}"]`)
        ?.focus({ preventScroll: sight.isLong });
    sight.bring(rows.findIndex((row) => row.id === to));
    // A row that was out of sight is drawn in the next frame.
    if (sight.isLong) requestAnimationFrame(() => requestAnimationFrame(focus));
    else focus();
  };
  return (
    <div
      ref={list}
      class={sight.isLong ? "outline long" : "outline"}
      role="tree"
      aria-label="Statements"
      onKeyDown={(event) => onKey(event, rows, walk)}
    >
      <Room rows={sight.from} />
      {rows.slice(sight.from, sight.to).map((row) => (
        <Row key={row.id} graph={graph} row={row} focusable={row.id === focusable} />
      ))}
      <Room rows={rows.length - sight.to} />
    </div>
  );
}

/** Stands for rows that are out of sight. */
const Room = ({ rows }: { readonly rows: number }) =>
  rows > 0 ? <div role="presentation" style={{ height: `${rows * rowHeight}px` }} /> : null;

interface RowProps {
  readonly graph: DebateGraph;
  readonly row: OutlineRow;
  readonly focusable: boolean;
}

function Row({ graph, row: { id, level, place, siblings, state }, focusable }: RowProps) {
  const { author, kind, text } = graph.getNodeAttributes(id);
  const isSelected = selected.value === id;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree's own key handler serves all its rows
    <div
      role="treeitem"
      class="outline-row"
      data-id={id}
      data-level={Math.min(level, 8)}
      tabIndex={focusable ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={isSelected}
      {...(state !== "leaf" && { "aria-expanded": state === "open" })}
      onClick={() => {
        current.value = id;
        go(select(id));
      }}
      onFocus={() => {
        current.value = id;
      }}
    >
      <Fold id={id} state={state} />
      <span class="outline-words">
        <span class="outline-who">
          <Swatch author={author} /> {nameOf(graph, author)}{" "}
          <span class="soft">{act(graph, id) ?? kindWords[kind].one.toLowerCase()}</span>
        </span>
        <span class="outline-text" dir="auto">
          {text}
        </span>
      </span>
    </div>
  );
}

/** For the pointer alone: the keyboard folds with the arrow keys. */
function Fold({ id, state }: { readonly id: StatementId; readonly state: OutlineRow["state"] }) {
  if (state === "leaf") return <span class="fold" aria-hidden="true" />;
  return (
    <span
      class={`fold ${state}`}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        fold(id, state === "open");
      }}
    />
  );
}

/** "rebuts, concedes": what the statement does to the one that it hangs on. */
function act(graph: DebateGraph, id: StatementId): string | undefined {
  const { parent, by } = tree.value.places.get(id) ?? {};
  const target = by ? graph.target(by) : parent;
  const types = target ? graph.mapOutEdges(id, target, (_, { type }) => type) : [];
  return [...new Set(types)].map((type) => typeWords[type].act).join(", ") || undefined;
}

type Walk = (to: StatementId | undefined) => void;
type KeyAction = (row: OutlineRow, rows: readonly OutlineRow[], walk: Walk) => void;

const by =
  (distance: number): KeyAction =>
  ({ id }, rows, walk) =>
    walk(rows[rows.findIndex((row) => row.id === id) + distance]?.id);

const keys: Readonly<Record<string, KeyAction>> = {
  ArrowDown: by(1),
  ArrowUp: by(-1),
  Home: (_, rows, walk) => walk(rows[0]?.id),
  End: (_, rows, walk) => walk(rows.at(-1)?.id),
  ArrowRight: (row, rows, walk) =>
    row.state === "folded" ? fold(row.id, false) : row.state === "open" && by(1)(row, rows, walk),
  ArrowLeft: (row, _, walk) =>
    row.state === "open" ? fold(row.id, true) : walk(tree.value.places.get(row.id)?.parent),
  Enter: ({ id }) => go(select(id)),
  " ": ({ id }) => go(select(id)),
};

function onKey(event: KeyboardEvent, rows: readonly OutlineRow[], walk: Walk): void {
  const action = keys[event.key];
  const row = rows.find(({ id }) => id === current.value) ?? rows[0];
  if (!action || !row || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  action(row, rows, walk);
}

// a list of things that can be hidden one by one -> checkboxes with "only" and "all"
import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

interface FacetProps {
  readonly title: string;
  /** Whether anything of it is hidden. */
  readonly filtered: boolean;
  readonly onAll: () => void;
  /** Makes the list a box that is scrolled, with a field whose text this is. */
  readonly search?: Signal<string>;
  readonly children: ComponentChildren;
}

export function Facet({ title, filtered, onAll, search, children }: FacetProps) {
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      <button
        type="button"
        class="quiet all"
        disabled={!filtered}
        onClick={onAll}
        aria-label={`Show all: ${title}`}
      >
        all
      </button>
      {search && (
        <input
          type="search"
          class="facet-search"
          placeholder="Find"
          aria-label={`Find in ${title}`}
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
        />
      )}
      <ul class={search ? "long" : undefined}>{children}</ul>
    </fieldset>
  );
}

interface RowProps {
  readonly name: string;
  readonly shown: boolean;
  readonly sample?: ComponentChildren;
  /** Numbers beside the name, or a line of them under it. */
  readonly note: string;
  readonly isLong?: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
  /** Opens what can be changed about it, where anything can. */
  readonly onEdit?: () => void;
}

export function FacetRow({ name, shown, sample, note, isLong, onToggle, onOnly, onEdit }: RowProps) {
  return (
    <li class={shown ? "facet-row" : "facet-row off"}>
      <label>
        <input type="checkbox" checked={shown} onChange={onToggle} />
        {sample}
        <span class="facet-words">
          <span class="facet-name">{name}</span>{" "}
          <span class={isLong ? "facet-note deeds" : "facet-note"}>{note}</span>
        </span>
      </label>
      <span class="row-buttons">
        <button type="button" class="quiet" onClick={onOnly} aria-label={`Show only ${name}`}>
          only
        </button>
        {onEdit && (
          <button
            type="button"
            class="icon"
            onClick={onEdit}
            aria-label={`Who is ${name}?`}
            title="Who is who"
          >
            <Icon name="pen" />
          </button>
        )}
      </span>
    </li>
  );
}

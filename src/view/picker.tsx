// the open archive -> its threads as a table to search, sort and choose from
import { useEffect, useRef, useState } from "preact/hooks";
import { wording } from "../debate.ts";
import { sortBy, type ThreadOrder, type ThreadRow } from "../state/threads.ts";
import { rangeWords } from "./dates.ts";
import { Icon } from "./icon.tsx";
import { openThread } from "./opening.ts";
import { archive, isPicking, rows, search, thread } from "./shelf.ts";
import { count } from "./words.ts";

/** A dialog over what is open, which stays. */
export function Picker() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isPicking.value && archive.value !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="picker"
      aria-labelledby="picker-title"
      onClose={() => {
        isPicking.value = false;
      }}
    >
      {isOpen && <Choice />}
    </dialog>
  );
}

function Choice() {
  const shelf = archive.value;
  if (!shelf) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk from row to row, over its own fields
    <div class="picker-body" onKeyDown={walk}>
      <header>
        <h2 id="picker-title">Threads in {shelf.name}</h2>
        <button
          type="button"
          class="icon"
          aria-label="Close the list of threads"
          onClick={() => {
            isPicking.value = false;
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <Search />
      <State />
      <Table />
    </div>
  );
}

function Search() {
  const field = useRef<HTMLInputElement>(null);
  const first = rows.value[0]?.thread.id;
  useEffect(() => {
    // A touch screen would show its keyboard over the list.
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (first) openThread(first);
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label="Find in subjects and names"
        placeholder="Find in subjects and names"
        value={search.value.text}
        onInput={({ currentTarget }) => {
          search.value = { ...search.value, text: currentTarget.value };
        }}
      />
    </form>
  );
}

/** How many there are and how far they are summed up. */
function State() {
  const shelf = archive.value;
  if (!shelf) return null;
  const [all, known] = [shelf.threads.length, shelf.summaries.value.size];
  const found = rows.value.length;
  return (
    <>
      <p class="picker-state">
        <span role="status">
          {found < all ? `${found} of ${count(all, "thread")}` : count(all, "thread")}
        </span>
        {shelf.single > 0 && ` · ${count(shelf.single, "mail")} that nobody answers left out`}
        {known < all && (
          <span class="summing">
            <progress max={all} value={known} aria-label="Threads summed up" /> people and disputes are
            counted …
          </span>
        )}
      </p>
      {shelf.issues.length > 0 && (
        <details class="picker-issues">
          <summary>{count(shelf.issues.length, "thing")} to know about these files</summary>
          <ul>
            {shelf.issues.map((issue) => (
              <li key={wording(issue)}>{wording(issue)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const columns: readonly { readonly order: ThreadOrder; readonly name: string; readonly note?: string }[] = [
  { order: "subject", name: "Subject" },
  { order: "mails", name: "Mails" },
  { order: "people", name: "People" },
  { order: "date", name: "Dates" },
  { order: "contested", name: "Contested", note: "Rebuttals per statement; long disputes first" },
];

/** So many rows are drawn at once; nobody reads a thousand. */
const lot = 150;

function Table() {
  const [shown, setShown] = useState(lot);
  const all = rows.value;
  if (all.length === 0)
    return <p class="hint">No thread has these words in its subject or its people’s names.</p>;
  return (
    <div class="picker-rows">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.order} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(0, shown).map((row) => (
            <Row key={row.thread.id} {...row} />
          ))}
        </tbody>
      </table>
      {all.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + lot)}>
          Show more of the {all.length}
        </button>
      )}
    </div>
  );
}

function Head({ order, name, note }: (typeof columns)[number]) {
  const { order: now, descending } = search.value;
  const sorted = now === order ? (descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" class={order} aria-sort={sorted}>
      <button
        type="button"
        title={note}
        onClick={() => {
          search.value = sortBy(order)(search.value);
        }}
      >
        {name} <span class="sort" aria-hidden="true" />
      </button>
    </th>
  );
}

function Row({ thread: { id, subject, mails, first, last }, summary }: ThreadRow) {
  const dates = rangeWords(first, last);
  return (
    <tr class={id === thread.value ? "current" : undefined}>
      <th scope="row" class="subject">
        <button type="button" class="thread-open" data-thread={id} onClick={() => openThread(id)}>
          {subject || "(no subject)"}
        </button>
        <span class="thread-dates">{dates}</span>
        <span class="thread-people">{summary && someOf(summary.people)}</span>
      </th>
      <td class="mails">{mails}</td>
      <td class="people">{summary?.people.length ?? <Pending />}</td>
      <td class="date">{dates || "undated"}</td>
      <td class="contested">{summary ? <Contested {...summary} /> : <Pending />}</td>
    </tr>
  );
}

const Pending = () => (
  <span class="soft">
    <span aria-hidden="true">…</span>
    <span class="unseen">not counted yet</span>
  </span>
);

interface ContestedProps {
  readonly contested: number;
  readonly rebuttals: number;
}

/** The bar is full at one rebuttal for two statements. */
const Contested = ({ contested, rebuttals }: ContestedProps) => (
  <>
    <meter min={0} max={0.5} value={Math.min(0.5, contested)} aria-hidden="true" /> {contested.toFixed(2)}{" "}
    <span class="soft rebuttals">{count(rebuttals, "rebuttal")}</span>
  </>
);

/** The most talkative by name. */
function someOf(people: readonly string[]): string {
  const named = people.slice(0, 4).join(", ");
  return people.length > 4 ? `${named} and ${people.length - 4} more` : named;
}

/** Up and down from subject to subject; up from the first one to the field. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[type=search], .thread-open")];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? stops.indexOf(active) : -1;
  const next = stops[Math.max(0, at) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

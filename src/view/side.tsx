// filter and outline -> the panel beside the map; on a phone, one sheet below it at a time
import { effect, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Detail } from "./detail.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { Kinds, Types } from "./kinds.tsx";
import { idle, later } from "./lazy.tsx";
import { People } from "./people.tsx";
import { debate, selected } from "./store.ts";

const fetchOutline = () => import("./outline.tsx");
const Outline = later(() => fetchOutline().then(({ Outline: Shown }) => Shown));

/** The first moment is for the map; what is opened next is there when it is asked for. */
export const fetchPanels = (): Promise<unknown> =>
  // Where it fails, the panel says so when it is opened.
  idle().then(() => Promise.allSettled([import("./statement.tsx"), fetchOutline()]));

type Side = "filter" | "outline";

/** What the panel beside the map shows. */
const side = signal<Side>("filter");
/** What a phone shows below the map. */
export const sheet = signal<Side | "detail" | "none">("none");

const sides: readonly { name: Side; label: string; icon: IconName }[] = [
  { name: "filter", label: "Filter", icon: "people" },
  { name: "outline", label: "Outline", icon: "list" },
];

/** On a phone, a newly selected statement is read at once; returns the undo. */
export const followSelection = (): (() => void) =>
  effect(() => {
    if (selected.value) sheet.value = "detail";
    else if (sheet.peek() === "detail") sheet.value = "none";
  });

export function SidePanel() {
  if (!debate.value) return null;
  return (
    <aside class="side panel" aria-label="Filter and outline">
      <div class="tabs" role="tablist" aria-label="Panels">
        {sides.map(({ name, label }) => (
          <Tab key={name} name={name} label={label} />
        ))}
      </div>
      {sides.map(({ name }) => (
        <TabPanel key={name} name={name}>
          {side.value === name && (name === "filter" ? <Filters /> : <Outline />)}
        </TabPanel>
      ))}
    </aside>
  );
}

const Filters = () => (
  <>
    <People />
    <Types />
    <Kinds />
  </>
);

function Tab({ name, label }: { readonly name: Side; readonly label: string }) {
  const isOn = side.value === name;
  const other = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    side.value = name === "filter" ? "outline" : "filter";
    document.getElementById(`tab-${side.value}`)?.focus();
  };
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={isOn}
      aria-controls={`panel-${name}`}
      tabIndex={isOn ? 0 : -1}
      onClick={() => {
        side.value = name;
      }}
      onKeyDown={other}
    >
      {label}
    </button>
  );
}

function TabPanel({ name, children }: { readonly name: Side; readonly children: ComponentChildren }) {
  return (
    <div
      role="tabpanel"
      id={`panel-${name}`}
      aria-labelledby={`tab-${name}`}
      hidden={side.value !== name}
      class="tab-panel"
    >
      {children}
    </div>
  );
}

export function DetailPanel() {
  if (!selected.value) return null;
  return (
    <aside class="detail panel" aria-label="The selected statement">
      <Detail />
    </aside>
  );
}

/** The phone's own bar: which sheet lies over the lower half of the map. */
export function SheetBar() {
  if (!debate.value) return null;
  const choose = (name: Side | "detail") => {
    sheet.value = sheet.value === name ? "none" : name;
    if (name !== "detail") side.value = name;
  };
  return (
    <nav class="sheet-bar" aria-label="Panels below the map">
      {sides.map(({ name, label, icon }) => (
        <button key={name} type="button" aria-pressed={sheet.value === name} onClick={() => choose(name)}>
          <Icon name={icon} /> {label}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={sheet.value === "detail"}
        disabled={!selected.value}
        onClick={() => choose("detail")}
      >
        <Icon name="quote" /> Statement
      </button>
    </nav>
  );
}

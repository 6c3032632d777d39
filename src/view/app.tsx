// the page: bar, panels, map, messages

import { useEffect, useRef } from "preact/hooks";
import { FocusState } from "./focus.tsx";
import { keepFocus } from "./keeping.ts";
import { afterwards, later } from "./lazy.tsx";
import { MapView } from "./map.tsx";
import { subject } from "./naming.ts";
import { Notices } from "./notices.tsx";
import { DropZone } from "./opener.tsx";
import { archive } from "./shelf.ts";
import { DetailPanel, SheetBar, SidePanel, sheet } from "./side.tsx";
import { EmptyMap, FilterState, TaskState } from "./states.tsx";
import { debate, view } from "./store.ts";
import { Toolbar } from "./toolbar.tsx";

const Paper = afterwards(() => import("./paper.tsx").then(({ Paper: Shown }) => Shown));
const Picker = later(() => import("./picker.tsx").then(({ Picker: Shown }) => Shown));
const PersonDialog = later(() => import("./person.tsx").then(({ PersonDialog: Shown }) => Shown));
const Playback = later(() => import("./playback.tsx").then(({ Playback }) => Playback));

export function App() {
  const isPlayed = view.value.mails !== undefined;
  const title = debate.value?.getAttribute("title");
  useEffect(() => {
    document.title = title ? `${title} · Riposte` : "Riposte";
  }, [title]);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => (page.current ? keepFocus(page.current) : undefined), []);
  return (
    <div ref={page} class="page" data-sheet={sheet.value}>
      <SkipLink />
      <Toolbar />
      <SidePanel />
      <main class="stage">
        <MapView />
        <Paper />
        <div class="states">
          <FocusState />
          <FilterState />
        </div>
        {isPlayed && <Playback />}
        <EmptyMap />
        <TaskState />
        <Notices />
      </main>
      <DetailPanel />
      <SheetBar />
      {archive.value && <Picker />}
      <Naming />
      <DropZone />
    </div>
  );
}

/** Stays once it was asked for: a dialog that is closed gives the focus back. */
function Naming() {
  const wasAsked = useRef(false);
  wasAsked.current ||= subject.value !== undefined;
  return wasAsked.current ? <PersonDialog /> : null;
}

/** Between the bar and the map lie some twenty stops of the Tab key; a button, for the address holds the view. */
const SkipLink = () => (
  <button type="button" class="skip button" onClick={() => document.getElementById("map")?.focus()}>
    Skip to the map
  </button>
);

// the page: bar, panels, map, messages

import { useEffect } from "preact/hooks";
import { FocusState } from "./focus.tsx";
import { later } from "./lazy.tsx";
import { MapView } from "./map.tsx";
import { Notices } from "./notices.tsx";
import { DropZone } from "./opener.tsx";
import { Paper } from "./paper.tsx";
import { PersonDialog } from "./person.tsx";
import { Picker } from "./picker.tsx";
import { DetailPanel, SheetBar, SidePanel, sheet } from "./side.tsx";
import { EmptyMap, FilterState, TaskState } from "./states.tsx";
import { debate, view } from "./store.ts";
import { Toolbar } from "./toolbar.tsx";

const Playback = later(() => import("./playback.tsx").then(({ Playback }) => Playback));

export function App() {
  const isPlayed = view.value.mails !== undefined;
  const title = debate.value?.getAttribute("title");
  useEffect(() => {
    document.title = title ? `${title} · Riposte` : "Riposte";
  }, [title]);
  return (
    <div class="page" data-sheet={sheet.value}>
      <SkipLink />
      <Toolbar />
      <SidePanel />
      <main class="stage">
        <MapView />
        <Paper />
        <FilterState />
        <FocusState />
        {isPlayed && <Playback />}
        <EmptyMap />
        <TaskState />
        <Notices />
      </main>
      <DetailPanel />
      <SheetBar />
      <Picker />
      <PersonDialog />
      <DropZone />
    </div>
  );
}

/** Between the bar and the map lie some twenty stops of the Tab key; a button, for the address holds the view. */
const SkipLink = () => (
  <button type="button" class="skip button" onClick={() => document.getElementById("map")?.focus()}>
    Skip to the map
  </button>
);

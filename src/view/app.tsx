// the page: bar, panels, map, messages

import { useEffect } from "preact/hooks";
import { MapView } from "./map.tsx";
import { Notices } from "./notices.tsx";
import { DropZone } from "./opener.tsx";
import { Paper } from "./paper.tsx";
import { PersonDialog } from "./person.tsx";
import { Picker } from "./picker.tsx";
import { DetailPanel, SheetBar, SidePanel, sheet } from "./side.tsx";
import { EmptyMap, FilterState, TaskState } from "./states.tsx";
import { debate } from "./store.ts";
import { Toolbar } from "./toolbar.tsx";

export function App() {
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

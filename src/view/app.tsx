// the page: bar, panels, map, messages

import { MapView } from "./map.tsx";
import { Notices } from "./notices.tsx";
import { DropZone } from "./opener.tsx";
import { DetailPanel, SheetBar, SidePanel, sheet } from "./side.tsx";
import { EmptyMap, FilterState, ReadingState } from "./states.tsx";
import { Toolbar } from "./toolbar.tsx";

export function App() {
  return (
    <div class="page" data-sheet={sheet.value}>
      <Toolbar />
      <SidePanel />
      <main class="stage">
        <MapView />
        <FilterState />
        <EmptyMap />
        <ReadingState />
        <Notices />
      </main>
      <DetailPanel />
      <SheetBar />
      <DropZone />
    </div>
  );
}

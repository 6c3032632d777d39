// columns + viewport -> the column heads, kept in sight when the map's own have been scrolled away

import { scene, viewport } from "./store.ts";
import { farZoom, type Viewport } from "./viewport.ts";

/** Where the map's own heads end to be seen, in pixels below the map's upper edge. */
const edge = 14;

/** The same words that the map says: a screen reader needs them once. */
export function StickyHeads() {
  const [columns, at] = [scene.value?.columns ?? [], viewport.value];
  const [first] = columns;
  if (!first || !at || at.zoom < farZoom || first.line.y * at.zoom + at.pan.y > edge) return null;
  return (
    <div class="sticky-heads" aria-hidden="true">
      {columns.map(({ turn, line }, index) => (
        <span key={turn} style={placeOf(line.x, columns[index + 1]?.line.x, at)}>
          {wordsOf(line.text, ((columns[index + 1]?.line.x ?? Number.POSITIVE_INFINITY) - line.x) * at.zoom)}
        </span>
      ))}
    </div>
  );
}

/** Narrow columns say their turn alone; in pixels. */
const wordsOf = (text: string, width: number): string =>
  (width < 150 && /^\p{L}+ \d+/u.exec(text)?.[0]) || text;

function placeOf(x: number, next: number | undefined, { zoom, pan }: Viewport) {
  const width = next === undefined ? undefined : `${Math.max(0, (next - x) * zoom - 12)}px`;
  return { transform: `translateX(${Math.round(x * zoom + pan.x)}px)`, ...(width && { maxWidth: width }) };
}

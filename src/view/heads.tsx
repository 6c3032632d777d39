// columns + viewport -> the column heads, kept in sight when the map's own have been scrolled away or are too small
import { scene, viewport } from "./store.ts";
import { farZoom, type Viewport } from "./viewport.ts";

/** Where the map's own heads end to be seen, in pixels below the map's upper edge. */
const edge = 14;

/** The same words that the map says: a screen reader needs them once. */
export function StickyHeads() {
  const [columns, at] = [scene.value?.columns ?? [], viewport.value];
  const [first] = columns;
  // From far away the map's own are too small to be read.
  const isFar = at !== undefined && at.zoom < farZoom;
  if (!first || !at || (!isFar && first.line.y * at.zoom + at.pan.y > edge)) return null;
  const widthAt = (index: number) => {
    const next = columns[index + 1] ?? columns[index];
    const here = columns[next === columns[index] ? index - 1 : index];
    return next && here ? (next.line.x - here.line.x) * at.zoom : Number.POSITIVE_INFINITY;
  };
  return (
    <div class={isFar ? "sticky-heads small" : "sticky-heads"} aria-hidden="true">
      {columns.map(({ turn, line }, index) => (
        <span key={turn} style={placeOf(line.x, widthAt(index), at)}>
          {wordsOf({ text: line.text, turn }, widthAt(index))}
        </span>
      ))}
    </div>
  );
}

/** Narrow columns say their turn alone, then only its number; of dates the year goes first. Widths in pixels. */
function wordsOf({ text, turn }: { readonly text: string; readonly turn: number }, width: number): string {
  if (width >= 150) return text;
  const unit = scene.value?.axis?.unit;
  if (unit) return unit === "day" || unit === "week" ? text.replace(/ \d{4}$/, "") : text;
  if (width < 62) return String(turn + 1);
  return width < 100 || /^\p{L}+ \d+/u.test(text) ? `Turn ${turn + 1}` : text;
}

function placeOf(x: number, width: number, { zoom, pan }: Viewport) {
  const room = Number.isFinite(width) ? { maxWidth: `${Math.max(0, width - 12)}px` } : {};
  return { transform: `translateX(${Math.round(x * zoom + pan.x)}px)`, ...room };
}

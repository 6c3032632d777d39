// columns + viewport -> the column heads, kept in sight when the map's own have been scrolled away or are too small
import { headsFor } from "./heads-room.ts";
import { scene, viewport } from "./store.ts";
import { gistZoom } from "./viewport.ts";

/** Where the map's own heads end to be seen, in pixels below the map's upper edge. */
const edge = 14;
/** In pixels, as the style sheet has them. */
const sizes = { near: 13, far: 11 };

/** The same words that the map says: a screen reader needs them once. */
export function StickyHeads() {
  const [drawn, at] = [scene.value, viewport.value];
  const [first] = drawn?.columns ?? [];
  if (!drawn || !first || !at) return null;
  // There the map's own would be too small to be read.
  const isFar = at.zoom < gistZoom;
  if (!isFar && first.line.y * at.zoom + at.pan.y > edge) return null;
  const columns = drawn.columns.map(({ turn, line: { text, x } }) => ({ turn, text, x }));
  const widthOf = widthIn(isFar ? sizes.far : sizes.near);
  const heads = headsFor(columns, { zoom: at.zoom, end: drawn.width, unit: drawn.axis?.unit, widthOf });
  return (
    <div class={isFar ? "sticky-heads small" : "sticky-heads"} aria-hidden="true">
      {heads.map(({ turn, text, x }) => (
        <span key={turn} style={{ transform: `translateX(${Math.round(x * at.zoom + at.pan.x)}px)` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

const context = document.createElement("canvas").getContext("2d");
const known = new Map<string, number>();

/** Width of a head of so many pixels, in the page's own font; measured once. */
const widthIn =
  (size: number) =>
  (text: string): number => {
    const key = `${size} ${text}`;
    const width = known.get(key) ?? measured(size, text);
    known.set(key, width);
    return width;
  };

function measured(size: number, text: string): number {
  if (!context) return size * 0.7 * text.length;
  context.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}

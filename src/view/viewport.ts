// sizes of scene and window -> pan and zoom
import type { Box, Point } from "../scene/scene.ts";

/** Scene point (x, y) stands on screen at (x * zoom + pan.x, y * zoom + pan.y). */
export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const zoomLimits = { least: 0.05, most: 4 } as const;

/** Free space around the map, in pixels on screen. */
const margin = 16;
/** What the column heads cover when the map's own have been scrolled away, in pixels on screen. */
const headHeight = 32;

/** Below this a card's letters are smaller than 7.5 pixels: its first words stand for it, at a size that can be read. */
export const gistZoom = 0.58;

/** Below this lines lie too close to each other to be told apart, and only rectangles stand for cards. */
export const farZoom = 0.36;

/** Below this there is no room for them, and only topics say what they begin with. */
export const signZoom = 0.2;

/** Below this one topic card stands for all of a topic's. */
export const topicZoom = 0.075;

/** Below this a card's text is a strain to read. */
export const legibleZoom = 0.65;

/** At this it is read with ease. */
const readableZoom = 0.85;

const within = (least: number, most: number, value: number): number => Math.max(least, Math.min(most, value));

/** What lies over the map along its upper and its lower edge, in pixels on screen. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

const bare: Covered = { top: 0, bottom: 0 };

/** All of the scene, in the middle, not enlarged. */
export const fitted = (scene: Size, screen: Size): Viewport => showing({ x: 0, y: 0, ...scene }, screen);

/** All of a box, in the middle of what is free of the screen, not enlarged. */
export function showing(box: Box, screen: Size, { top, bottom }: Covered = bare): Viewport {
  const [free, full] = [screen.width, screen.height - top - bottom];
  const zoom = within(0.001, 1, Math.min((free - 2 * margin) / box.width, (full - 2 * margin) / box.height));
  const x = (free - box.width * zoom) / 2 - box.x * zoom;
  return { zoom, pan: { x, y: top + (full - box.height * zoom) / 2 - box.y * zoom } };
}

/** The first view: as wide as the screen where that can be read, else the upper left corner at a size that can. */
export function readable(scene: Size, screen: Size, top = 0): Viewport {
  const zoom = within(readableZoom, 1, (screen.width - 2 * margin) / scene.width);
  const all = showing({ x: 0, y: 0, ...scene }, screen, { top, bottom: 0 });
  if (all.zoom >= zoom) return all;
  const x = Math.max(margin, (screen.width - scene.width * zoom) / 2);
  return { zoom, pan: { x, y: top + margin } };
}

/** The first view of another scene for the first view of one, all of it for all of it; nothing for any other view. */
export function likeWhole(at: Viewport, before: Size, after: Size, screen: Size): Viewport | undefined {
  const isAt = ({ zoom, pan }: Viewport): boolean =>
    Math.abs(zoom - at.zoom) < 0.001 && Math.hypot(pan.x - at.pan.x, pan.y - at.pan.y) < 1;
  const same = [readable, fitted].find((view) => isAt(view(before, screen)));
  return same?.(after, screen);
}

/** Small enough to see all of the scene. */
export const leastZoom = (scene: Size, screen: Size): number =>
  Math.min(zoomLimits.least, fitted(scene, screen).zoom);

/** Enlarged by a factor around a point of the screen, within the limits. */
export function zoomed(
  { zoom, pan }: Viewport,
  factor: number,
  { x, y }: Point,
  least: number = zoomLimits.least,
): Viewport {
  const next = within(least, zoomLimits.most, zoom * factor);
  const scale = next / zoom;
  return { zoom: next, pan: { x: x - (x - pan.x) * scale, y: y - (y - pan.y) * scale } };
}

/** Moved by less than a pixel, so that lines which lie on pixels in the scene do so on screen. */
export const wholePixels = ({ zoom, pan: { x, y } }: Viewport): Viewport => ({
  zoom,
  pan: { x: Math.round(x), y: Math.round(y) },
});

/** Moved just so far that a box is in sight, below the column heads, its upper left corner first where it is larger than the screen. */
export function revealing({ zoom, pan }: Viewport, box: Box, screen: Size): Viewport {
  const shift = (start: number, length: number, least: number, full: number) => {
    if (start < least || length > full - least - margin) return least - start;
    return Math.min(0, full - margin - (start + length));
  };
  const x = shift(box.x * zoom + pan.x, box.width * zoom, margin, screen.width);
  const y = shift(box.y * zoom + pan.y, box.height * zoom, margin + headHeight, screen.height);
  const at = { x: pan.x + x, y: pan.y + y };
  const right = (box.x + box.width) * zoom + at.x;
  const [top, bottom] = [box.y * zoom + at.y, (box.y + box.height) * zoom + at.y];
  const corner = screen.width < narrow ? covered.narrow : covered.wide;
  const under = right > screen.width - corner.width ? bottom - (screen.height - corner.height) : 0;
  const lift = under > 0 && top - under >= margin + headHeight ? under : 0;
  return { zoom, pan: { x: at.x, y: at.y - lift } };
}

/** What minimap and buttons cover in the lower right corner, in pixels on screen. */
const covered = { wide: { width: 270, height: 184 }, narrow: { width: 66, height: 152 } } as const;
/** Screens less wide than this have no minimap. */
const narrow = 600;

/** A box in the middle, as large as there is room for, but so large that its text can be read where `zoom` asks for that. */
export function filling(box: Box, screen: Size, least: number): Viewport {
  const [free, full] = [screen.width - 4 * margin, screen.height - headHeight - 4 * margin];
  const zoom = within(least, 1, Math.min(free / box.width, full / box.height));
  const start = (room: number, length: number, from: number) => Math.max(from, (room - length * zoom) / 2);
  const [left, top] = [
    start(screen.width, box.width, margin),
    start(screen.height, box.height, margin + headHeight),
  ];
  return { zoom, pan: { x: left - box.x * zoom, y: top - box.y * zoom } };
}

/** After things moved from one place to another: what stood at the one stands on the same spot of the screen. */
export const holding = ({ zoom, pan }: Viewport, before: Point, after: Point): Viewport => ({
  zoom,
  pan: { x: pan.x + (before.x - after.x) * zoom, y: pan.y + (before.y - after.y) * zoom },
});

/** The part of the scene that is on screen. */
export const areaOf = ({ zoom, pan }: Viewport, { width, height }: Size): Box => ({
  x: -pan.x / zoom,
  y: -pan.y / zoom,
  width: width / zoom,
  height: height / zoom,
});

export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const holds = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

export const middleOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });

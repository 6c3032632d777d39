// scene and fonts -> how Cytoscape paints the elements
import type { StylesheetStyle } from "cytoscape";
import type { FontName, Scene } from "../scene/scene.ts";
import type { Font } from "../scene/theme.ts";
import { dashClass } from "./elements.ts";

/** Colours that no file shows: what hovering and selecting look like. */
export interface Accents {
  readonly selected: string;
  readonly hover: string;
}

/** How much the veil dims what is not lit. */
export const veilOpacity = 0.72;
/** What is lit lies above the veil that dims the rest. */
const aboveVeil = 20;
const layers: readonly (readonly [selector: string, layer: number])[] = [
  ["edge", 1],
  [".main", 2],
  [".sheet", 3],
  [".card", 4],
  [".strip", 5],
  [".row", 6],
  [".text", 7],
  [".fresh", 8],
];

export function stylesheet(
  scene: Scene,
  fonts: Readonly<Record<FontName, Font>>,
  accents: Accents,
): StylesheetStyle[] {
  return rows([
    ["*", { "z-index-compare": "manual", events: "no", "overlay-opacity": 0 }],
    ["node", { shape: "rectangle", width: "data(width)", height: "data(height)", "background-opacity": 0 }],
    ["node", { "border-width": 0, "text-halign": "left-inside", "text-valign": "top" }],
    [".card", { "background-opacity": 1 }],
    [".sheet", { "background-opacity": 1 }],
    [
      ".card, .sheet",
      { "background-color": "data(fill)", "border-width": 1, "border-color": "data(stroke)" },
    ],
    [".strip", { "background-opacity": 1, "background-color": "data(fill)" }],
    ["[shape]", { shape: "polygon", "shape-polygon-points": "data(shape)", "background-opacity": 1 }],
    ["[shape]", { "background-color": "data(fill)", "z-index": 1 }],
    [".text", { label: "data(label)", color: "data(colour)", "line-height": "data(leading)" }],
    [".text", { "text-wrap": "wrap", "text-max-width": "100000px", "min-zoomed-font-size": 2 }],
    [".text", { "text-margin-x": 0.5, "text-margin-y": "data(drop)" }],
    // Their dot stands at the right end, where they begin.
    [".rtl", { "text-halign": "left", "text-justification": "right", "text-margin-x": 0.5 }],
    ...Object.entries(fonts).map(
      ([name, { family, size, weight }]): Row => [
        `.${name}`,
        { "font-family": family, "font-size": size, "font-weight": weight },
      ],
    ),
    ["edge", { "line-color": "data(colour)", width: "data(width)", "target-arrow-shape": "none" }],
    ["edge[dashOffset]", { "line-dash-offset": "data(dashOffset)" }],
    ["edge", { "source-endpoint": "data(start)", "target-endpoint": "data(end)", "curve-style": "straight" }],
    [".bent", { "curve-style": "segments", "edge-distances": "endpoints" }],
    [".bent", { "segment-weights": "data(weights)", "segment-distances": "data(distances)" }],
    ...dashes(scene),
    ...layers.map(([selector, layer]): Row => [selector, { "z-index": layer }]),
    [".veil", { "background-color": "data(fill)", "background-opacity": veilOpacity, "z-index": aboveVeil }],
    [".veil", { display: "none" }],
    [".veil.on", { display: "element" }],
    ...layers.map(([selector, layer]): Row => [`${selector}.lit`, { "z-index": aboveVeil + layer }]),
    ["edge.tied[full], edge.lit[full]", { "line-color": "data(full)" }],
    [".tip.tied[full], .tip.lit[full]", { "background-color": "data(full)" }],
    [".tip.lit", { "z-index": aboveVeil + 1 }],
    ["edge.tied[width < 3]", { width: 3 }],
    [".row.pointed", { "background-color": accents.hover, "background-opacity": 0.12 }],
    [".card.pointed", { "border-color": accents.hover }],
    [".card.selected", { "border-color": accents.selected, "border-width": 2.5 }],
    [".row.selected", { "border-color": accents.selected, "border-width": 1.5 }],
    [".hidden", { display: "none" }],
  ]);
}

type Row = readonly [selector: string, style: Readonly<Record<string, unknown>>];

// Cytoscape's own type wants each property as one literal kind of string; a table of rows cannot say that.
const rows = (list: readonly Row[]) =>
  list.map(([selector, style]) => ({ selector, style }) as StylesheetStyle);

/** Dash lengths in pixels, one rule for each pattern that occurs. */
function dashes({ edges, legend }: Scene): Row[] {
  const patterns = new Map([...edges, ...legend].map(({ dash }) => [dashClass(dash), dash]));
  return [...patterns]
    .filter(([, dash]) => dash.length > 0)
    .map(([name, dash]): Row => [`.${name}`, { "line-style": "dashed", "line-dash-pattern": [...dash] }]);
}

// graph and theme -> scene, texts measured on this screen
import type { DebateGraph } from "../debate.ts";
import type { RelationType } from "../model/relation.ts";
import { overviewOf } from "../scene/overview.ts";
import type { Scene } from "../scene/scene.ts";
import { dark, fonts, light, type RelationStyle } from "../scene/theme.ts";
import { drawSheet, type Look } from "../worker/drawing.ts";
import { measure } from "./measure.ts";
import type { CanvasTheme } from "./tending.ts";
import type { ThemeName } from "./theme.ts";

const themes = { light, dark } as const;

/** What hovering and selecting look like on the map; no file shows them. */
const accents: Record<ThemeName, CanvasTheme["accents"]> = {
  light: { selected: "#1a1d23", hover: "#5a6472" },
  dark: { selected: "#f4f5f7", hover: "#9aa4b2" },
};

/** As the map draws a relation of this type. */
export const lineStyle = (type: RelationType, theme: ThemeName): RelationStyle =>
  themes[theme].relations[type];

/** At once, whatever it takes; the layered map as a flow sheet. */
export const draw = (graph: DebateGraph, look: Look, previous?: Scene): Scene =>
  drawSheet(graph, look, measure, previous);

export const canvasTheme = (graph: DebateGraph, theme: ThemeName): CanvasTheme => ({
  overview: (scene, zoom) => overviewOf(scene, graph, zoom, { theme: themes[theme], measure }),
  fonts,
  accents: accents[theme],
});

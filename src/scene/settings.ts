// what a caller may say about drawing -> everything that drawing needs
import { type FanLimits, type Folds, fanDefaults, noFolds } from "../graph/fold.ts";
import { type SheetOptions, sheetDefaults } from "../layout/sheet.ts";
import { type Measure, measureByTable } from "./metrics.ts";
import type { Scene } from "./scene.ts";
import { type Font, light, type Theme } from "./theme.ts";

/** What columns mean: turns of the debate, or dates. */
type SheetMode = "flow" | "timeline";

export interface SceneOptions {
  readonly mode: SheetMode;
  readonly theme: Theme;
  /** Widths of texts: from the canvas that will show them, or from a table. */
  readonly measure: Measure;
  /** Lines that a claim may take. */
  readonly claimLines: number;
  /** Premises that a card shows before it says how many more there are. */
  readonly premises: number;
  readonly flow: SheetOptions;
  /** What stands as one card. */
  readonly folds: Folds;
  readonly fans: FanLimits;
  /** ISO 8601: what was written since then is marked. */
  readonly newSince?: string;
  /** The map before the debate grew or was folded: topics keep their places in it as far as they can. */
  readonly previous?: Scene;
}

const sceneDefaults: SceneOptions = {
  mode: "flow",
  theme: light,
  measure: measureByTable,
  claimLines: 4,
  premises: 5,
  flow: sheetDefaults,
  folds: noFolds,
  fans: fanDefaults,
};

/** Missing options take their defaults; widths of words are looked up once. */
export function resolve(options: Partial<SceneOptions>): SceneOptions {
  const settings = { ...sceneDefaults, ...options };
  return { ...settings, measure: remembering(settings.measure) };
}

/** The same words come again and again, and a canvas takes its time. */
function remembering(measure: Measure): Measure {
  const known = new Map<Font, Map<string, number>>();
  return (text, font) => {
    const widths = known.get(font) ?? new Map<string, number>();
    if (widths.size === 0) known.set(font, widths);
    const width = widths.get(text) ?? measure(text, font);
    widths.set(text, width);
    return width;
  };
}

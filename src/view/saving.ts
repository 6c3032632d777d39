// the open debate -> files in the user's download folder
import { type DebateGraph, toJson } from "../debate.ts";
import type { SvgOptions } from "../export/svg.ts";
import type { Scene } from "../scene/scene.ts";
import { visiblePart } from "../scene/visible.ts";
import { canvas } from "./map.tsx";
import { notify } from "./notices.tsx";
import { rasterise } from "./raster.ts";
import { debate, scene, shown } from "./store.ts";

interface Export {
  readonly name: string;
  readonly note: string;
  readonly save: () => void;
}

export const exports: readonly Export[] = [
  { name: "SVG, this view", note: "what the filter and the window show", save: () => save("svg", thisView) },
  { name: "SVG, whole map", note: "can be opened here again", save: () => save("svg", wholeMap) },
  { name: "PNG, this view", note: "a picture of the same", save: () => save("png", thisView) },
  { name: "PNG, whole map", note: "a large picture", save: () => save("png", wholeMap) },
  { name: "JSON", note: "the debate as data", save: saveJson },
];

/** What goes into the picture, as it is when the user asks for it. */
type Pick = (scene: Scene) => { readonly scene: Scene; readonly options?: SvgOptions };

const wholeMap: Pick = (drawn) => ({ scene: drawn });

const thisView: Pick = (drawn) => {
  const viewBox = canvas.value?.area();
  return { scene: visiblePart(drawn, shown.value), ...(viewBox && { options: { viewBox } }) };
};

async function save(format: "svg" | "png", pick: Pick): Promise<void> {
  const [drawn, graph] = [scene.value, debate.value];
  if (!drawn || !graph) return;
  const { scene: part, options } = pick(drawn);
  try {
    // Fetched with the first picture.
    const { toSvg } = await import("../export/svg.ts");
    const svg = new Blob([toSvg(part, graph, options)], { type: "image/svg+xml" });
    const picture = format === "svg" ? svg : await rasterise(svg);
    if (picture) download(picture, `${fileName(graph)}.${format}`);
    else notify("error", "The picture is too large for this browser. Save it as SVG: that has no limit.");
  } catch {
    notify("error", "The picture could not be made. Is the connection gone?");
  }
}

function saveJson(): void {
  const graph = debate.value;
  if (graph) download(new Blob([toJson(graph)], { type: "application/json" }), `${fileName(graph)}.json`);
}

/** Letters and digits of the title, in any alphabet. */
const fileName = (graph: DebateGraph): string =>
  graph
    .getAttribute("title")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80) || "debate";

function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to save when the click returns; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

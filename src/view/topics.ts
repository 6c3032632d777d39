// scene and zoom -> its topic cards, kept for each step of zoom
import type { TopicCard } from "../scene/overview.ts";
import type { Scene } from "../scene/scene.ts";
import type { CanvasTheme } from "./tending.ts";

/** Topic cards are made for steps of zoom, and kept: text that grows with every turn of the wheel would flicker. */
export function rememberingTopics() {
  let known = new Map<number, readonly TopicCard[]>();
  let of: Scene | undefined;
  return (scene: Scene, zoom: number, { overview }: CanvasTheme): readonly TopicCard[] => {
    if (of !== scene) known = new Map();
    of = scene;
    const step = 2 ** (Math.floor(Math.log2(zoom) * 2) / 2);
    const topics = known.get(step) ?? overview(scene, step);
    known.set(step, topics);
    return topics;
  };
}

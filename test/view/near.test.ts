import { expect, test } from "vitest";
import { drawScene } from "../../src/scene/draw.ts";
import { fonts } from "../../src/scene/theme.ts";
import { undressed } from "../../src/view/dressing.ts";
import { paintNear } from "../../src/view/near.ts";
import { farZoom } from "../../src/view/viewport.ts";
import { gridOf } from "../../src/view/window.ts";
import { debate } from "../kit/debate.ts";

/** A canvas that notes how large each text is on screen, in pixels. */
function paper(zoom: number) {
  const written = new Map<string, number>();
  let [font, scale] = ["", zoom];
  const known: Record<string, unknown> = {
    scale: (by: number) => {
      scale *= by;
    },
    measureText: (text: string) => ({ width: text.length * 6 }),
    fillText: (text: string) => written.set(text, Number(/([\d.]+)px/.exec(font)?.[1]) * scale),
  };
  const context = new Proxy(known, {
    get: (_, name: string) => known[name] ?? (() => undefined),
    set: (_, name, value) => {
      if (name === "font") font = value;
      return true;
    },
  });
  return { written, context: context as unknown as CanvasRenderingContext2D };
}

test("what a card says first can be read at every zoom at which it is painted", () => {
  const more = "one or two words of the claim ".repeat(6);
  const scene = drawScene(debate(`Ann#1: Drop ${more}.\n Bob#2 rebuts 1: Never ${more}.`));
  const area = { x: 0, y: 0, width: scene.width, height: scene.height };
  const near = gridOf(scene).within({ left: 0, top: 0, right: 9, bottom: 9 });
  const accents = { selected: "black", hover: "grey" };
  for (let zoom = farZoom; zoom < 2; zoom *= 1.07) {
    const { written, context } = paper(zoom);
    paintNear(context, { scene, near, area, dressing: undressed, fonts, accents, zoom });
    const sizes = [...written].filter(([text]) => /^Drop|^Never/.test(text)).map(([, size]) => size);
    expect(sizes).toHaveLength(2);
    expect(Math.min(...sizes), `at zoom ${zoom}`).toBeGreaterThanOrEqual(7.5);
  }
});

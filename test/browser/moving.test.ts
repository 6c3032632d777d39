// what is painted while the map moves, against what Cytoscape draws when it rests
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, type Site, serveDist, visit } from "./kit.ts";
import { drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

for (const colours of ["light", "dark"] as const) {
  test(`while the wheel turns the map looks as it does at rest: ${colours}`, async () => {
    const { page, close } = await visit(site, { ...desktop, colours });
    await drawn(page);
    await page.locator("#map").focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(600);
    await page.mouse.move(900, 480);
    await page.mouse.wheel(0, 60);
    // The pointer leaves, for what lies under it would be lit.
    await page.mouse.move(700, 10);
    await page.waitForTimeout(600);
    const differing = await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>("#map canvas[data-id=layer2-node]");
      const pixels = () => canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const rest = pixels();
      const map = document.querySelector<HTMLElement>("#map");
      for (const key of ["ArrowRight", "ArrowLeft"])
        map?.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: true, bubbles: true }));
      await frame();
      await frame();
      const moving = pixels();
      let [ink, other] = [0, 0];
      for (let at = 3; rest && moving && at < rest.length; at += 4) {
        if ((rest[at] ?? 0) > 0) ink++;
        const far = [at - 3, at - 2, at - 1, at].some(
          (each) => Math.abs((rest[each] ?? 0) - (moving[each] ?? 0)) > 64,
        );
        if (far) other++;
      }
      return { ink, other };
    });
    expect(differing.ink).toBeGreaterThan(50_000);
    // A line of text that lies between two rows of pixels may go to either.
    expect(differing.other).toBeLessThan(300);
    await close();
  });
}

test("frames follow the wheel while cards come into sight", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.mouse.move(900, 480);
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 40);
  const ink = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#map canvas[data-id=layer2-node]");
      const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let count = 0;
      for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) count++;
      return count;
    });
  const moving = await ink();
  await page.waitForTimeout(800);
  expect(moving).toBeGreaterThan((await ink()) * 0.95);
  await close();
});

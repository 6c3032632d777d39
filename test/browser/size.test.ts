import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, type Site, serveDist, visit } from "./kit.ts";
import { openMade } from "./made.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test("a statement far outside the window is brought into sight when it is selected", async () => {
  const { page, complaints, close } = await visit(site);
  await openMade(page, 4000);
  await page.evaluate(() => {
    location.hash = "#at=n3990";
  });
  await page.getByRole("complementary", { name: "The selected statement" }).waitFor();
  await page.locator("#map").focus();
  const said = page.locator("[aria-live=polite]").first();
  const first = await said.textContent();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => said.textContent()).not.toBe(first);
  const ink = await inkInTheMiddle(page);
  expect(ink).toBeGreaterThan(200);
  expect(complaints).toEqual([]);
  await close();
});

test("all of a large map is seen at once; a click on a topic goes nearer", async () => {
  const { page, complaints, close } = await visit(site);
  await openMade(page, 4000);
  await page.locator("#map").focus();
  await page.keyboard.press("0");
  await page.waitForTimeout(600);
  const zoom = () =>
    page.evaluate(() => Number(document.querySelector<HTMLElement>(".map-canvas")?.dataset["zoom"]));
  const far = await zoom();
  expect(far).toBeLessThan(0.05);
  const place = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".map-afar");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at + 3] === 255 && canvas)
        return { x: (at / 4) % canvas.width, y: Math.floor(at / 4 / canvas.width) };
    return { x: 0, y: 0 };
  });
  const frame = await page.locator("#map").boundingBox();
  await page.mouse.click((frame?.x ?? 0) + place.x + 1, (frame?.y ?? 0) + place.y + 1);
  await expect.poll(zoom).toBeGreaterThan(far * 2);
  expect(complaints).toEqual([]);
  await close();
});

test("the outline of a large debate draws what is in sight and is walked to its end", async () => {
  const { page, complaints, close } = await visit(site);
  await openMade(page, 4000);
  await page.getByRole("tab", { name: "Outline" }).click();
  const rows = page.getByRole("treeitem");
  expect(await rows.count()).toBeLessThan(120);
  await rows.first().focus();
  await page.keyboard.press("End");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-id"));
  const first = await rows.first().getAttribute("data-id");
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "The selected statement" }).waitFor();
  expect(await rows.count()).toBeLessThan(120);
  expect(complaints).toEqual([]);
  await close();
});

test("a click in the minimap moves the map there; a phone has none", async () => {
  const { page, complaints, close } = await visit(site);
  await openMade(page, 900);
  const frame = () => page.locator(".minimap-frame").getAttribute("style");
  const [before, box] = [await frame(), await page.locator(".minimap").boundingBox()];
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect.poll(frame).not.toBe(before);
  expect(complaints).toEqual([]);
  await close();
  const small = await visit(site, phone);
  await openMade(small.page, 900);
  expect(await small.page.locator(".minimap").isVisible()).toBe(false);
  await small.close();
});

/** Dark pixels on Cytoscape's own canvases: text and frames that stand in the window. */
const inkInTheMiddle = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500));
    let dark = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".map-canvas canvas")) {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < pixels.length; at += 4)
        if ((pixels[at + 3] ?? 0) > 128 && (pixels[at] ?? 255) < 90) dark++;
    }
    return dark;
  });

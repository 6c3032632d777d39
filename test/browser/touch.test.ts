import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, type Site, serveDist, visit } from "./kit.ts";
import { areaOnScreen, cardsOnScreen, drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Fingers that go down, move in some steps, and leave the glass. */
async function touch(cdp: CDPSession, steps: readonly (readonly Finger[])[]): Promise<void> {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", fingers: readonly Finger[]) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: fingers.map((finger, id) => ({ ...finger, id })),
    });
  const [first = [], ...others] = steps;
  await send("touchStart", first);
  for (const fingers of others) {
    await send("touchMove", fingers);
    await new Promise((done) => setTimeout(done, 20));
  }
  await send("touchEnd", []);
}

/** Two fingers around a point, so many pixels apart in each step. */
const pinch = ({ x, y }: Finger, widths: readonly number[]) =>
  widths.map((width) => [
    { x: x - width / 2, y },
    { x: x + width / 2, y },
  ]);

/** The middle of the map on the phone's screen. */
const middle: Finger = { x: 195, y: 400 };

/** What lies under a finger, in pixels of the scene, and how large one of them is on screen. */
async function under(page: Page, { x, y }: Finger) {
  const [area, frame] = [await areaOnScreen(page), await page.locator(".map-canvas").boundingBox()];
  const zoom = (frame?.width ?? 0) / area.width;
  return { zoom, x: area.x + (x - (frame?.x ?? 0)) / zoom, y: area.y + (y - (frame?.y ?? 0)) / zoom };
}

test("two fingers zoom the map about the point between them, and the page stays as it is", async () => {
  const { page, complaints, close } = await visit(site, phone);
  await drawn(page);
  const cdp = await page.context().newCDPSession(page);
  const before = await under(page, middle);
  await touch(cdp, pinch(middle, [80, 100, 130, 160, 200, 240]));
  await expect.poll(async () => (await under(page, middle)).zoom).toBeGreaterThan(before.zoom * 1.8);
  const after = await under(page, middle);
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(12);
  await touch(cdp, pinch(middle, [240, 200, 160, 120, 80]));
  await expect.poll(async () => (await under(page, middle)).zoom).toBeLessThan(after.zoom / 1.8);
  expect(await page.evaluate(() => [visualViewport?.scale, scrollX, scrollY])).toEqual([1, 0, 0]);
  expect(complaints).toEqual([]);
  await close();
});

test("one finger drags the map, a tap selects what it meets", async () => {
  const { page, complaints, close } = await visit(site, phone);
  await drawn(page);
  const cdp = await page.context().newCDPSession(page);
  const before = await under(page, middle);
  await touch(
    cdp,
    [0, 20, 40, 60, 80].map((by) => [{ x: middle.x - by, y: middle.y }]),
  );
  await expect.poll(async () => (await under(page, middle)).x - before.x).toBeGreaterThan(50);
  const [card] = await cardsOnScreen(page);
  await page.touchscreen.tap(card?.x ?? 0, card?.y ?? 0);
  await expect.poll(() => page.url()).toContain("at=");
  expect(complaints).toEqual([]);
  await close();
});

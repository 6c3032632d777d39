import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveDist, visit } from "./kit.ts";
import { areaOnScreen as area, drawn, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test("buttons, keys and the wheel zoom; Shift with arrows moves; 0 shows it all", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const start = await area(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  expect((await area(page)).width).toBeCloseTo(start.width / 1.25, -1);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("-");
  expect((await area(page)).width).toBeCloseTo(start.width, -1);
  await page.mouse.move(800, 400);
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await area(page)).width).toBeLessThan(start.width * 0.98);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("1");
  const before = await area(page);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("Shift+ArrowRight");
  expect((await area(page)).x).toBe(before.x + 80);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("0");
  await page.waitForTimeout(400);
  const all = await area(page);
  const whole = (await save(page, "SVG, whole map")).bytes.toString("utf8");
  const [width = 0, height = 0] = (/viewBox="0 0 ([^"]*)"/.exec(whole)?.[1] ?? "").split(" ").map(Number);
  expect(all.x).toBeLessThan(0);
  expect(all.y).toBeLessThan(0);
  expect(all.x + all.width).toBeGreaterThan(width);
  expect(all.y + all.height).toBeGreaterThan(height);
  expect(complaints).toEqual([]);
  await close();
});

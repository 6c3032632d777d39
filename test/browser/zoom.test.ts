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

test("what a card cuts is said in full under the pointer, also where it can be read; what it says whole is not", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("1");
  const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
  const [left, top] = (/viewBox="(\S+) (\S+)/.exec(svg) ?? []).slice(1).map(Number);
  const frame = await page.locator(".map-canvas").boundingBox();
  const rows = [...svg.matchAll(/<text x="(\S+)" y="(\S+)"[^>]*>• ([^<&]*)<\/text>/g)];
  const point = async (row: RegExpMatchArray | undefined) => {
    const [, x, y] = row ?? [];
    await page.mouse.move(
      Number(x) - (left ?? 0) + (frame?.x ?? 0) + 40,
      Number(y) - (top ?? 0) + (frame?.y ?? 0) - 3,
    );
  };
  const inSight = rows.filter(([, x, y]) => Number(x) < (left ?? 0) + 900 && Number(y) < (top ?? 0) + 700);
  const cut = inSight.find(([, , , text]) => text?.endsWith("…"));
  await point(cut);
  const peek = page.locator(".peek");
  await expect.poll(() => peek.textContent()).toContain(cut?.[3]?.slice(0, -2));
  expect(await peek.textContent()).not.toContain("…");
  await point(inSight.find(([, , , text]) => !text?.endsWith("…")));
  await peek.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});

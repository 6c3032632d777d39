import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveDist, visit } from "./kit.ts";
import { cardsOnScreen, drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test("a click on a card tells all about it, with the mail's own lines; a click beside it lets go", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const card = (await cardsOnScreen(page)).find(({ title }) => title.includes("not very realistic"));
  await page.mouse.click(card?.x ?? 0, card?.y ?? 0);
  const detail = page.getByRole("complementary", { name: "The selected statement" });
  await detail.getByRole("heading", { name: "Oleg Drokin" }).waitFor();
  expect(await detail.locator("blockquote").textContent()).toBe("I think this is not very realistic.");
  expect(await detail.locator("mark").allTextContents()).toEqual(["I think this is not very realistic."]);
  expect(await detail.locator("tr.marked th").textContent()).toMatch(/^\d+$/);
  await detail.getByRole("button", { name: "Show the whole mail" }).click();
  expect(await detail.locator(".mail tr").count()).toBeGreaterThan(100);
  // Around the whole map there is always some ground.
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("f");
  await page.waitForTimeout(400);
  await page.locator(".map-canvas").click({ position: { x: 4, y: 200 } });
  await detail.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});

test("what a statement answers is a link that selects it, and back returns", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  const card = (await cardsOnScreen(page)).find(({ title }) => title.includes("not very realistic"));
  await page.mouse.click(card?.x ?? 0, card?.y ?? 0);
  const speaker = page.locator("#statement-who");
  await page.locator(".statement-link").first().click();
  await expect.poll(() => speaker.textContent()).toBe("NeilBrown");
  await page.goBack();
  await expect.poll(() => speaker.textContent()).toBe("Oleg Drokin");
  await close();
});

test("arrow keys walk the map and are announced; Escape lets go", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.locator(".map-canvas").focus();
  const said = page.locator("[aria-live=polite]");
  await page.keyboard.press("ArrowRight");
  const first = await said.textContent();
  expect(first).toMatch(/^NeilBrown, /);
  await page.keyboard.press("ArrowRight");
  expect(await said.textContent()).toMatch(/^Oleg Drokin, /);
  await page.keyboard.press("ArrowLeft");
  expect(await said.textContent()).toBe(first);
  await page.keyboard.press("Escape");
  expect(await said.textContent()).toBe("");
  expect(new URL(page.url()).hash).toBe("");
  await close();
});

test("the outline is walked, folded and selected by keyboard alone", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.getByRole("tab", { name: "Filter" }).focus();
  await page.keyboard.press("ArrowRight");
  const rows = page.getByRole("treeitem");
  await rows.first().waitFor();
  const all = await rows.count();
  expect(all).toBeGreaterThan(50);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await rows.nth(1).getAttribute("aria-selected")).toBe("true");
  await page.getByRole("complementary", { name: "The selected statement" }).waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  expect(await rows.count()).toBeLessThan(all);
  await close();
});

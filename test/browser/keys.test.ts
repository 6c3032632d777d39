import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, type Site, serveDist, visit } from "./kit.ts";
import { cardsOnScreen, drawn, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

type Page = import("playwright-core").Page;

/** The upper left corner of the part of the map that is on screen. */
async function corner(page: Page): Promise<string | undefined> {
  const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
  return /viewBox="(\S+ \S+)/.exec(svg)?.[1];
}

test("after a click on a card the keys are the map's", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const card = (await cardsOnScreen(page)).find(({ x, y }) => x > 340 && x < 900 && y > 150 && y < 700);
  await page.mouse.click(card?.x ?? 0, card?.y ?? 0);
  await page.getByRole("complementary", { name: "The selected statement" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("map");
  const said = page.locator("[aria-live=polite]");
  const first = await said.textContent();
  await page.keyboard.press("ArrowRight");
  expect(await said.textContent()).not.toBe(first);
  const before = await corner(page);
  await page.locator("#map").focus();
  await page.keyboard.press("0");
  await expect.poll(() => corner(page)).not.toBe(before);
  expect(complaints).toEqual([]);
  await close();
});

test("other colours and other names leave the map where the user moved it, away from what is selected", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(400);
  for (let times = 0; times < 12; times++) await page.keyboard.press("Shift+ArrowRight");
  const before = await corner(page);
  await page.getByRole("button", { name: "Dark colours" }).click();
  await page.waitForTimeout(400);
  expect(await corner(page)).toBe(before);
  expect(complaints).toEqual([]);
  await close();
});

test("the Tab key's first stop leads past the panels to the map", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("map");
  await close();
});

test("a relation says what it is under the pointer; a click on it tells of the statement that acts", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("1");
  const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
  const frame = await page.locator("#map").boundingBox();
  const [, left = 0, top = 0] = (/viewBox="(\S+) (\S+)/.exec(svg) ?? []).map(Number);
  const lines = svg.matchAll(
    /<g id="r-[^"]*"[^>]*>\s*<title>([^<]*)<\/title>\s*<path d="M([\d.]+) ([\d.]+)L/g,
  );
  const [title = "", x = 0, y = 0] =
    [...lines]
      .map(([, words = "", x, y]) => [words, Number(x) - left - 10, Number(y) - top] as const)
      .find(([, x, y]) => x > 20 && x < 1000 && y > 50 && y < 700) ?? [];
  await page.mouse.move((frame?.x ?? 0) + x, (frame?.y ?? 0) + y);
  const [speaker = "", deed = ""] =
    /^(.*?) (rebuts|concedes|supports|asks|answers) /.exec(title)?.slice(1) ?? [];
  await page
    .locator(".peek")
    .filter({ hasText: `${speaker}` })
    .filter({ hasText: deed.slice(0, 3) })
    .waitFor();
  await page.mouse.click((frame?.x ?? 0) + x, (frame?.y ?? 0) + y);
  await page.getByRole("heading", { level: 2, name: speaker }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("paper has the layers where layers are on screen", async () => {
  const size = async (page: Page) => {
    await page.locator(".paper").waitFor({ state: "attached" });
    return page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      return document.querySelector(".paper svg")?.getAttribute("viewBox") ?? "";
    });
  };
  const flow = await visit(site);
  await drawn(flow.page);
  const asFlow = await size(flow.page);
  await flow.close();
  const { page, close } = await visit(site, desktop, "#mode=layered");
  await drawn(page);
  expect(asFlow).not.toBe("");
  await expect.poll(() => size(page), { timeout: 20_000 }).not.toBe(asFlow);
  await close();
});

test("paper has the whole map in light colours and not the panels", async () => {
  const { page, complaints, close } = await visit(site, { ...desktop, colours: "dark" });
  await drawn(page);
  await page.locator(".paper").waitFor({ state: "attached" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const cards = Number(await page.locator("#map").getAttribute("data-cards"));
  expect(await page.locator(".paper g.statement, .paper [id^='s-']").count()).toBeGreaterThanOrEqual(cards);
  expect(
    await page.locator(".paper svg").evaluate((svg) => svg.getBoundingClientRect().height),
  ).toBeGreaterThan(200);
  expect(await page.locator(".side").isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.locator(".paper svg").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

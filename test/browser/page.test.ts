import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, type Site, serveDist, visit } from "./kit.ts";
import { drawn, filterState, firstScripts, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test("the sample is drawn: its people, all its cards, no complaint, no request to another host", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.getByRole("heading", { level: 1, name: "Lustre client upstreaming" }).waitFor();
  const people = page.getByRole("group", { name: "People" }).getByRole("checkbox");
  expect(await people.count()).toBe(3);
  for (const name of ["Tim Day", "Oleg Drokin", "NeilBrown"])
    await page.getByRole("checkbox", { name }).waitFor();
  const svg = (await save(page, "SVG, whole map")).bytes.toString("utf8");
  const cards = await page.locator(".map-canvas").getAttribute("data-cards");
  expect(svg.match(/<g id="s-[^"]*"[^>]*>\s*<title>[^<]*<\/title>\s*<rect/g)).toHaveLength(Number(cards));
  expect(await filterState(page)).toBe("");
  expect(complaints).toEqual([]);
  await close();
});

// How soon the map stands is measured in the bench: a slow machine is no fault of the page.
test("the first map comes from less than 300 KB of script", async () => {
  const visited = await visit(site);
  await drawn(visited.page);
  const scripts = await firstScripts(visited);
  const size = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.info(`initial script: ${(size / 1000).toFixed(1)} KB gzipped in ${scripts.size} files`);
  expect([...scripts.keys()].some((address) => address.includes("/reader-"))).toBe(true);
  expect(size).toBeLessThan(300_000);
  await visited.close();
});

test("on a phone the map stays in sight beside every sheet", async () => {
  const { page, complaints, close } = await visit(site, phone);
  await drawn(page);
  for (const name of ["Filter", "Outline"]) {
    await page.getByRole("navigation").getByRole("button", { name }).click();
    const [map, sheet] = [
      await page.locator(".map-canvas").boundingBox(),
      await page.locator(".side").boundingBox(),
    ];
    expect(map?.height).toBeGreaterThan(200);
    expect(sheet?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0));
  }
  expect(await tooSmall(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

/** Buttons and checkboxes in sight that a thumb would miss. */
const tooSmall = (page: import("playwright-core").Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, .facet-row label, [role=treeitem]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
      .map(({ element, box }) => `${element.className} “${element.textContent}” ${box.width}×${box.height}`),
  );

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, phone, type Site, serveDist, type View, visit } from "./kit.ts";
import { areaOnScreen, cards, drawn, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

const settled = (page: Page) => page.waitForTimeout(900);

/** How much of the selected statement's card is on screen, 1 for all of it. */
async function shareInSight(page: Page): Promise<number> {
  const area = await areaOnScreen(page);
  const svg = (await save(page, "SVG, whole map")).bytes.toString("utf8");
  const id = /at=([^&]*)/.exec(page.url())?.[1] ?? "";
  const [, x, y, width, height] = (
    new RegExp(
      `<g id="s-${id}"[^>]*>\\s*<title>[^<]*</title>\\s*<rect x="(\\S+)" y="(\\S+)" width="(\\S+)" height="(\\S+)"`,
    ).exec(svg) ?? []
  ).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return Number.NaN;
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
  return (Math.max(0, across) * Math.max(0, down)) / (width * height);
}

/** Selects a statement by the outline and moves the map away from it. */
async function selectAndLeave(page: Page, index: number) {
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.getByRole("treeitem").nth(index).click();
  await settled(page);
  await page.locator("#map").focus();
  for (let times = 0; times < 25; times++) await page.keyboard.press("Shift+ArrowDown");
}

test.each(["Look around it", "Fold replies", "Fold topic"])(
  "%s: what is selected comes into sight, however far the map was moved away",
  async (action) => {
    const { page, complaints, close } = await visit(site);
    await drawn(page);
    await selectAndLeave(page, 0);
    expect(await shareInSight(page)).toBe(0);
    await page.getByRole("button", { name: action }).click();
    await settled(page);
    expect(await shareInSight(page)).toBeGreaterThan(0.95);
    expect(complaints).toEqual([]);
    await close();
  },
);

test("a fold that is opened at a statement within it shows that statement; so does the whole debate after a part", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.getByRole("tab", { name: "Outline" }).click();
  await page
    .getByRole("treeitem", { name: /rebuts/ })
    .last()
    .click();
  await page.getByRole("button", { name: /^Fold all of/ }).click();
  await settled(page);
  await page.getByRole("button", { name: /^Open the fold/ }).click();
  await settled(page);
  expect(await shareInSight(page)).toBeGreaterThan(0.95);
  await page.getByRole("button", { name: "Look around it" }).click();
  await settled(page);
  await page.getByRole("button", { name: "Show the whole debate" }).click();
  await settled(page);
  expect(await shareInSight(page)).toBeGreaterThan(0.95);
  expect(complaints).toEqual([]);
  await close();
});

test("a part is read at once, however small the whole was on screen", async () => {
  const { page, close } = await visit(site, desktop);
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  for (let times = 0; times < 12; times++) await page.keyboard.press("-");
  await page.getByRole("button", { name: "Look around it" }).click();
  await settled(page);
  expect(Number(await page.locator("#map").getAttribute("data-zoom"))).toBeGreaterThan(0.8);
  await close();
});

test.each<[string, View]>([
  ["desktop", desktop],
  ["phone", phone],
])("a link to a statement of a part shows it whole: %s", async (_, view) => {
  const first = await visit(site);
  await drawn(first.page);
  await first.page.getByRole("tab", { name: "Outline" }).click();
  await first.page
    .getByRole("treeitem", { name: /rebuts/ })
    .nth(5)
    .click();
  await first.page.getByRole("button", { name: "Look around it" }).click();
  await settled(first.page);
  const { hash } = new URL(first.page.url());
  await first.close();
  const { page, close } = await visit(site, view, hash);
  await drawn(page);
  await settled(page);
  expect(await shareInSight(page)).toBeGreaterThan(0.95);
  await close();
});

test("the whole map is all that no filter hides, below the words and above the bar that lie over it", async () => {
  const { page, close } = await visit(site, desktop, "#mails=1");
  await drawn(page);
  const zoom = async () => Number(await page.locator("#map").getAttribute("data-zoom"));
  await page.keyboard.press("0");
  await settled(page);
  const ofOneMail = await zoom();
  const area = await areaOnScreen(page);
  const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
  const bar = await page.locator(".playback").boundingBox();
  const map = await page.locator("#map").boundingBox();
  const lowest = [
    ...svg.matchAll(
      /<g id="s-[^"]*"[^>]*>\s*<title>[^<]*<\/title>\s*<rect x="\S+" y="(\S+)" width="\S+" height="(\S+)"/g,
    ),
  ]
    .map(([, y, height]) => (Number(y) + Number(height) - area.y) * ofOneMail + (map?.y ?? 0))
    .reduce((one, other) => Math.max(one, other), 0);
  expect(lowest).toBeGreaterThan(100);
  expect(lowest).toBeLessThanOrEqual(bar?.y ?? 0);
  await page.getByRole("button", { name: "Done" }).click();
  await page.keyboard.press("0");
  await settled(page);
  expect(await zoom()).toBeLessThan(ofOneMail);
  await close();
});

test("a control that goes away leaves the keyboard's focus to the map", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const active = () => page.evaluate(() => document.activeElement?.id);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  const all = await cards(page);
  for (const name of [
    "Fold topic",
    /^Open the fold/,
    "Look around it",
    "Show the whole debate",
    "Close the details",
  ]) {
    await page.getByRole("button", { name }).press("Enter");
    await settled(page);
    if (name !== "Look around it") expect(await active(), String(name)).toBe("map");
  }
  expect(await cards(page)).toBe(all);
  expect(complaints).toEqual([]);
  await close();
});

test("on a phone the title of a thread is read beside the buttons, and the paste dialog's buttons look like buttons", async () => {
  const { page, close } = await visit(site, phone);
  await drawn(page);
  const thread = (subject: string, n: number) =>
    `From a@example.org Mon May  6 10:00:00 2024\nFrom: Ann <a@example.org>\nSubject: ${subject}\nDate: Mon, 6 May 2024 10:0${n}:00 +0200\nMessage-ID: <${n}@a>\n\nTabs are better.\n\n` +
    `From b@example.org Mon May  6 10:00:00 2024\nFrom: Bob <b@example.org>\nSubject: Re: ${subject}\nDate: Mon, 6 May 2024 11:0${n}:00 +0200\nMessage-ID: <${n}@b>\nIn-Reply-To: <${n}@a>\n\n> Tabs are better.\nNo, they are not.\n\n`;
  const buffer = Buffer.from(thread("Whether tabs are better than spaces", 1) + thread("Something else", 2));
  await page.setInputFiles("input[type=file]", { name: "list.mbox", mimeType: "", buffer });
  await page.getByRole("dialog").getByRole("button", { name: "Whether tabs" }).click();
  const title = page.getByRole("heading", { level: 1, name: "Whether tabs" });
  await title.waitFor();
  expect(
    await title.evaluate((h1) => h1.scrollWidth <= h1.clientWidth && h1.scrollHeight <= h1.clientHeight + 1),
  ).toBe(true);
  await page.getByRole("button", { name: "Paste…" }).click();
  const [cancel, draw] = ["Cancel", "Draw it"].map((name) =>
    page.getByRole("dialog").getByRole("button", { name }),
  );
  const [one, other] = [await cancel?.boundingBox(), await draw?.boundingBox()];
  expect((other?.x ?? 0) - (one?.x ?? 0) - (one?.width ?? 0)).toBeGreaterThanOrEqual(8);
  expect(one?.width ?? 0).toBeGreaterThan(60);
  await close();
});

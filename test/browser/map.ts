// the page in the browser -> what it draws and saves, for tests to look at
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { Visit } from "./kit.ts";

/** Waits until a debate is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => Number(document.querySelector<HTMLElement>(".map-canvas")?.dataset["cards"]) > 0,
  );
}

/** How many cards the map has. */
export const cards = async (page: Page): Promise<number> =>
  Number(await page.locator(".map-canvas").getAttribute("data-cards"));

/** Saves by an entry of the export list. */
export async function save(page: Page, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: entry }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export interface DrawnCard {
  readonly title: string;
  /** The middle of its upper edge's first line, in pixels of the screen. */
  readonly x: number;
  readonly y: number;
}

/** The cards that are on screen, told by the picture that the page itself saves at actual size. */
export async function cardsOnScreen(page: Page): Promise<DrawnCard[]> {
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("1");
  const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
  const frame = await page.locator(".map-canvas").boundingBox();
  const [, left = 0, top = 0] = (/viewBox="(\S+) (\S+)/.exec(svg) ?? []).map(Number);
  const cards = svg.matchAll(/<g id="s-[^"]*"[^>]*>\s*<title>([^<]*)<\/title>\s*<rect x="(\S+)" y="(\S+)"/g);
  return [...cards].map(([, title = "", x, y]) => ({
    title,
    x: Number(x) - left + (frame?.x ?? 0) + 100,
    y: Number(y) - top + (frame?.y ?? 0) + 12,
  }));
}

/** "12 of 73 shown", or nothing while nothing is hidden. */
export const filterState = (page: Page): Promise<string | null> =>
  page.locator(".filter-state").textContent();

/** The part of the map that is on screen, as the page itself saves it. */
export async function areaOnScreen(page: Page) {
  const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "")
    .split(" ")
    .map(Number);
  return { x, y, width, height };
}

/** The scripts that were asked for before the first map stood, by the page and by its workers: gzipped bytes by address. */
export async function firstScripts({ page, requests }: Pick<Visit, "page" | "requests">) {
  const later = await page.evaluate(() => {
    const [map] = performance.getEntriesByName("map drawn");
    return performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime > (map?.startTime ?? Number.POSITIVE_INFINITY))
      .map(({ name }) => name);
  });
  const sizes = new Map<string, number>();
  for (const address of requests.filter((one) => one.endsWith(".js") && !later.includes(one)))
    sizes.set(address, gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length);
  return sizes;
}

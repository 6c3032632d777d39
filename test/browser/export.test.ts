import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, type Site, serveDist, visit } from "./kit.ts";
import { drawn, filterState, save } from "./map.ts";

let site: Site;
const folder = mkdtempSync(join(tmpdir(), "riposte-export-"));
beforeAll(async () => {
  site = await serveDist();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
});

test("SVG and JSON carry the debate: they open again as the same", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const json = await save(page, "JSON");
  expect(json.name).toBe("lustre-client-upstreaming.json");
  const svg = await save(page, "SVG, whole map");
  expect(svg.name).toBe("lustre-client-upstreaming.svg");
  for (const { name, bytes } of [svg, json]) {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    await page.getByRole("checkbox", { name: "NeilBrown" }).uncheck();
    await page.setInputFiles("input[type=file]", file);
    await expect.poll(() => filterState(page)).toBe("");
    expect((await save(page, "JSON")).bytes.equals(json.bytes)).toBe(true);
  }
  expect(complaints).toEqual([]);
  await close();
});

test("PNG of the view is a picture, twice the window's size", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("1");
  const png = (await save(page, "PNG, this view")).bytes;
  const frame = await page.locator(".map-canvas").boundingBox();
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * (frame?.width ?? 0));
  expect(png.length).toBeGreaterThan(20_000);
  await close();
});

test.each(["light", "dark"] as const)("the file looks like the screen: %s", async (colours) => {
  const { page, close } = await visit(site, { ...desktop, width: 2400, height: 1600, colours });
  await drawn(page);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("1");
  const svg = (await save(page, "SVG, this view")).bytes;
  await page.evaluate(() => {
    for (const own of document.querySelectorAll<HTMLElement>(".map-buttons")) own.style.display = "none";
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const frame = await page.locator(".map-canvas").boundingBox();
  const screen = await page.screenshot({ clip: frame ?? { x: 0, y: 0, width: 1, height: 1 } });
  const paper = await page.context().newPage();
  await paper.setViewportSize({
    width: Math.round(frame?.width ?? 1),
    height: Math.round(frame?.height ?? 1),
  });
  const file = join(folder, `${colours}.svg`);
  writeFileSync(file, svg);
  await paper.goto(`file://${file}`);
  const drawing = await paper.screenshot();
  await paper.goto("about:blank");
  const share = await difference(paper, screen, drawing);
  console.info(`${colours}: ${(100 * share).toFixed(3)} % of pixels differ between screen and file`);
  expect(share).toBeLessThan(0.01);
  await close();
});

/** Share of pixels of which a colour differs by more than a sixteenth: anti-aliasing at the edges of letters aside. */
const difference = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [one, two] = pixels;
      if (!one || !two || one.width !== two.width || one.height !== two.height) return 1;
      let different = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        const apart = [0, 1, 2].map((band) =>
          Math.abs((one.data[i + band] ?? 0) - (two.data[i + band] ?? 0)),
        );
        if (Math.max(...apart) > 16) different++;
      }
      return different / (one.width * one.height);
    },
    [a.toString("base64"), b.toString("base64")],
  );

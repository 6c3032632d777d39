import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mboxOf } from "../kit/mails.ts";
import { scratch } from "../kit/scratch.ts";
import { hasMachineFonts } from "./chromium.ts";
import { desktop, type Site, serveDist, visit } from "./kit.ts";
import { drawn, filterState, save } from "./map.ts";

let site: Site;
const folder = scratch();
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

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

/** The view as it is on screen and as a file, at the same size. */
async function screenAndFile(
  page: Page,
  name: string,
): Promise<{ screen: Buffer; file: string; size: Size }> {
  await drawn(page);
  await page.locator(".map-canvas").focus();
  await page.keyboard.press("1");
  const file = join(folder, `${name}.svg`);
  writeFileSync(file, (await save(page, "SVG, this view")).bytes);
  await page.evaluate(() => {
    for (const own of document.querySelectorAll<HTMLElement>(".map-buttons, .minimap"))
      own.style.display = "none";
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const frame = (await page.locator(".map-canvas").boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
  const screen = await page.screenshot({ clip: frame });
  return { screen, file, size: { width: Math.round(frame.width), height: Math.round(frame.height) } };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const wide = { ...desktop, width: 2400, height: 1600 };

test.each(["light", "dark"] as const)("the file looks like the screen: %s", async (colours) => {
  const { page, close } = await visit(site, { ...wide, colours });
  const { screen, file, size } = await screenAndFile(page, colours);
  const paper = await page.context().newPage();
  await paper.setViewportSize(size);
  await paper.goto(`file://${file}`);
  const drawing = await paper.screenshot();
  await paper.goto("about:blank");
  const share = await difference(paper, { a: screen, b: drawing, tolerance: 16 });
  console.info(`${colours}: ${(100 * share).toFixed(3)} % of pixels differ between screen and file`);
  expect(share).toBeLessThan(0.01);
  await close();
});

test("the file looks like the screen: names and texts of all directions", async () => {
  const { page, close } = await visit(site, { ...desktop, width: 1600, height: 480 });
  await drawn(page);
  const mails = { name: "mails.mbox", mimeType: "application/mbox", buffer: Buffer.from(manyWays) };
  await page.locator("input[type=file]").first().setInputFiles(mails);
  await page.getByRole("heading", { level: 1, name: "نحذف المحلل" }).waitFor();
  const { screen, file, size } = await screenAndFile(page, "directions");
  const paper = await page.context().newPage();
  await paper.setViewportSize(size);
  await paper.goto(`file://${file}`);
  const drawing = await paper.screenshot();
  await paper.goto("about:blank");
  const share = await difference(paper, { a: screen, b: drawing, tolerance: 64 });
  console.info(`directions: ${(100 * share).toFixed(3)} % of pixels differ between screen and file`);
  expect(share).toBeLessThan(0.0005);
  await close();
});

const manyWays = mboxOf(`
  == a1 | أمين سالم <amin@example.org> | 6 May 2024 10:00 +0200 | نحذف المحلل
  يجب أن نحذف المحلل القديم في الإصدار 3.2 القادم.

  == b1 < a1 | נועה לוי <noa@example.org> | 7 May 2024 10:00 +0200 | Re: نحذف المحلل
  > يجب أن نحذف المحلل القديم في الإصدار 3.2 القادم.

  לא, שלוש תוכניות עדיין צריכות אותו (parser). הן גדולות, וישנות מאוד.

  == c1 < a1 b1 | 山本花子 <hanako@example.org> | 8 May 2024 10:00 +0900 | Re: نحذف المحلل
  > לא, שלוש תוכניות עדיין צריכות אותו (parser). הן גדולות, וישנות מאוד.

  いいえ、その三つはもう新しいものを使っています。
`);

// Another renderer needs to be there, and the same fonts: the browser's own stand nowhere else.
const rsvg = spawnSync("rsvg-convert", ["--version"]).status === 0 && hasMachineFonts;
if (!rsvg) console.info("rsvg-convert or the machine's fonts are absent: its test is skipped");

test.skipIf(!rsvg)("another renderer draws the file as the screen shows it", async () => {
  const { page, close } = await visit(site, wide);
  const { screen, file } = await screenAndFile(page, "rsvg");
  const drawing = spawnSync("rsvg-convert", [file], { maxBuffer: 1 << 28 }).stdout;
  const paper = await page.context().newPage();
  const share = (tolerance: number) => difference(paper, { a: screen, b: drawing, tolerance });
  const [strict, loose] = [await share(16), await share(32)];
  console.info(
    `rsvg: ${(100 * strict).toFixed(2)} % of pixels differ by a sixteenth, ${(100 * loose).toFixed(2)} % by an eighth`,
  );
  expect(loose).toBeLessThan(0.01);
  await close();
});

interface Pictures {
  readonly a: Buffer;
  readonly b: Buffer;
  /** Of 255: smaller differences are the edges of letters, which every renderer smooths in its own way. */
  readonly tolerance: number;
}

/** Share of pixels of which a colour differs by more than the tolerance. */
const difference = (page: Page, { a, b, tolerance }: Pictures): Promise<number> =>
  page.evaluate(
    async ({ pictures, tolerance }) => {
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
        if (Math.max(...apart) > tolerance) different++;
      }
      return different / (one.width * one.height);
    },
    { pictures: [a.toString("base64"), b.toString("base64")], tolerance },
  );

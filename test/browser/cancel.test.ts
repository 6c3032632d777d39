// drawing that takes long is told, can be cancelled, and then the former map is still there
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toJson } from "../../src/export/json.ts";
import { debate } from "../kit/debate.ts";
import { type Site, serveDist, visit } from "./kit.ts";
import { openMade } from "./made.ts";
import { drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

async function choose(page: Page, mode: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByRole("radio", { name: mode }).check();
  await page.keyboard.press("Escape");
}

/** What is on Cytoscape's canvas. */
const picture = (page: Page) =>
  page.evaluate(() =>
    document.querySelector<HTMLCanvasElement>("#map canvas[data-id=layer2-node]")?.toDataURL(),
  );

test("Graphviz is cancelled: the flow sheet stays as it was, and can still be used", async () => {
  const { page, complaints, close } = await visit(site);
  await openMade(page, 10_000);
  await page.waitForTimeout(1500);
  const before = await picture(page);
  await choose(page, /Layered/);
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  // The page answers all the while.
  expect(await page.locator(".reading").innerText()).toContain("Drawing the map");
  await expect.poll(() => page.locator(".reading progress").getAttribute("value")).not.toBe("0");
  await cancel.click();
  await cancel.waitFor({ state: "detached" });
  expect(page.url()).not.toContain("mode=layered");
  await page.mouse.move(5, 5);
  await page.waitForTimeout(800);
  expect(await picture(page)).toBe(before);
  await choose(page, /Timeline/);
  await expect.poll(() => page.url()).toContain("mode=timeline");
  await expect.poll(() => picture(page), { timeout: 15_000 }).not.toBe(before);
  expect(complaints).toEqual([]);
  await close();
});

/** One topic in which every statement also takes up an early one: Graphviz is busy with it for many seconds. */
const tangle = (statements: number): string =>
  Array.from({ length: statements }, (_, i) => {
    const acts = i > 1 ? ` rebuts ${i - 1}, concedes ${(i * 7) % (i - 1)} .3` : i ? " rebuts 0" : "";
    return `${"Ann|Bob|Cid".split("|")[i % 3]}/m${i}#${i}${acts}: No.`;
  }).join("\n");

test("a topic that keeps Graphviz busy is named, and cancelled at once", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const buffer = Buffer.from(toJson(debate(tangle(1200), "A tangle")));
  await page.setInputFiles("input[type=file]", { name: "tangle.json", mimeType: "", buffer });
  await page.getByRole("heading", { level: 1, name: "A tangle" }).waitFor();
  await choose(page, /Layered/);
  await page.getByText("Topic 1 of 1: 1200 statements at once").waitFor();
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.click();
  await cancel.waitFor({ state: "detached", timeout: 2000 });
  expect(page.url()).not.toContain("mode=layered");
  await choose(page, /Timeline/);
  await expect.poll(() => page.url()).toContain("mode=timeline");
  expect(complaints).toEqual([]);
  await close();
});

test("without a canvas for workers the page draws by itself, and Graphviz still draws", async () => {
  const { page, complaints, close } = await visit(site);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "OffscreenCanvas"));
  await page.reload();
  await openMade(page, 800);
  expect(await page.evaluate(() => typeof OffscreenCanvas)).toBe("undefined");
  await page.waitForTimeout(1000);
  const flow = await picture(page);
  await choose(page, /Layered/);
  await expect.poll(() => page.url()).toContain("mode=layered");
  await expect.poll(() => picture(page), { timeout: 20_000 }).not.toBe(flow);
  expect(complaints).toEqual([]);
  await close();
});

// made-up debates of any size in a real browser: first view, drag, wheel, filter, long tasks, heap
import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { type Site, serveDist, visit } from "../browser/kit.ts";
import { madeFile } from "../browser/made.ts";
import { drawn } from "../browser/map.ts";
import { middle, percentile, report } from "../kit/measure.ts";

const sizes = (process.env["SIZES"] ?? "100,1000,5000,10000").split(",").map(Number);

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

/** From the graph being there to the first frame of its map, by the page's own marks; in milliseconds. */
async function open(page: Page, file: string): Promise<number> {
  await page.evaluate(() => performance.clearMarks());
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForFunction(() => performance.getEntriesByName("map drawn").length > 0, undefined, {
    timeout: 60_000,
  });
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
    return at("map drawn") - at("graph there");
  });
}

/** Tasks over 50 ms since the last call: how long the longest took. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { longTasks: times });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) times.push(duration);
    }).observe({ type: "longtask" });
  });

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 100));
    const times = (window as unknown as { longTasks: number[] }).longTasks;
    return Math.max(0, ...times.splice(0));
  });

/** Times between the frames that the page draws while something is done. */
async function frames(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const state = { times, on: true };
    Object.assign(window, { frameTimes: state });
    let last = 0;
    const tick = (now: number) => {
      if (last > 0) times.push(now - last);
      last = now;
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => {
    const state = (window as unknown as { frameTimes: { times: number[]; on: boolean } }).frameTimes;
    state.on = false;
    return state.times;
  });
}

/** Down and to the right through the map and back, as a hand drags: a step every frame. */
async function drag(page: Page): Promise<void> {
  for (let stroke = 0; stroke < 6; stroke++) {
    const [dx, dy] = stroke < 3 ? [-9, -14] : [9, 14];
    await page.mouse.move(900, 480);
    await page.mouse.down();
    for (let step = 1; step <= 24; step++) await page.mouse.move(900 + dx * step, 480 + dy * step);
    await page.mouse.up();
  }
}

async function wheel(page: Page): Promise<void> {
  await page.mouse.move(900, 480);
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, turn < 30 ? 40 : -40);
}

/** From the click to the frame after the map has hidden what it hides. */
const filterTime = (page: Page, index: number): Promise<number> =>
  page.evaluate(async (which) => {
    const boxes = document.querySelectorAll<HTMLInputElement>(
      ".facet input[type=checkbox], fieldset input[type=checkbox]",
    );
    const start = performance.now();
    boxes[which]?.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done, 0));
    return performance.now() - start;
  }, index);

test("first view, drag, wheel, filter by size", async () => {
  const rows: Record<string, number>[] = [];
  for (const size of sizes) {
    const file = madeFile(size);
    const { page, close } = await visit(site);
    await drawn(page);
    await watchTasks(page);
    const views: number[] = [];
    const tasks: number[] = [];
    for (let run = 0; run < 5; run++) {
      views.push(await open(page, file));
      tasks.push(await longestTask(page));
    }
    const dragged = await frames(page, () => drag(page));
    const wheeled = await frames(page, () => wheel(page));
    const moving = await longestTask(page);
    const filters: number[] = [];
    for (let run = 0; run < 8; run++) filters.push(await filterTime(page, run % 4));
    rows.push({
      statements: size,
      "first view ms": middle(views),
      "longest task opening": middle(tasks),
      "drag ms": middle(dragged),
      "drag p95": percentile(dragged, 0.95),
      "wheel ms": middle(wheeled),
      "wheel p95": percentile(wheeled, 0.95),
      "longest task moving": moving,
      "filter ms": middle(filters),
    });
    await close();
  }
  report(
    "map in the browser (bars: view 250/500/800/1200, frames 17-18 / 25-65, filter 50/80/120/160)",
    rows,
  );
});

test("heap after opening and closing ten debates of 1,000 statements", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return usedSize / 1e6;
  };
  const sizes: number[] = [];
  // Debates differ in size: the first one is opened again at the end, to be compared with itself.
  for (const seed of [11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1]) {
    await open(page, madeFile(1_000, seed));
    await page.waitForTimeout(300);
    sizes.push(await heap());
  }
  await close();
  report("heap after each debate, MB; flat within 10 %", [
    {
      "of the first": sizes[1] ?? 0,
      "of the same after ten": sizes.at(-1) ?? 0,
      all: sizes.map((size) => size.toFixed(1)).join(" "),
    },
  ]);
});

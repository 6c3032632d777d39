// the built page in a real browser: how soon the first map stands, how much script that takes
import { test } from "vitest";
import { serveDist, visit } from "../browser/kit.ts";
import { drawn, firstScripts } from "../browser/map.ts";
import { middle, report } from "../kit/measure.ts";

test("the embedded debate: first map and initial script", async () => {
  const site = await serveDist();
  const times: number[] = [];
  const scripts = new Map<string, number>();
  for (let run = 0; run < 7; run++) {
    const visited = await visit(site);
    const { page, close } = visited;
    await drawn(page);
    times.push(
      await page.evaluate(() => performance.getEntriesByName("map drawn")[0]?.startTime ?? Number.NaN),
    );
    for (const [address, bytes] of await firstScripts(visited)) scripts.set(address, bytes);
    await close();
  }
  await site.close();
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  report("embedded debate in the browser (bars: 1500 ms, 300 KB)", [
    {
      "navigation to first map, median ms": middle(times),
      "slowest ms": Math.max(...times),
      "script KB gzipped": total / 1000,
    },
  ]);
});

// a debate that is open, opened again with newer mails: the map stays where it is and makes room
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mboxOf } from "../kit/mails.ts";
import { type Site, serveDist, visit } from "./kit.ts";
import { drawn, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

const first = `
  == a1 | Ann Lee <ann@example.org> | 6 Jan 2025 10:00 +0000 | Tabs or spaces
  We should indent with tabs everywhere. Every editor can show them as wide as one likes.

  == a2 < a1 | Bob Ray <bob@example.org> | 7 Jan 2025 10:00 +0000 | Re: Tabs or spaces
  On Mon, 6 Jan 2025, Ann Lee wrote:
  > We should indent with tabs everywhere.

  No, tabs look different in every editor.

  > Every editor can show them as wide as one likes.

  The web pages that show our patches cannot.
`;
const later = `
  == a3 < a2 | Cid Poe <cid@example.org> | 8 Jan 2025 10:00 +0000 | Re: Tabs or spaces
  On Tue, 7 Jan 2025, Bob Ray wrote:
  > No, tabs look different in every editor.

  That is true, but nobody has complained so far.
`;

const open = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "tabs.mbox", mimeType: "text/plain", buffer: Buffer.from(mboxOf(text)) });

/** Of each card by its words. */
async function corners(page: Page): Promise<Map<string, string>> {
  const svg = (await save(page, "SVG, whole map")).bytes.toString("utf8");
  const cards = svg.matchAll(/<g id="s-[^"]*"[^>]*>\s*<title>([^<]*)<\/title>\s*<rect x="(\S+)" y="(\S+)"/g);
  return new Map([...cards].map(([, title = "", x, y]) => [title, `${x},${y}`]));
}

const zoom = (page: Page) => page.locator("#map").getAttribute("data-zoom");

test("newer mails of the debate that is open leave the map as it was looked at", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await open(page, first);
  await page.getByRole("heading", { level: 1, name: "Tabs or spaces" }).waitFor();
  const before = await corners(page);
  await page.locator("#map").focus();
  for (const key of ["+", "+", "Shift+ArrowLeft"]) await page.keyboard.press(key);
  const looked = await zoom(page);
  await open(page, first + later);
  await expect.poll(async () => (await corners(page)).size).toBeGreaterThan(before.size);
  const after = await corners(page);
  for (const [title, corner] of before) expect([title, after.get(title)]).toEqual([title, corner]);
  expect(await zoom(page)).toBe(looked);
  await open(page, first);
  await expect.poll(async () => (await corners(page)).size).toBe(before.size);
  expect(await zoom(page)).not.toBe(looked);
  expect(complaints).toEqual([]);
  await close();
});

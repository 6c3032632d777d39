import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, phone, type Site, serveDist, visit } from "./kit.ts";
import { areaOnScreen, cards, drawn, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

/** Upper left corners of all cards, in the order of the file. */
async function corners(page: Page): Promise<string> {
  const svg = (await save(page, "SVG, whole map")).bytes.toString("utf8");
  return [...svg.matchAll(/<g id="s-[^"]*"[^>]*>\s*<title>[^<]*<\/title>\s*<rect x="(\S+)" y="(\S+)"/g)]
    .map(([, x, y]) => `${x},${y}`)
    .join(" ");
}

/** Beside the name stands how often the two met. */
async function chooseOther(page: Page, name: string) {
  const other = page.getByLabel("The other one of the two people");
  const option = other.locator("option", { hasText: name });
  await other.selectOption((await option.getAttribute("value")) ?? "");
}

test("each mode lays the same cards out in another way, and the address says which", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const [all, seen] = [await cards(page), new Set([await corners(page)])];
  for (const mode of ["timeline", "layered"]) {
    await page.getByRole("button", { name: "Layout" }).click();
    await page.getByRole("radio", { name: new RegExp(mode, "i") }).check();
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain(`mode=${mode}`);
    await page.keyboard.press("Escape");
    await expect.poll(async () => seen.has(await corners(page)), { timeout: 20_000 }).toBe(false);
    seen.add(await corners(page));
    expect(await cards(page)).toBe(all);
  }
  expect(seen.size).toBe(3);
  expect(complaints).toEqual([]);
  await close();
});

test("a link leads to the mode; back leads out of it", async () => {
  const { page, complaints, close } = await visit(site, undefined, "#mode=timeline");
  await drawn(page);
  await page.getByRole("button", { name: "Layout" }).click();
  expect(await page.getByRole("radio", { name: /Timeline/ }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: /Flow/ }).check();
  await expect.poll(() => page.url()).not.toContain("mode");
  await page.goBack();
  await expect.poll(() => page.getByRole("radio", { name: /Timeline/ }).isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

test("the selected card stays where it is on screen while the others move", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(500);
  const area = async () => {
    const svg = (await save(page, "SVG, this view")).bytes.toString("utf8");
    const [x = 0, y = 0] = (/viewBox="(\S+) (\S+)/.exec(svg) ?? []).slice(1).map(Number);
    const id = new URL(page.url()).hash.match(/at=([^&]*)/)?.[1] ?? "";
    const found = new RegExp(
      `<g id="s-${id}"[^>]*>\\s*<title>[^<]*</title>\\s*<rect x="(\\S+)" y="(\\S+)"`,
    ).exec(svg);
    return [Number(found?.[1]) - x, Number(found?.[2]) - y];
  };
  const before = await area();
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByRole("radio", { name: /Timeline/ }).check();
  await page.keyboard.press("Escape");
  await page.waitForTimeout(800);
  const after = await area();
  expect(Math.abs((after[0] ?? 0) - (before[0] ?? 0))).toBeLessThan(40);
  expect(Math.abs((after[1] ?? 0) - (before[1] ?? 0))).toBeLessThan(40);
  await close();
});

test("who has not moved yet is at the start of another mode too", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  const corner = async () => {
    const { x, y } = await areaOnScreen(page);
    return Math.max(Math.abs(x), Math.abs(y));
  };
  const before = await corner();
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByRole("radio", { name: /Timeline/ }).check();
  await page.keyboard.press("Escape");
  await page.waitForTimeout(800);
  expect(await corner()).toBeLessThan(before + 10);
  await close();
});

test("played mail by mail the map grows from one mail to all, by keyboard alone", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const drawnCards = async () =>
    (await save(page, "SVG, this view")).bytes.toString("utf8").match(/<g id="s-/g)?.length ?? 0;
  const all = await drawnCards();
  await page.getByRole("button", { name: "Layout" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Play mail by mail" }).focus();
  await page.keyboard.press("Enter");
  const bar = page.getByRole("group", { name: "Playback mail by mail" });
  await bar.getByText("Mail 1 of 5").waitFor();
  expect(await drawnCards()).toBeLessThan(all / 2);
  await bar.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await bar.getByText("Mail 2 of 5").waitFor();
  await expect.poll(() => page.url()).toContain("mails=2");
  await bar.getByRole("button", { name: "Done" }).click();
  await bar.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});

test("what is new since a date is marked, and the link says so", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByLabel("Mark what is new since").fill("2025-01-19");
  await expect.poll(() => page.url()).toContain("since=2025-01-19");
  await page.keyboard.press("Escape");
  const svg = () => save(page, "SVG, whole map").then(({ bytes }) => bytes.toString("utf8"));
  await expect.poll(svg).toContain("new since 19 Jan");
  await close();
});

test("two people alone: the third one's cards are gone until all are shown again", async () => {
  const { page, complaints, close } = await visit(site, phone);
  await drawn(page);
  const all = await cards(page);
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByLabel("One of the two people", { exact: true }).selectOption({ label: "Tim Day" });
  await chooseOther(page, "Oleg Drokin");
  await page.keyboard.press("Escape");
  await page.getByText("Tim Day against Oleg Drokin").waitFor();
  expect(await cards(page)).toBeLessThan(all);
  expect(await cards(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Show the whole debate" }).click();
  await expect.poll(() => cards(page)).toBe(all);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ["desktop", desktop],
  ["phone", phone],
])("what is hidden and what is looked at alone are both told, beside each other: %s", async (_, view) => {
  const { page, close } = await visit(site, view, "#without-type=rebuts");
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Look around it" }).click();
  const [focus, filter] = [page.locator(".focus-state"), page.locator(".filter-state")];
  await focus.getByText("around a statement of").waitFor();
  const [one, other] = [await focus.boundingBox(), await filter.boundingBox()];
  expect(one && other && one.y + one.height <= other.y).toBe(true);
  const numbers = await page
    .locator("#panel-filter")
    .getByText(/^\d+( · .* inside cards)?$/)
    .allTextContents();
  const drawnNow = await cards(page);
  for (const number of numbers) expect(Number.parseInt(number, 10)).toBeLessThan(4 * drawnNow);
  await close();
});

test("on a phone the box of layouts is on the screen, all of it", async () => {
  const { page, close } = await visit(site, phone);
  await drawn(page);
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByRole("button", { name: "Tidy up" }).waitFor();
  const box = await page.locator("#arranging").boundingBox();
  expect(box?.y).toBeGreaterThan(40);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.height);
  await close();
});

test("two who never met: the page says so, and the way back", async () => {
  const { page, complaints, close } = await visit(site, undefined, "#between=p-one&between=p-other");
  await page.getByText("These two never answer each other.").waitFor();
  await page.getByRole("button", { name: "Show the whole debate" }).click();
  await drawn(page);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ["a timeline, folded, with what is new", "#mode=timeline&level=1&since=2025-01-19"],
  ["layered", "#mode=layered"],
])("axe finds nothing in the dark: %s", async (_, hash) => {
  const { page, close } = await visit(site, { ...desktop, colours: "dark" }, hash);
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("group", { name: "On the map" }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await close();
});

test.each([
  ["desktop", undefined],
  ["phone", phone],
])("axe finds nothing in what lays the map out: %s", async (_, view) => {
  const { page, close } = await visit(site, view, "#mails=3");
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  };
  await drawn(page);
  await page.getByRole("group", { name: "Playback mail by mail" }).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByLabel("One of the two people", { exact: true }).selectOption({ label: "Tim Day" });
  await chooseOther(page, "Oleg Drokin");
  await page.getByText("Tim Day against Oleg Drokin").waitFor();
  expect(await violations()).toEqual([]);
  await close();
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toJson } from "../../src/export/json.ts";
import { debate } from "../kit/debate.ts";
import { scratch } from "../kit/scratch.ts";
import { type Site, serveDist, visit } from "./kit.ts";
import { cards, drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test("Enter folds what answers the selected card and opens it again; the address keeps it", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const all = await cards(page);
  await page.locator("#map").focus();
  for (const key of ["Right", "Down", "Enter"])
    await page.keyboard.press(key === "Enter" ? key : `Arrow${key}`);
  await expect.poll(() => cards(page)).toBeLessThan(all);
  expect(page.url()).toContain("fold-replies=");
  const folded = await cards(page);
  await page.getByRole("button", { name: /^Open its .*repl/ }).click();
  await expect.poll(() => cards(page)).toBe(all);
  await page.getByRole("button", { name: "Fold replies" }).click();
  await expect.poll(() => cards(page)).toBe(folded);
  await page.reload();
  await drawn(page);
  await expect.poll(() => cards(page)).toBe(folded);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: /^Fold of \d+ statements: \d+ repl/ }).waitFor();
  await page.getByText(/^Fold of \d+ statements: \d+ repl.*; Enter opens\. /).waitFor();
  await page.getByRole("button", { name: "Open the fold" }).click();
  await expect.poll(() => cards(page)).toBe(all);
  expect(complaints).toEqual([]);
  await close();
});

test("fold-all to topics, to turns, and open again", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const all = await cards(page);
  await page.getByRole("button", { name: "Layout" }).click();
  const levels = page.getByLabel("Folded to");
  await levels.selectOption({ label: "Topics only" });
  await expect.poll(() => cards(page)).toBeLessThan(all);
  const topics = await cards(page);
  await levels.selectOption({ label: "First turn" });
  await expect.poll(() => cards(page)).toBeGreaterThan(topics);
  await levels.selectOption({ label: "Everything open" });
  await expect.poll(() => cards(page)).toBe(all);
  expect(page.url()).toContain("fans=open");
  expect(complaints).toEqual([]);
  await close();
});

test("a wide fan is told beside the choice, and opens with everything, also by its address", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.locator("input[type=file]").first().setInputFiles(wideFile());
  await page.getByRole("heading", { level: 1, name: "Wide" }).waitFor();
  await expect.poll(() => cards(page)).toBe(10);
  await page.getByRole("button", { name: "Layout" }).click();
  const levels = page.getByLabel("Folded to");
  expect(await levels.locator("option:checked").textContent()).toBe("Wide fans folded");
  await page.getByText("1 fold holds 22 of 31 statements").waitFor();
  await levels.selectOption({ label: "Everything open" });
  await expect.poll(() => cards(page)).toBe(31);
  await page.getByText("nothing is folded").waitFor();
  expect(await levels.locator("option:checked").textContent()).toBe("Everything open");
  await levels.selectOption({ label: "Wide fans folded" });
  await expect.poll(() => cards(page)).toBe(10);
  expect(page.url()).not.toContain("fans=");
  expect(complaints).toEqual([]);
  await close();
});

/** One statement with thirty short replies, as Riposte saves it. */
function wideFile(): string {
  const replies = Array.from({ length: 30 }, (_, i) => `Bob/m${i}#${i + 1} rebuts 0: No, not ${i}.`);
  const file = join(scratch(), "wide.json");
  writeFileSync(file, toJson(debate(["Ann#0: So.", ...replies].join("\n"), "Wide")));
  return file;
}

test("a person's statements fold to one card; a statement is looked at with what is around it; a path", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const all = await cards(page);
  await page.locator("#map").focus();
  for (const key of ["Right", "Down", "Right"]) await page.keyboard.press(`Arrow${key}`);
  const actions = page.getByRole("group", { name: "On the map" });
  await actions.getByRole("button", { name: /^Fold all of/ }).click();
  await expect.poll(() => cards(page)).toBeLessThan(all);
  await page.goBack();
  await expect.poll(() => cards(page)).toBe(all);
  await actions.getByRole("button", { name: "Look around it" }).click();
  await expect.poll(() => cards(page)).toBeLessThan(all / 2);
  const near = await cards(page);
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByRole("button", { name: "Play mail by mail" }).click();
  await page
    .getByRole("group", { name: "Playback mail by mail" })
    .getByText(/^Mail 1 of [234] /)
    .waitFor();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "One step more around it" }).click();
  await expect.poll(() => cards(page)).toBeGreaterThan(near);
  await page.getByRole("button", { name: "Show the whole debate" }).click();
  await expect.poll(() => cards(page)).toBe(all);
  await actions.getByRole("button", { name: "Path to …" }).click();
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.url()).toContain("path=");
  await page.getByText(/^The path from .+’s “.+” to .+’s “.+”$/).waitFor();
  await expect.poll(() => cards(page)).toBeLessThan(all / 2);
  expect(complaints).toEqual([]);
  await close();
});

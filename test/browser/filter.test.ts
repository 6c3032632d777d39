import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveDist, visit } from "./kit.ts";
import { cardsOnScreen, drawn, filterState } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test("only one person, then all again; what is left stays where it is; back undoes it", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const before = await cardsOnScreen(page);
  await page.getByRole("checkbox", { name: "Oleg Drokin" }).hover();
  await page.getByRole("button", { name: "Show only Oleg Drokin" }).click();
  expect(await filterState(page)).toMatch(/^\d+ of \d+ shown/);
  const after = await cardsOnScreen(page);
  expect(after.length).toBeGreaterThan(3);
  expect(after.length).toBeLessThan(before.length);
  for (const card of after) expect(before).toContainEqual(card);
  expect(after.filter(({ title }) => !title.startsWith("Oleg Drokin"))).toEqual([]);
  await page.goBack();
  expect(await filterState(page)).toBe("");
  await page.goForward();
  await page.getByRole("button", { name: "Show all: People" }).click();
  expect(await filterState(page)).toBe("");
  expect(complaints).toEqual([]);
  await close();
});

test("a link opens the same view", async () => {
  const first = await visit(site);
  await drawn(first.page);
  await first.page.getByRole("checkbox", { name: "Tim Day" }).uncheck();
  await first.page.getByRole("checkbox", { name: /^Rebuttals/ }).uncheck();
  await first.page.getByRole("checkbox", { name: "Premises" }).uncheck();
  const [state, hash] = [await filterState(first.page), new URL(first.page.url()).hash];
  await first.close();
  const second = await visit(site, undefined, hash);
  await drawn(second.page);
  expect(await filterState(second.page)).toBe(state);
  for (const name of ["Tim Day", /^Rebuttals/, "Premises"])
    expect(await second.page.getByRole("checkbox", { name }).isChecked()).toBe(false);
  expect(await second.page.getByRole("checkbox", { name: "NeilBrown" }).isChecked()).toBe(true);
  await second.close();
});

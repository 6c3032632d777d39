import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, phone, type Site, serveDist, visit } from "./kit.ts";
import { drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
};

test.each([
  ["desktop, light", desktop],
  ["desktop, dark", { ...desktop, colours: "dark" as const }],
  ["phone, light", phone],
  ["phone, dark", { ...phone, colours: "dark" as const }],
])("axe finds nothing: %s", async (_, view) => {
  const { page, close } = await visit(site, view);
  await drawn(page);
  expect(await violations(page)).toEqual([]);
  // With everything that can be open at once: outline, statement, reasons, whole mail, filter state, a message.
  const outline = view.touch
    ? page.getByRole("navigation").getByRole("button", { name: "Outline" })
    : page.getByRole("tab", { name: "Outline" });
  await outline.click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("treeitem").nth(2).click();
  await page.getByRole("button", { name: "Show the whole mail" }).click();
  for (const reason of await page.locator(".why summary").all()) await reason.click();
  await page.setInputFiles("input[type=file]", {
    name: "empty.txt",
    mimeType: "text/plain",
    buffer: Buffer.alloc(0),
  });
  await page.getByRole("alert").filter({ hasText: "empty" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Export" }).click();
  expect(await violations(page)).toEqual([]);
  await close();
});

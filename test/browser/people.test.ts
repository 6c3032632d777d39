import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, phone, type Site, serveDist, visit } from "./kit.ts";
import { drawn, filterState, save } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

/** No header says who wrote the last line. */
const pasted = `On Sun, 5 May 2024, Bob Sample wrote:
> Tabs are better because everybody can choose their width.
No, they are not. Half of the tools show them eight wide.
`;

const paste = (page: Page) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, pasted);

const names = (page: Page) =>
  page.getByRole("group", { name: "People" }).locator(".facet-name").allTextContents();

async function edit(page: Page, name: string) {
  await page.getByRole("checkbox", { name }).hover();
  await page.getByRole("button", { name: `Who is ${name}?` }).click();
  return page.getByRole("dialog", { name });
}

test("the user names the author of pasted lines; the file that is saved knows it", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await paste(page);
  await page.getByRole("button", { name: "Name the author…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Unknown author" });
  await dialog.getByRole("combobox", { name: "By" }).fill("Ann Example");
  await dialog.getByRole("button", { name: "That is the author" }).click();
  await expect.poll(() => names(page)).toEqual(["Bob Sample", "Ann Example"]);
  const { name, bytes } = await save(page, "JSON");
  expect(JSON.parse(bytes.toString("utf8")).attributes.peopleChoices).toMatchObject([
    { do: "split", person: "unknown", name: "Ann Example" },
  ]);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => names(page)).toEqual(["Bob Sample", "Unknown author"]);
  await page.setInputFiles("input[type=file]", { name, mimeType: "", buffer: bytes });
  await expect.poll(() => names(page)).toEqual(["Bob Sample", "Ann Example"]);
  expect(complaints).toEqual([]);
  await close();
});

test("a person is renamed, two are made one, and undone again; the map stays where it is", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const view = async () =>
    /viewBox="(\S+ \S+)/.exec((await save(page, "SVG, this view")).bytes.toString("utf8"))?.[1];
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await view();
  const neil = await edit(page, "NeilBrown");
  await neil.getByRole("textbox", { name: "Name" }).fill("Neil Brown");
  await neil.getByRole("button", { name: "Rename" }).click();
  await expect.poll(() => names(page)).toEqual(["Tim Day", "Oleg Drokin", "Neil Brown"]);
  expect(await view()).toBe(before);
  await page.getByRole("checkbox", { name: "Oleg Drokin" }).uncheck();
  const tim = await edit(page, "Tim Day");
  await tim.getByRole("combobox", { name: "The same person as" }).selectOption({ label: "Oleg Drokin" });
  await tim.getByRole("button", { name: "Make them one" }).click();
  await expect.poll(() => names(page)).toEqual(["Tim Day", "Neil Brown"]);
  expect(await filterState(page)).toBe("");
  const made = page.getByRole("status").filter({ hasText: "one person now" });
  await made.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => names(page)).toEqual(["Tim Day", "Oleg Drokin", "Neil Brown"]);
  expect(complaints).toEqual([]);
  await close();
});

test("a message is given to somebody else", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  const dialog = await edit(page, "Oleg Drokin");
  const messages = dialog.getByRole("group").getByRole("checkbox");
  await expect.poll(() => messages.count()).toBe(2);
  await messages.first().check();
  await dialog.getByRole("combobox", { name: "By" }).fill("Olga Drokina");
  await dialog.getByRole("button", { name: "Give it to them" }).click();
  await expect.poll(() => names(page)).toEqual(["Tim Day", "Oleg Drokin", "NeilBrown", "Olga Drokina"]);
  await close();
});

test.each([
  ["desktop, light", desktop],
  ["desktop, dark", { ...desktop, colours: "dark" as const }],
  ["phone, light", phone],
])("axe finds nothing in a person's entry: %s", async (_, view) => {
  const { page, close } = await visit(site, view);
  await drawn(page);
  if (view.touch) await page.getByRole("navigation").getByRole("button", { name: "Filter" }).click();
  const dialog = await edit(page, "Oleg Drokin");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
    [],
  );
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await close();
});

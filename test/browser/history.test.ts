import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveDist, visit } from "./kit.ts";
import { reply } from "./made.ts";
import { drawn, filterState } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const sample = "Lustre client upstreaming";

async function openReply(page: Page, subject = "Tabs or spaces") {
  const buffer = Buffer.from(reply.replace("Tabs or spaces", subject));
  await page.setInputFiles("input[type=file]", { name: "reply.eml", mimeType: "", buffer });
  await title(page, subject);
}

test("back leads from a file to what was open before, as it was looked at, and forth to the file again", async () => {
  const { page, complaints, close } = await visit(site, undefined, "#mode=timeline");
  await drawn(page);
  await page.getByRole("checkbox", { name: "Tim Day" }).uncheck();
  const before = new URL(page.url()).hash;
  await openReply(page);
  expect(new URL(page.url()).hash).toBe("");
  await page.getByRole("checkbox", { name: "Bob Sample" }).uncheck();
  const after = await filterState(page);
  await page.goBack();
  expect(await filterState(page)).toBe("");
  await title(page, "Tabs or spaces");
  await page.goBack();
  await title(page, sample);
  expect(new URL(page.url()).hash).toBe(before);
  expect(await page.getByRole("checkbox", { name: "Tim Day" }).isChecked()).toBe(false);
  await page.goForward();
  await title(page, "Tabs or spaces");
  await page.goForward();
  await expect.poll(() => filterState(page)).toBe(after);
  expect(complaints).toEqual([]);
  await close();
});

test("back leads to the file before the last, with the names that the user gave", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await openReply(page);
  await page.getByRole("button", { name: "Who is Bob Sample?" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Robert Sample");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Robert Sample" }).waitFor();
  await openReply(page, "Spaces or tabs");
  await page.getByRole("checkbox", { name: "Bob Sample" }).waitFor();
  await page.goBack();
  await title(page, "Tabs or spaces");
  await page.getByRole("checkbox", { name: "Robert Sample" }).waitFor();
  await page.goBack();
  await title(page, sample);
  expect(complaints).toEqual([]);
  await close();
});

test("quickly back and forth again: the last wish counts", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await openReply(page);
  await page.evaluate(() => history.back());
  await page.evaluate(() => history.forward());
  await page.waitForTimeout(1500);
  await title(page, "Tabs or spaces");
  expect(complaints).toEqual([]);
  await close();
});

test("a reload closes the user's file: the page says so, and the address says nothing about the sample", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await openReply(page);
  await page.getByRole("checkbox", { name: "Bob Sample" }).uncheck();
  await page.reload();
  await title(page, sample);
  await page.getByRole("status").filter({ hasText: "a reload has closed them" }).waitFor();
  expect(new URL(page.url()).hash).toBe("");
  // What came before the reload is gone too.
  await page.goBack();
  await page.getByRole("status").filter({ hasText: "is closed" }).waitFor();
  await title(page, sample);
  expect(await filterState(page)).toBe("");
  expect(complaints).toEqual([]);
  await close();
});

test("a path that was begun ends with the debate, and with Escape", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const hint = page.getByText("Select the statement to which the path leads");
  const begin = async () => {
    await page.locator("#map").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Path to …" }).click();
    await hint.waitFor();
  };
  await begin();
  await page.keyboard.press("Escape");
  expect(await hint.count()).toBe(0);
  expect(await page.getByRole("complementary", { name: "The selected statement" }).count()).toBe(1);
  await begin();
  await openReply(page);
  expect(await hint.count()).toBe(0);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  expect(page.url()).not.toContain("path=");
  expect(complaints).toEqual([]);
  await close();
});

test("the two people of one debate are not asked for in the next", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const [one, other] = [
    page.getByLabel("One of the two people", { exact: true }),
    page.getByLabel("The other one of the two people"),
  ];
  await page.getByRole("button", { name: "Layout" }).click();
  await one.selectOption({ label: "Tim Day" });
  await other.selectOption({ index: 1 });
  await page.getByText("Tim Day against").waitFor();
  await page.goBack();
  await expect.poll(() => one.inputValue()).toBe("");
  expect(await other.inputValue()).toBe("");
  await one.selectOption({ label: "Tim Day" });
  await openReply(page);
  if (!(await one.isVisible())) await page.getByRole("button", { name: "Layout" }).click();
  expect(await one.inputValue()).toBe("");
  expect(await one.locator("option:enabled").count()).toBe(3);
  expect(complaints).toEqual([]);
  await close();
});

test("one half of a pair leaves what is looked at alone as it is", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  await page.locator("#map").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Look around it" }).click();
  await page.getByText("around a statement of").waitFor();
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByLabel("One of the two people", { exact: true }).selectOption({ label: "Tim Day" });
  await page.waitForTimeout(200);
  expect(await page.getByText("around a statement of").count()).toBe(1);
  await close();
});

test.each([
  ["#without=nobody", ""],
  ["#without-kind=claim", / of \d+ shown/],
  ["#without-type=rebuts", "Some relations are hidden"],
])("%s: the page says what is hidden, if anything is", async (hash, words) => {
  const { page, close } = await visit(site, undefined, hash);
  await drawn(page);
  await expect.poll(() => filterState(page)).toMatch(words === "" ? /^$/ : words);
  await close();
});

test.each([
  ["#mails=0", "Mail 1 of 5"],
  ["#mails=99", "Mail 5 of 5"],
])("%s is a mail that there is: %s", async (hash, words) => {
  const { page, close } = await visit(site, undefined, hash);
  await drawn(page);
  await page.getByText(words).waitFor();
  await close();
});

test("a path between statements of another debate: the page says so", async () => {
  const { page, close } = await visit(site, undefined, "#path=s-one&path=s-other");
  await page.getByText("The debate does not have both of these statements.").waitFor();
  await page.getByRole("button", { name: "Show the whole debate" }).click();
  await drawn(page);
  await close();
});

test("who plays the debate keeps the keyboard; what is not said yet is not told", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const panel = page.getByRole("complementary", { name: "The selected statement" });
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.getByRole("treeitem").last().click();
  await panel.waitFor();
  const active = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
  await page.getByRole("button", { name: "Layout" }).click();
  await page.getByRole("button", { name: "Play mail by mail" }).press("Enter");
  await expect.poll(active).toBe("Play");
  expect(await page.getByRole("button", { name: "Play mail by mail" }).count()).toBe(0);
  expect(await panel.count()).toBe(0);
  await page.getByRole("button", { name: "Done" }).press("Enter");
  expect(await active()).toBe("map");
  await panel.waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("an error that was mended, or another one, takes its place", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  for (const name of ["one.txt", "other.txt"]) {
    await page.setInputFiles("input[type=file]", { name, mimeType: "", buffer: Buffer.from("") });
    await page.getByRole("alert").filter({ hasText: name }).waitFor();
  }
  expect(await page.locator(".notice.error").count()).toBe(1);
  await close();
});

test("while nothing has the focus the keys are the map's", async () => {
  const { page, close } = await visit(site);
  await drawn(page);
  const zoom = () => page.locator("#map").getAttribute("data-zoom");
  const before = await zoom();
  await page.keyboard.press("0");
  await expect.poll(zoom).not.toBe(before);
  await close();
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratch } from "../kit/scratch.ts";
import { desktop, phone, type Site, serveDist, visit } from "./kit.ts";
import { drawn } from "./map.ts";

let site: Site;
const folder = scratch();
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

const mail = (id: string, day: number, subject: string, text: string, parent?: string) =>
  `From ${id}@example.org Mon May  6 10:00:00 2024
From: ${id[0]?.toUpperCase()}${id.slice(1)} Example <${id}@example.org>
Subject: ${subject}
Date: Mon, ${day} May 2024 10:00:00 +0200
Message-ID: <${id}.${day}@example.org>${parent ? `\nIn-Reply-To: <${parent}@example.org>` : ""}

${text}

`;

/** Two threads, one longer and more contested than the other, and a mail that nobody answers. */
const archive = [
  mail("ann", 6, "Tabs or spaces", "Tabs are better because everybody can choose their width."),
  mail(
    "bob",
    7,
    "Re: Tabs or spaces",
    "> Tabs are better because everybody can choose their width.\nNo, they are not.",
    "ann.6",
  ),
  mail(
    "cid",
    8,
    "Re: Tabs or spaces",
    "> No, they are not.\nYes, they are. You are wrong about that.",
    "bob.7",
  ),
  mail("dan", 20, "Release on Friday", "We should release on Friday."),
  mail(
    "eve",
    21,
    "Re: Release on Friday",
    "> We should release on Friday.\nAgreed, Friday is fine.",
    "dan.20",
  ),
  mail("fay", 22, "Lunch", "Lunch is at noon."),
].join("");

const input = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "",
  buffer: Buffer.from(content),
});
const picker = (page: Page) => page.getByRole("dialog");
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

async function opened(view = desktop) {
  const visited = await visit(site, view);
  await drawn(visited.page);
  await visited.page.setInputFiles("input[type=file]", input("list.mbox.gz", gzipSync(archive)));
  await picker(visited.page).waitFor();
  return visited;
}

const subjects = (page: Page) => picker(page).locator(".thread-open").allTextContents();

test("an archive opens a list of its threads over the map, which stays until one is chosen", async () => {
  const { page, complaints, close } = await opened();
  expect(await page.locator("h1").textContent()).toBe("Lustre client upstreaming");
  expect(await subjects(page)).toEqual(["Tabs or spaces", "Release on Friday"]);
  await picker(page).getByText("1 mail that nobody answers left out").waitFor();
  const row = picker(page).getByRole("row", { name: /Tabs or spaces/ });
  await expect.poll(() => row.locator("td.people").textContent()).toBe("3");
  expect(await row.locator("td.date").textContent()).toMatch(/6\s?–\s?8 May 2024/);
  expect(await row.locator("td.contested").textContent()).toMatch(/\d\.\d\d \d rebuttal/);
  await page.keyboard.press("Escape");
  await picker(page).waitFor({ state: "detached" });
  expect(await page.locator("h1").textContent()).toBe("Lustre client upstreaming");
  await page.getByRole("button", { name: "Threads…" }).click();
  await picker(page).getByRole("button", { name: "Release on Friday" }).click();
  await title(page, "Release on Friday");
  expect(complaints).toEqual([]);
  await close();
});

test("the list is searched and sorted, and a thread chosen, by keyboard alone", async () => {
  const { page, complaints, close } = await opened();
  await picker(page).getByRole("button", { name: "Dates" }).press("Enter");
  expect(await subjects(page)).toEqual(["Release on Friday", "Tabs or spaces"]);
  expect(await picker(page).getByRole("columnheader", { name: "Dates" }).getAttribute("aria-sort")).toBe(
    "descending",
  );
  await picker(page).getByRole("button", { name: "Dates" }).press("Enter");
  expect(await subjects(page)).toEqual(["Tabs or spaces", "Release on Friday"]);
  const field = picker(page).getByRole("searchbox");
  await field.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Tabs or spaces");
  await expect.poll(() => picker(page).locator("td.people").allTextContents()).toEqual(["3", "2"]);
  await field.fill("eve friday");
  expect(await subjects(page)).toEqual(["Release on Friday"]);
  await page.keyboard.press("Enter");
  await title(page, "Release on Friday");
  expect(complaints).toEqual([]);
  await close();
});

test("the thread stands in the address; back and forth lead from one to the other, and to what was before", async () => {
  const { page, complaints, close } = await opened();
  await picker(page).getByRole("button", { name: "Tabs or spaces" }).click();
  await title(page, "Tabs or spaces");
  expect(new URL(page.url()).hash).toBe("#thread=ann.6%40example.org");
  await page.getByRole("checkbox", { name: "Bob Example" }).uncheck();
  await page.getByRole("button", { name: "Threads…" }).click();
  await picker(page).getByRole("button", { name: "Release on Friday" }).click();
  await title(page, "Release on Friday");
  await page.goBack();
  await title(page, "Tabs or spaces");
  expect(await page.getByRole("checkbox", { name: "Bob Example" }).isChecked()).toBe(false);
  await page.goBack();
  await page.goBack();
  await title(page, "Lustre client upstreaming");
  await page.goForward();
  await title(page, "Tabs or spaces");
  // Another browser has not got the archive: the address says nothing about the sample.
  await page.reload();
  await title(page, "Lustre client upstreaming");
  expect(new URL(page.url()).hash).toBe("");
  expect(await page.getByRole("button", { name: "Threads…" }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("several files at once are one archive; one file with one debate opens at once and closes it", async () => {
  const { page, complaints, close } = await opened();
  const [tabs = "", release = ""] = archive.split(/(?=From dan@)/);
  await page.keyboard.press("Escape");
  await page.evaluate(
    (texts) => {
      const dataTransfer = new DataTransfer();
      for (const [index, text] of texts.entries()) dataTransfer.items.add(new File([text], `${index}.mbox`));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [tabs, release],
  );
  await picker(page).getByRole("heading", { name: "Threads in 0.mbox, 1.mbox" }).waitFor();
  expect(await subjects(page)).toHaveLength(2);
  await page.keyboard.press("Escape");
  await page.setInputFiles("input[type=file]", input("tabs.mbox", tabs));
  await title(page, "Tabs or spaces");
  expect(await page.getByRole("button", { name: "Threads…" }).count()).toBe(0);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, archive);
  await picker(page).getByRole("heading", { name: "Threads in pasted text" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a large archive tells how far it is read; cancel leaves everything as it was", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const file = join(folder, "large.mbox");
  const text = "This is a line of a mail that says nothing at all, at some length.\n".repeat(60);
  const mails = Array.from({ length: 9000 }, (_, n) => mail(`p${n}`, (n % 28) + 1, `Thread ${n}`, text));
  writeFileSync(file, mails.join(""));
  await page.setInputFiles("input[type=file]", file);
  const state = page.locator(".reading");
  await state.filter({ hasText: "Reading large.mbox" }).waitFor();
  const share = async () => Number(/(\d+) %/.exec((await state.textContent()) ?? "")?.[1] ?? -1);
  const first = await share();
  await expect.poll(share, { timeout: 20_000 }).toBeGreaterThan(first);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => state.textContent()).toBe("");
  await page.waitForTimeout(500);
  expect(await picker(page).count()).toBe(0);
  await title(page, "Lustre client upstreaming");
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ["desktop, light", desktop],
  ["desktop, dark", { ...desktop, colours: "dark" as const }],
  ["phone, light", phone],
])("axe finds nothing in the list of threads: %s", async (_, view) => {
  const { page, close } = await opened(view);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
    [],
  );
  const sizes = await picker(page)
    .locator("button:visible, input:visible")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  if (view.touch) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(43.5);
  await close();
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveDist, visit } from "./kit.ts";
import { reply } from "./made.ts";
import { cards, drawn } from "./map.ts";

let site: Site;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const binary = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 97) % 256));

test.each([
  ["an empty file", file("empty.txt", ""), "empty.txt is empty"],
  ["a binary", file("noise.bin", binary), "noise.bin is not text"],
  [
    "a web page",
    file("page.html", "<!doctype html><html><body><h1>Hello</h1></body></html>"),
    "looks like a web page",
  ],
  ["a damaged debate", file("d.json", '{"attributes":{"format":"riposte","version":1}}'), "cannot be opened"],
  ["10 MB of quote marks", file("angles.txt", ">".repeat(10_000_000)), "angles.txt looks like"],
])("%s: a message, and the map stays", async (_, input, words) => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.setInputFiles("input[type=file]", input);
  const message = page.getByRole("alert").filter({ hasText: words });
  await message.waitFor();
  await page.getByRole("heading", { level: 1, name: "Lustre client upstreaming" }).waitFor();
  expect(await cards(page)).toBeGreaterThan(10);
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  expect(await page.locator(".notice").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("a mail without a debate says why there is so little to see", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const mail =
    "From: Ann <ann@example.org>\nSubject: Lunch\nDate: Mon, 6 May 2024 10:00:00 +0200\n\nLunch is at noon.\n";
  await page.setInputFiles("input[type=file]", file("lunch.eml", mail));
  await page.getByRole("status").filter({ hasText: "nobody is quoted and answered" }).waitFor();
  await page.getByRole("heading", { level: 1, name: "Lunch" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a mail is opened by pasting it anywhere, and by the dialog", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, reply);
  await page.getByRole("heading", { level: 1, name: "Tabs or spaces" }).waitFor();
  await page.getByRole("button", { name: "Paste…" }).click();
  await page.getByRole("textbox").fill(reply.replaceAll("Tabs or spaces", "Spaces or tabs"));
  await page.getByRole("button", { name: "Draw it" }).click();
  await page.getByRole("heading", { level: 1, name: "Spaces or tabs" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a file is opened by dropping it anywhere; what it holds is never run", async () => {
  const { page, complaints, close } = await visit(site);
  await drawn(page);
  const evil = reply.replace(
    "No, they",
    '<img src=x onerror="document.title=1"><script>document.title=2</script> No, they',
  );
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "mail.eml"));
    document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, evil);
  await page.getByRole("heading", { level: 1, name: "Tabs or spaces" }).waitFor();
  await page.getByRole("tab", { name: "Outline" }).click();
  for (const row of await page.getByRole("treeitem").all()) await row.click();
  expect(await page.title()).toBe("Tabs or spaces · Riposte");
  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

import { expect, test } from "vitest";
import { threads } from "../../src/command/threads.ts";
import { archive } from "../kit/archives.ts";
import { portWith } from "../kit/port.ts";

test("a line for each thread: number, mails, people, dates, how contested", async () => {
  const port = portWith({ mails: archive });
  await threads(port, ["mails"], {});
  expect(port.files.get("-")).toMatch(/^1 +2 +2 +2025-01-06 +2025-01-07 +2 +0\.50 +Tabs or spaces$/m);
});

test("--json: one object a line", async () => {
  const port = portWith({ mails: archive });
  await threads(port, ["mails"], { json: true });
  const rows = (port.files.get("-") ?? "")
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({
    number: 1,
    id: "a1@example.org",
    mails: 2,
    first: "2025-01-06T10:00+00:00",
  });
});

test("no thread at all is said", async () => {
  const port = portWith({ mails: "" });
  await expect(threads(port, ["mails"], {})).rejects.toMatchObject({ code: 1 });
  expect(port.said.join()).toContain("mails is empty");
});

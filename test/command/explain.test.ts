import { expect, test } from "vitest";
import { explain } from "../../src/command/explain.ts";
import { exit } from "../../src/command/port.ts";
import { archive } from "../kit/archives.ts";
import { portWith } from "../kit/port.ts";

const explained = async (which: string): Promise<string> => {
  const port = portWith({ mails: archive });
  await explain(port, "mails", which, { thread: "Tabs" });
  return port.files.get("-") ?? "";
};

test("kind and relations, each with its reasons in words", async () => {
  const text = await explained("look different");
  expect(text).toMatch(/It is read as a claim \(\d+ % sure\)/);
  expect(text).toContain("It rebuts Ann Lee: “We should indent with tabs everywhere.”");
  expect(text).toContain("opens with “No”: denial");
});

test("a line names the statement in it", async () => {
  expect(await explained("line 4")).toContain("No, tabs look different");
});

test("no statement, or several: the message lists them", async () => {
  await expect(explained("emacs")).rejects.toThrow(/no statement fits “emacs”/);
  await expect(explained("tabs")).rejects.toThrow(/2 statements fit “tabs”.*\n +\w+ {2}We should/);
});

test("which thread is asked for without options that explain has not", async () => {
  const run = explain(portWith({ mails: archive }), "mails", "tabs", {});
  await expect(run).rejects.toMatchObject({ code: exit.usage });
  await expect(run).rejects.toThrow(/there are 2 debates\. Choose one with --thread N:\n/);
});

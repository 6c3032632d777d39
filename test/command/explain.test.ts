import { describe, expect, test } from "vitest";
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
  expect(text).toMatch(/^It is read as a claim \(\d+ % sure\):$/m);
  expect(text).toMatch(
    /^It rebuts “We should indent with tabs everywhere.” by Ann Lee, line 1 of the mail of \d{4}-\d\d-\d\d \(\d+ % sure.*\):$/m,
  );
  expect(text).toContain("  • it opens with a no or a doubt: “No”");
});

test("weights are for programs: no reason shows its number", async () => {
  expect(await explained("look different")).not.toMatch(/^ .*\d\.\d/m);
});

test("a statement without relations says so", async () => {
  expect(await explained("indent with tabs")).toMatch(
    /\n\nIt is not read as an answer to anything, nor as a reason\.\n$/,
  );
});

test("a first word as long as a path is cut", async () => {
  const port = portWith({ mails: archive.replaceAll("with tabs everywhere.", `${"a/".repeat(60)}b.`) });
  await explain(port, "mails", "look different", { thread: "Tabs" });
  expect(port.files.get("-")).toMatch(/“We should indent (?:a\/){20,}a? …” by Ann Lee/);
});

test("another statement is named by its first words", async () => {
  const long = "with tabs everywhere, in each and every file that anyone of us ever touches or has touched.";
  const port = portWith({ mails: archive.replace("with tabs everywhere.", long) });
  await explain(port, "mails", "look different", { thread: "Tabs" });
  expect(port.files.get("-")).toContain(
    "“We should indent with tabs everywhere, in each and every …” by Ann Lee",
  );
});

test("a line names the statement in it", async () => {
  expect(await explained("line 4")).toContain("No, tabs look different");
});

describe("no statement, or several, is a wrong call", () => {
  test.each([
    ["tabs", /2 statements fit “tabs”.*:\n +\w+ +Ann Lee, line 1 of the mail of 2025-01-06: We should/],
    [
      "different tabs",
      /no statement fits “different tabs”.*:\n +\w+ +Bob Ray, line 4 of the mail of 2025-01-07: No, tabs/,
    ],
    ["line 9", /no statement fits “line 9”.*:\n +\w+ +Bob Ray, line 4 of the mail of 2025-01-07: No, tabs/],
    ["emacs", /no statement fits “emacs”.*its text\.$/],
  ])("%s: the message lists them, or what is near", async (which, says) => {
    await expect(explained(which)).rejects.toThrow(says);
    await expect(explained(which)).rejects.toMatchObject({ code: exit.usage });
  });
});

test("which thread is asked for without options that explain has not", async () => {
  const run = explain(portWith({ mails: archive }), "mails", "tabs", {});
  await expect(run).rejects.toMatchObject({ code: exit.usage });
  await expect(run).rejects.toThrow(/there are 2 debates\. Choose one with --thread N:\n/);
});

test("what would steer the terminal is replaced", async () => {
  const port = portWith({ mails: archive.replaceAll("No, tabs look", "No, tabs\u001b[31m look") });
  await explain(port, "mails", "look different", { thread: "Tabs" });
  expect(port.files.get("-")).toContain("No, tabs\ufffd[31m look different");
});

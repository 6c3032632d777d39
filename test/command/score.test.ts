import { expect, test } from "vitest";
import { exit } from "../../src/command/port.ts";
import { scoreGold } from "../../src/command/score.ts";
import { archive } from "../kit/archives.ts";
import { portWith } from "../kit/port.ts";

const gold = {
  source: "mails.mbox",
  title: "Tabs",
  messages: ["a1@example.org", "a2@example.org"],
  statements: [
    { id: "1", author: "Ann Lee", kind: "proposal", message: "a1@example.org", lines: [1, 1], words: [0, 5] },
    { id: "2", author: "Bob Ray", kind: "claim", message: "a2@example.org", lines: [4, 4], words: [0, 6] },
  ],
  relations: [{ from: "2", type: "rebuts", to: ["1"] }],
};
const port = () => portWith({ "g/gold.json": JSON.stringify(gold), "data/mails.mbox": archive });

test("five figures for each annotation, and their mean", async () => {
  const world = port();
  await scoreGold(world, ["g/gold.json", "g/gold.json"], { data: "data" });
  const lines = (world.files.get("-") ?? "").trimEnd().split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toMatch(/^ +1\.000 .* 1\.000 +1\.000 +1\.000 +gold$/);
  expect(lines[3]).toMatch(/mean$/);
});

test("a source that is not there says what to do", async () => {
  const run = scoreGold(port(), ["g/gold.json"], {});
  await expect(run).rejects.toThrow(/are not there \(g\/\.\.\/mails\.mbox\).*--data FOLDER/);
  await expect(run).rejects.toMatchObject({ code: exit.file });
});

test.each([
  ["{}", "source is missing"],
  [
    JSON.stringify({ ...gold, relations: [{ from: "2", type: "hates", to: ["1"] }] }),
    'relations.0.type is "hates"',
  ],
  [JSON.stringify(gold).slice(0, 50), "it breaks off in line 1, after 50 bytes."],
  ["who?", "it is no JSON."],
])("%j is no annotation, and why", async (text, why) => {
  const run = scoreGold(portWith({ "x.json": text }), ["x.json"], {});
  await expect(run).rejects.toThrow(`x.json is no annotation: ${why}`);
});

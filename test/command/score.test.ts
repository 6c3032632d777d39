import { expect, test } from "vitest";
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
  await expect(scoreGold(port(), ["g/gold.json"], {})).rejects.toThrow(/mails\.mbox is not there.*--data/);
});

test("what is no annotation is named", async () => {
  const world = portWith({ "x.json": "{}" });
  await expect(scoreGold(world, ["x.json"], {})).rejects.toThrow(/x\.json is no gold annotation/);
});

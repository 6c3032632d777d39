import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { map } from "../../src/command/map.ts";
import { drawScene, toJson, toSvg } from "../../src/debate.ts";
import { archive } from "../kit/archives.ts";
import { debate } from "../kit/debate.ts";
import { portWith, type TestPort } from "../kit/port.ts";

const mappedWith = async (
  choices: string | Uint8Array,
  options: Parameters<typeof map>[2] = { output: ["m.json"], thread: "Tabs" },
): Promise<TestPort> => {
  const port = portWith({ mails: archive, "who.json": choices });
  await map(port, ["mails"], { ...options, people: "who.json" });
  return port;
};
const namesIn = (port: TestPort): string[] => {
  const { attributes } = JSON.parse(port.files.get("m.json") ?? "{}");
  return attributes.participants.map(({ name }: { name: string }) => name).sort();
};
const namesWith = async (choices: string | Uint8Array) => namesIn(await mappedWith(choices));
const warnings = ({ said }: TestPort): string[] => said.filter((line) => line.includes("who.json"));

test("--people renames and merges", async () => {
  expect(await namesWith('[{"do": "rename", "person": "ann@example.org", "name": "Ann L."}]')).toEqual([
    "Ann L.",
    "Bob Ray",
  ]);
  expect(await namesWith('[{"do": "merge", "person": "Ann Lee", "with": "Bob Ray"}]')).toEqual(["Ann Lee"]);
});

describe("a debate that Riposte saved", () => {
  const plain = debate("Ann#1: So it is.");
  // Saved where Ann Lee was merged with Bob Ray: it holds neither under these names.
  const merged = plain.copy();
  merged.setAttribute("peopleChoices", [{ do: "merge", person: "Ann Lee", with: "Bob Ray" }]);
  const svg = toSvg(drawScene(merged), merged);
  test.each([
    ["JSON", toJson(merged)],
    ["SVG", svg],
    ["gzipped", gzipSync(svg)],
  ])("carries its choices as %s", async (_, file) => {
    const port = await mappedWith(file);
    expect(namesIn(port)).toEqual(["Ann Lee"]);
    expect(warnings(port)).toEqual([]);
  });

  test.each([toJson(plain), toSvg(drawScene(plain), plain)])(
    "without choices changes nothing and says so",
    async (file) => {
      const port = await mappedWith(file);
      expect(namesIn(port)).toEqual(["Ann Lee", "Bob Ray"]);
      expect(warnings(port)).toEqual([expect.stringContaining("carries no choices about who is who")]);
    },
  );

  test("that is damaged says where", async () => {
    const run = mappedWith(toJson(merged).slice(0, 300));
    await expect(run).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/who\.json .* breaks off in line/),
    });
  });

  test("and mapped again with its own choices has nobody amiss", async () => {
    const tabs = await mappedWith(
      '[{"do": "rename", "person": "Ann Lee", "name": "Ann L."}, {"do": "merge", "person": "Ann L.", "with": "Bob Ray"}]',
    );
    const saved = tabs.files.get("m.json") ?? "";
    const port = portWith({ "saved.json": saved });
    await map(port, ["saved.json"], { output: ["m.json"], people: "saved.json" });
    expect(port.files.get("m.json")).toBe(saved);
    expect(port.said.filter((line) => line.includes("fits"))).toEqual([]);
  });
});

describe("whom nobody fits", () => {
  const rename = (person: string) => JSON.stringify([{ do: "rename", person, name: "Ann L." }]);

  test("is told, with those who may be meant", async () => {
    expect(warnings(await mappedWith(rename("An Lee")))).toEqual([
      "riposte: who.json: nobody fits “An Lee”. Did you mean Ann Lee?",
    ]);
  });

  test("or with those who take part", async () => {
    expect(warnings(await mappedWith(rename("Zoe")))).toEqual([
      "riposte: who.json: nobody fits “Zoe”. There are: Ann Lee, Bob Ray.",
    ]);
  });

  test("in the second place of a merge too", async () => {
    const choice = '[{"do": "merge", "person": "Ann Lee", "with": "Bob Roy"}]';
    expect(warnings(await mappedWith(choice))).toEqual([
      "riposte: who.json: nobody fits “Bob Roy”. Did you mean Bob Ray?",
    ]);
  });

  test("under --all is told once, and only whom no debate has", async () => {
    const choices = JSON.stringify([
      { do: "rename", person: "Dee Fox", name: "Dee" },
      { do: "rename", person: "Dee Fix", name: "Dee" },
    ]);
    expect(warnings(await mappedWith(choices, { output: ["maps/"], all: true }))).toEqual([
      "riposte: who.json: nobody fits “Dee Fix”. Did you mean Dee Fox?",
    ]);
  });

  test("a split of mails that are not there is told", async () => {
    const choice = '[{"do": "split", "person": "Ann Lee", "name": "Ann Li", "messages": ["z9@example.org"]}]';
    expect(warnings(await mappedWith(choice))).toEqual([
      "riposte: who.json: no mail of “Ann Lee” is among z9@example.org, so nothing is split from it.",
    ]);
  });
});

test.each([
  ["who?", "it is no JSON"],
  ['[{"do": "merge"', "it breaks off in line 1, after 15 bytes"],
  ['{"a": 1}', "it is JSON, but no list"],
  ['[{"do": "merge", "person": "Ann", "with": "Bob"}, {"do": "fire"}]', 'its choice 2 is {"do":"fire"}'],
  [
    '[{"do": "rename", "person": "Ann", "name": ""}]',
    'its choice 1 is {"do":"rename","person":"Ann","name":""}',
  ],
  [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), "it is no JSON"],
  ["", "it is empty"],
])("%j is refused with a reason and an example", async (choices, reason) => {
  const run = namesWith(choices);
  await expect(run).rejects.toMatchObject({ code: 2 });
  await expect(run).rejects.toThrow(`who.json holds no choices about who is who: ${reason}.`);
  await expect(run).rejects.toThrow(/for example \[\{"do": "merge"/);
});

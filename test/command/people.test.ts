import { expect, test } from "vitest";
import { map } from "../../src/command/map.ts";
import { archive } from "../kit/archives.ts";
import { portWith } from "../kit/port.ts";

const namesWith = async (choices: string): Promise<string[]> => {
  const port = portWith({ mails: archive, "who.json": choices });
  await map(port, ["mails"], { output: ["m.json"], thread: "Tabs", people: "who.json" });
  const { attributes } = JSON.parse(port.files.get("m.json") ?? "{}");
  return attributes.participants.map(({ name }: { name: string }) => name).sort();
};

test("--people renames and merges", async () => {
  expect(await namesWith('[{"do": "rename", "person": "ann@example.org", "name": "Ann L."}]')).toEqual([
    "Ann L.",
    "Bob Ray",
  ]);
  expect(await namesWith('[{"do": "merge", "person": "Ann Lee", "with": "Bob Ray"}]')).toEqual(["Ann Lee"]);
});

test("a debate saved after choices were made carries them", async () => {
  const choice = { do: "merge", person: "Ann Lee", with: "Bob Ray" };
  expect(await namesWith(JSON.stringify({ attributes: { peopleChoices: [choice] } }))).toEqual(["Ann Lee"]);
});

test("a file without choices is refused with an example", async () => {
  await expect(namesWith("who?")).rejects.toThrow(/who\.json holds no list of choices.*"do": "merge"/);
  await expect(namesWith('[{"do": "fire"}]')).rejects.toMatchObject({ code: 2 });
});

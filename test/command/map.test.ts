import { describe, expect, test } from "vitest";
import { map } from "../../src/command/map.ts";
import { exit } from "../../src/command/port.ts";
import { threads } from "../../src/command/threads.ts";
import { archive } from "../kit/archives.ts";
import { mboxOf } from "../kit/mails.ts";
import { portWith, type TestPort } from "../kit/port.ts";

const mapped = async (options: Parameters<typeof map>[2]): Promise<TestPort> => {
  const port = portWith({ mails: archive });
  await map(port, ["mails"], options);
  return port;
};
const titleIn = (port: TestPort, file: string): string =>
  JSON.parse(port.files.get(file) ?? "{}").attributes?.title;

describe("one thread of many", () => {
  test.each([["3"], ["c1@example.org"], ["<c1@example.org>"], ["drop the old parser"], ["old pars"]])(
    "--thread %s",
    async (thread) => {
      expect(titleIn(await mapped({ output: ["m.json"], thread }), "m.json")).toBe("Drop the old parser");
    },
  );

  test.each([
    [undefined, /there are 2 debates\. Choose one with --thread N, or map all with/],
    ["Gnus", /no thread fits “Gnus”/],
    ["o", /3 threads fit “o”/],
    ["0", /no thread fits “0”/],
    ["99", /no thread fits “99”/],
  ])("%s is not enough: the list says what to type", async (thread, says) => {
    const run = mapped({ output: ["m.json"], ...(thread ? { thread } : {}) });
    await expect(run).rejects.toThrow(says);
    await expect(run).rejects.toMatchObject({ code: exit.usage });
    await expect(run).rejects.toThrow(/3 +2 +2025-01-09 +Drop the old parser/);
  });
});

test("where nobody answers anybody, the input gives no map", async () => {
  const world = portWith({
    mails: mboxOf(`
      == a1 | Ann Lee <ann@example.org> | 6 Jan 2025 10:00 +0000 | Meeting
      The room is booked.

      == b1 | Bob Ray <bob@example.org> | 7 Jan 2025 10:00 +0000 | Lunch
      The table is booked.`),
  });
  const run = map(world, ["mails"], { output: ["m.json"] });
  await expect(run).rejects.toThrow(/in none of the 2 threads.*\n.*Lunch/s);
  await expect(run).rejects.toMatchObject({ code: exit.noMap });
});

test("a saved debate is one thread: a choice is needless and said to be", async () => {
  const world = await mapped({ output: ["m.json"], thread: "3" });
  await map(world, ["m.json"], { output: ["n.json"], thread: "3" });
  expect(world.files.get("n.json")).toBe(world.files.get("m.json"));
  expect(world.said.join("\n")).toContain("--thread chooses nothing");
});

describe("what to write is said by the name, else by --format", () => {
  test.each([
    ["m.SVG", undefined, /^<svg/],
    ["-", undefined, /^\{/],
    ["-", "svg", /^<svg/],
    ["m", "json", /^\{/],
    ["m.svg", "svg", /^<svg/],
    ["m.2025", "svg", /^<svg/],
  ])("%s, %s", async (file, format, begins) => {
    const world = await mapped({ output: [file], thread: "1", ...(format ? { format } : {}) });
    expect(world.files.get(file)).toMatch(begins);
  });

  test.each([
    ["m.svg", "json", /m\.svg ends in \.svg and --format says json/],
    ["m", undefined, /m: the name must end in \.svg or \.json, to say what to write\.$/],
    ["maps/", undefined, /add --all/],
    ["m.svg", "pdf", /no format “pdf”/],
  ])("%s, %s is refused", async (file, format, says) => {
    const run = mapped({ output: [file], thread: "1", ...(format ? { format } : {}) });
    await expect(run).rejects.toThrow(says);
    await expect(run).rejects.toMatchObject({ code: exit.usage });
  });
});

describe("--all", () => {
  test("a map for each debate, and a page that lists them", async () => {
    const { files } = await mapped({ output: ["maps/"], all: true });
    expect([...files.keys()].sort()).toEqual([
      "mails",
      "maps/2025-01-06-tabs-or-spaces.json",
      "maps/2025-01-06-tabs-or-spaces.svg",
      "maps/2025-01-09-drop-the-old-parser.json",
      "maps/2025-01-09-drop-the-old-parser.svg",
      "maps/index.html",
    ]);
    expect(files.get("maps/index.html")).toContain(
      '<a href="2025-01-06-tabs-or-spaces.svg">Tabs or spaces</a>',
    );
  });

  test("needs one folder", async () => {
    await expect(mapped({ output: ["m.svg"], all: true })).rejects.toMatchObject({ code: 2 });
  });
});

test("the summary counts what `threads` counts, asides apart, and knows the singular", async () => {
  const world = portWith({
    mails: mboxOf(`
      == a1 | Ann Lee <ann@example.org> | 6 Jan 2025 10:00 +0000 | Tabs or spaces
      We should indent with tabs everywhere.

      Thank you all for the nice dinner!`),
  });
  await map(world, ["mails"], { output: ["m.json"] });
  await threads(world, ["mails"], { json: true });
  const { statements } = JSON.parse(world.files.get("-") ?? "{}");
  expect(statements).toBe(1);
  expect(world.said.at(-1)).toBe(
    "Tabs or spaces: 1 message (0 recovered from quotes); 1 person (Ann Lee); 1 statement and 1 aside, 0 relations -> m.json",
  );
});

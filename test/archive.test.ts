import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openArchive, openContents } from "../src/archive.ts";
import { drawScene, toJson, toSvg } from "../src/debate.ts";
import type { MessageId } from "../src/model/ids.ts";
import { archive } from "./kit/archives.ts";
import { debate } from "./kit/debate.ts";
import { portWith } from "./kit/port.ts";

const opened = async (text: string) => {
  const port = portWith({ archive: text });
  return openArchive(await port.pieces("archive"), port.spool);
};

test("threads stand by their first mail; what one mail says to nobody is no debate", async () => {
  const { threads } = await opened(archive);
  expect(threads.map(({ subject, mails, debated }) => [subject, mails, debated])).toEqual([
    ["Tabs or spaces", 2, true],
    ["Meeting at noon", 1, false],
    ["Drop the old parser", 2, true],
  ]);
});

test("a thread is mapped from its own mails alone", async () => {
  const found = await opened(archive);
  const map = await found.open(found.threads[2]?.id as MessageId);
  expect(map.kind === "debate" && map.graph.getAttribute("messages").map(({ id }) => id)).toEqual([
    "c1@example.org",
    "c2@example.org",
  ]);
});

test("a summary says who speaks and how contested the thread is", async () => {
  const found = await opened(archive);
  const [tabs, meeting] = await Promise.all(found.threads.map(({ id }) => found.summarise(id)));
  expect(tabs).toMatchObject({ statements: 2, rebuttals: 1, contested: 0.5 });
  expect([...(tabs?.people ?? [])].sort()).toEqual(["Ann Lee", "Bob Ray"]);
  expect(meeting).toMatchObject({ rebuttals: 0, contested: 0 });
});

test("a mail that stands twice is one mail; two senders under one Message-ID are two", async () => {
  expect((await opened(archive + archive)).threads.map(({ mails }) => mails)).toEqual([2, 1, 2]);
  const stolen = archive.replace("Message-ID: <b1@", "Message-ID: <a1@");
  const { threads } = await opened(stolen);
  expect(threads.reduce((sum, { mails }) => sum + mails, 0)).toBe(5);
});

describe("a saved debate", () => {
  const graph = debate("Ann#1: So it is.");
  const contentsOf = async (...files: (string | Uint8Array)[]) => {
    const port = portWith(Object.fromEntries(files.map((file, index) => [`file ${index}`, file])));
    const pieces = await Promise.all(files.map((_, index) => port.pieces(`file ${index}`)));
    return openContents(pieces.flat(), port.spool);
  };
  const svg = toSvg(drawScene(graph), graph);

  test.each([
    ["JSON", toJson(graph)],
    ["SVG", svg],
    ["SVG with a prolog", `<?xml version="1.0"?>\n<!-- Saved again -->\n${svg}`],
    ["gzipped", gzipSync(svg)],
    ["in UTF-16", Buffer.from(`\ufeff${toJson(graph)}`, "utf16le")],
  ])("%s opens", async (_, file) => {
    const contents = await contentsOf(file);
    const opened = contents.kind === "saved" ? contents.opened : undefined;
    expect(opened?.kind === "debate" && opened.graph.export()).toEqual(graph.export());
  });

  test("in a gzip that breaks off is one that breaks off", async () => {
    const whole = gzipSync(toJson(graph));
    const contents = await contentsOf(whole.subarray(0, whole.length - 100));
    expect(contents).toMatchObject({ kind: "saved", opened: { issues: [{ code: "debate-damaged" }] } });
  });

  test("is told from an archive", async () => {
    expect((await contentsOf(archive)).kind).toBe("archive");
    expect((await contentsOf(gzipSync(archive))).kind).toBe("archive");
  });

  test("among mails is named and left out", async () => {
    const contents = await contentsOf(archive, toJson(graph));
    expect(contents.kind === "archive" && contents.archive.issues).toMatchObject([
      { code: "input-is-debate", at: { file: "file 1" } },
    ]);
    expect(contents.kind === "archive" && contents.archive.threads).toHaveLength(3);
  });
});

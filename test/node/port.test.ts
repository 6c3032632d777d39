import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exit } from "../../src/command/port.ts";
import { openPort } from "../../src/node/port.ts";
import { scratchSpool } from "../../src/node/spool.ts";
import { scratch } from "../kit/scratch.ts";

const read = async (path: string): Promise<string[]> => {
  const port = openPort();
  const texts: string[] = [];
  for (const { name, chunks } of await port.pieces(path)) {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    texts.push(`${name}: ${Buffer.concat(parts).toString()}`);
  }
  await port.close();
  return texts;
};

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

describe("what a name stands for", () => {
  test("a file", async () => {
    expect(await read(join(folderWith({ "a.txt": "hello" }), "a.txt"))).toEqual(["a.txt: hello"]);
  });

  test("a maildir: read and new mails, each by itself", async () => {
    const maildir = folderWith({ "cur/2": "second", "new/1": "first", "tmp/3": "half" });
    expect(await read(maildir)).toEqual(["cur/2: second", "new/1: first"]);
  });

  test("a folder inside a maildir's is no mail; a file named as one is no maildir", async () => {
    const maildir = folderWith({ "cur/1": "first", "cur/old/2": "second" });
    expect(await read(maildir)).toEqual(["cur/1: first"]);
    await expect(read(folderWith({ cur: "no folder" }))).rejects.toThrow(/cannot be read/);
  });

  test("a folder of .eml files", async () => {
    expect(await read(folderWith({ "b.eml": "B", "a.EML": "A", "notes.txt": "no" }))).toEqual([
      "a.EML: A",
      "b.eml: B",
    ]);
  });

  test("a folder without mails says what to do", async () => {
    await expect(read(folderWith({ "notes.txt": "no" }))).rejects.toThrow(/folder without mails.*maildir/);
  });
});

test("standard input is there once", async () => {
  const port = openPort();
  await port.pieces("-");
  await expect(port.pieces("-")).rejects.toMatchObject({ code: exit.usage });
  await port.close();
});

// A device that opens and then cannot be read: Linux has one.
test.skipIf(!existsSync("/proc/self/mem"))("what fails while it is read is named", async () => {
  await expect(read("/proc/self/mem")).rejects.toMatchObject({
    code: exit.file,
    message: expect.stringMatching(/\/proc\/self\/mem cannot be read: i\/o error/),
  });
});

test("the spool gives back what was kept, and leaves nothing behind", async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("riposte-mails-"));
  const spool = scratchSpool();
  const places = [await spool.keep(Buffer.from("one")), await spool.keep(Buffer.from("three"))];
  const texts = await Promise.all(places.map(async (at) => Buffer.from(await spool.fetch(at)).toString()));
  expect(texts).toEqual(["one", "three"]);
  await spool.close();
  const after = readdirSync(tmpdir()).filter(
    (name) => name.startsWith("riposte-mails-") && !before.includes(name),
  );
  expect(after).toEqual([]);
});

// real archives as servers give them, where they stand beside the project: counts by another tool
//
// `mails` and `linked` were counted with Python: mailbox.mbox for the mails, each Message-ID once, and the mails that
// Message-ID, References and In-Reply-To connect, mails that are not there included. In one archive mailbox.mbox takes
// a sentence that begins with "From " for a mail; that one was taken off by hand. `threads` is what quotes and subjects
// make of it here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/model/conversation.ts";
import { traceLines } from "../../src/read/quoted-lines.ts";
import { threadsOf } from "../../src/read/threads.ts";
import { reading } from "../kit/mails.ts";

const archives = "../shared/archives";
const here = existsSync(archives);

const some = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const read = (file: string): Promise<Reading> => reading(readFileSync(`${archives}/${file}`), file);

describe.skipIf(!here)("archives (skipped where ../shared is absent)", () => {
  test.each([
    ["cake-keynote.t.mbox.gz", 16, 1, 1],
    ["deepamehta-2009-01.txt", 8, 3, 2],
    ["deepamehta-2009-02.txt", 7, 3, 2],
    ["deepamehta-2009-03.txt", 2, 1, 1],
    ["deepamehta-2009-04.txt", 6, 5, 5],
    ["ksummit-discuss.mbox.gz", 617, 65, 64],
    ["twisted-2004-03.txt.gz", 183, 66, 51],
    ["twisted-2004-05.txt.gz", 256, 71, 69],
  ])("%s: %i mails, %i linked, %i threads", async (file, mails, linked, threads) => {
    const { mails: found, sources, issues } = await read(file);
    expect(issues).toEqual([]);
    expect(found).toHaveLength(mails);
    expect(threadsOf(found.map(({ subject: _, ...mail }) => mail))).toHaveLength(linked);
    const texts = new Map(sources.map(({ id, text }) => [id, text]));
    const trace = (mail: (typeof found)[number]) => traceLines(texts.get(mail.source) ?? "", mail.body);
    expect(threadsOf(found, trace)).toHaveLength(threads);
    for (const mail of found)
      expect(mail).toMatchObject({ date: {}, subject: some(/./), from: { address: some(/@/) } });
    expect(sources.filter(({ text }) => text.includes("\ufffd"))).toEqual([]);
  });

  test("the HTML pages: one mail each, with everything its head says", async () => {
    const pages = here ? readdirSync(`${archives}/pipermail-html`) : [];
    expect(pages).toHaveLength(15);
    for (const page of pages) {
      const { mails, sources, issues } = await read(`pipermail-html/${page}`);
      expect(issues).toEqual([]);
      expect(mails).toMatchObject([
        { date: {}, subject: some(/./), from: { name: some(/./), address: some(/@/) } },
      ]);
      expect(sources[0]?.text).not.toMatch(/\ufffd|<\/?(?:i|pre|a)\b/i);
    }
  });
});

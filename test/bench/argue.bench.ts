// finding the argument against what postal-mime alone takes on the same mails; long mails
import PostalMime from "postal-mime";
import { describe, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import type { Conversation } from "../../src/model/conversation.ts";
import { converse } from "../../src/quote/converse.ts";
import { withParents } from "../../src/read/parents.ts";
import { traceLines } from "../../src/read/quoted-lines.ts";
import { threadsOf } from "../../src/read/threads.ts";
import { median, report } from "../kit/measure.ts";
import { mailsIn, rawMailsIn } from "../kit/raw.ts";
import { readInputs } from "../kit/reading.ts";
import { hasShared, sharedBytes } from "../kit/shared.ts";

/** Thread by thread, as the command takes an archive apart. */
async function conversationsIn(bytes: Uint8Array): Promise<Conversation[]> {
  const read = await mailsIn(bytes);
  const traces = new Map(read.map(({ mail, source }) => [mail.id, traceLines(source.text, mail.body)]));
  const threads = threadsOf(
    read.map(({ mail }) => mail),
    (mail) => traces.get(mail.id),
  );
  return threads.map((thread) => {
    const inThread = new Set(thread.mails.map(({ mail }) => mail.id));
    const own = read.filter(({ mail }) => inThread.has(mail.id));
    const mails = withParents(thread, own);
    const sources = mails.map(({ source }) => source);
    return converse({ title: "", sources, mails: mails.map(({ mail }) => mail), issues: [] });
  });
}

describe.skipIf(!hasShared)("with the archives beside the project", () => {
  test("an archive, argued", async () => {
    const rows = [];
    for (const name of ["archives/ksummit-discuss.mbox.gz", "corpora/cake.mbox.gz"]) {
      const bytes = sharedBytes(name);
      const raw = await rawMailsIn(bytes);
      const conversations = await conversationsIn(bytes);
      const postal = await median(5, async () => {
        for (const mail of raw) await PostalMime.parse(mail);
      });
      const arguing = await median(5, () => {
        for (const conversation of conversations) argue(conversation);
      });
      rows.push({
        archive: name,
        mails: raw.length,
        "postal-mime ms": postal,
        "argue ms": arguing,
        ratio: arguing / postal,
      });
    }
    report("finding the argument against postal-mime alone (bar: ratio 2)", rows);
  });
});

// 13 words.
const sentence = "I think the scheduler of box 7 drops jobs, e.g. the night build. ";

test("one long mail: linear", async () => {
  const rows = [];
  for (const words of [25_000, 50_000, 100_000]) {
    const body = `${sentence.repeat(5)}\n\n`.repeat(words / 65);
    const bytes = new TextEncoder().encode(`From: a@b.org\nSubject: x\n\n${body}`);
    const conversation = converse(await readInputs([{ name: "long", bytes }]));
    rows.push({ words, ms: await median(5, () => argue(conversation)) });
  }
  report("one mail of many words (bar: 100,000 words in a second)", rows);
});

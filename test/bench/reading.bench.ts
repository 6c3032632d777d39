// reading, threading and passages against what postal-mime alone takes; memory; time on hostile lines
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, test } from "vitest";
import { converse } from "../../src/quote/converse.ts";
import type { MailRead } from "../../src/read/mail.ts";
import { withParents } from "../../src/read/parents.ts";
import { traceLines } from "../../src/read/quoted-lines.ts";
import { threadsOf } from "../../src/read/threads.ts";
import { median, report } from "../kit/measure.ts";
import { mailsIn, rawMailsIn } from "../kit/raw.ts";
import { readInputs } from "../kit/reading.ts";
import { scratch } from "../kit/scratch.ts";
import { hasShared, sharedBytes } from "../kit/shared.ts";

/** As the command does it: thread by thread. */
function conversations(read: readonly MailRead[]): void {
  const traces = new Map(read.map(({ mail, source }) => [mail.id, traceLines(source.text, mail.body)]));
  for (const thread of threadsOf(
    read.map(({ mail }) => mail),
    (mail) => traces.get(mail.id),
  )) {
    const inThread = new Set(thread.mails.map(({ mail }) => mail.id));
    const mails = withParents(
      thread,
      read.filter(({ mail }) => inThread.has(mail.id)),
    );
    converse({
      title: "",
      sources: mails.map(({ source }) => source),
      mails: mails.map(({ mail }) => mail),
      issues: [],
    });
  }
}

describe.skipIf(!hasShared)("with the archives beside the project", () => {
  test("an archive: read, threaded, taken apart", async () => {
    const rows = [];
    for (const name of [
      "archives/ksummit-discuss.mbox.gz",
      "corpora/cake.mbox.gz",
      "corpora/twisted.mbox.gz",
    ]) {
      const bytes = sharedBytes(name);
      const raw = await rawMailsIn(bytes);
      const postal = await median(3, async () => {
        for (const mail of raw) await PostalMime.parse(mail);
      });
      const reading = await median(3, () => mailsIn(bytes));
      const mails = await mailsIn(bytes);
      const quoting = await median(3, () => conversations(mails));
      const ratio = (reading + quoting) / postal;
      rows.push({
        archive: name,
        mails: raw.length,
        "postal-mime ms": postal,
        "read ms": reading,
        "thread + passages ms": quoting,
        ratio,
      });
    }
    report("reading, threading and passages against postal-mime alone (bar: ratio 1.5)", rows);
  });

  test("memory: threads of 600 and 6,000 mails", async () => {
    const folder = scratch();
    const bytes = sharedBytes("archives/ksummit-discuss.mbox.gz");
    const text = Buffer.from(bytes).toString("latin1");
    const rows = [1, 10].map((times) => {
      const file = join(folder, `${times}.mbox`);
      writeFileSync(file, Array.from({ length: times }, (_, i) => renamed(text, i)).join(""), "latin1");
      return {
        times,
        ...peakOf(["threads", "--json", file]),
        all: peakOf(["map", file, "--all", "-o", join(folder, `${times}/`)]).MB,
      };
    });
    report(
      "peak memory, whole process",
      rows.map(({ times, mails, MB, all }) => ({ copies: times, mails, "threads MB": MB, "--all MB": all })),
    );
  });
});

/** The same archive under other Message-IDs and subjects, so that no two copies are one thread. */
const renamed = (text: string, copy: number): string =>
  copy === 0
    ? text
    : text
        .replace(
          /^(Message-ID|In-Reply-To|References):(.*(?:\n[ \t].*)*)/gim,
          (_, name, ids) => `${name}:${ids.replaceAll("<", `<${copy}.`)}`,
        )
        .replace(/^Subject: /gim, `Subject: ${copy} `);

function peakOf(words: readonly string[]): { mails: number; MB: number } {
  const print = "process.on('exit', () => console.error('PEAK ' + process.resourceUsage().maxRSS))";
  const run = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(print)}`, "dist-cli/riposte.js", ...words],
    { encoding: "utf8", maxBuffer: 1 << 30 },
  );
  const mails = run.stdout
    .split("\n")
    .filter(Boolean)
    .reduce((sum, row) => sum + (JSON.parse(row).mails ?? 0), 0);
  return { mails, MB: Number(/PEAK (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024 };
}

test("a line of a million: twice the length, at most 2.3 times the time", async () => {
  const lines: Readonly<Record<string, string>> = {
    marks: ">",
    "spaced marks": "> ",
    spaces: " ",
    addresses: "a@",
    openings: "On ",
    colons: "a: ",
    brackets: "(",
    dates: "1/2/03, ",
    wrote: "wrote: ",
  };
  const rows = [];
  for (const [name, unit] of Object.entries(lines)) {
    const time = (bytes: number) => {
      const body = `> On Monday, Ann wrote:\n> > Yes.\n${unit.repeat(bytes / unit.length)}\nNo.\n`;
      const input = {
        name: "hostile",
        bytes: new TextEncoder().encode(`From: a@b.org\nSubject: x\n\n${body}`),
      };
      return median(5, async () => converse(await readInputs([input])));
    };
    const [half, whole] = [await time(500_000), await time(1_000_000)];
    rows.push({ line: name, "0.5 MB ms": half, "1 MB ms": whole, ratio: whole / half });
  }
  report("reading and passages of one long line (bar: ratio 2.3)", rows);
});

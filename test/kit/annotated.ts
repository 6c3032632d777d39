// the gold files -> debates with their annotations
import { readdirSync, readFileSync } from "node:fs";
import type { Mail } from "../../src/model/message.ts";
import { converse } from "../../src/quote/converse.ts";
import type { MailRead } from "../../src/read/mail.ts";
import { annotatedMails, readGoldFile, resolveGold } from "../../src/score/gold.ts";
import type { Annotated, Origin } from "./lessons.ts";
import { mailsIn } from "./raw.ts";
import { sharedBytes, sharedPath } from "./shared.ts";

// The two given annotations say what the labels mean; ours follow them. Each of the two counts as so many statements.
const givenStatements = 3500;

const folders: readonly { readonly origin: Origin; folder(): string }[] = [
  { origin: "given", folder: () => sharedPath("gold") },
  { origin: "own", folder: () => "test/gold" },
  { origin: "sheet", folder: () => "test/gold/sheets" },
];

/** Every annotation beside and inside the project, by folder and name; needs the shared archives. */
export async function allAnnotated(): Promise<Annotated[]> {
  const archives = new Map<string, Promise<MailRead[]>>();
  const threads = new Threads();
  const all: Annotated[] = [];
  for (const { folder, origin } of folders)
    for (const name of readdirSync(folder()).sort()) {
      if (!name.endsWith(".json")) continue;
      const file = readGoldFile(readFileSync(`${folder()}/${name}`, "utf8"));
      const archive = archives.get(file.source) ?? mailsIn(sharedBytes(file.source));
      archives.set(file.source, archive);
      const read = annotatedMails(file, await archive);
      threads.join(read.map(({ mail }) => mail));
      all.push({
        name: name.replace(/\.json$/, ""),
        gold: resolveGold(file, read),
        conversation: converse({
          title: file.title,
          sources: read.map(({ source }) => source),
          mails: read.map(({ mail }) => mail),
          issues: [],
        }),
        weight: origin === "given" ? givenStatements / file.statements.length : 1,
        thread: nameOf(read[0]?.mail),
        origin,
      });
    }
  return all.map((each) => ({ ...each, thread: threads.of(each.thread) }));
}

const nameOf = (mail: Mail | undefined): string => mail?.messageId ?? mail?.id ?? "";

/** Mails that refer to one another, directly or by others, under one name. */
class Threads {
  private readonly above = new Map<string, string>();

  /** Mails of one debate, with what they refer to. */
  join(mails: readonly Mail[]): void {
    const first = nameOf(mails[0]);
    for (const mail of mails)
      for (const each of [nameOf(mail), ...mail.references, mail.inReplyTo ?? first])
        if (this.of(each) !== this.of(first)) this.above.set(this.of(each), this.of(first));
  }

  of(name: string): string {
    let top = name;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    return top;
  }
}

/** Debates in so many parts of about one size, those of one thread in one part. */
export function parts<Debate extends Annotated>(debates: readonly Debate[], count: number): Debate[][] {
  const threads = new Map<string, Debate[]>();
  for (const debate of debates) threads.set(debate.thread, [...(threads.get(debate.thread) ?? []), debate]);
  const sizeOf = (some: readonly Debate[]): number =>
    some.reduce((sum, { gold }) => sum + gold.statements.length, 0);
  const found: Debate[][] = Array.from({ length: count }, () => []);
  for (const thread of [...threads.values()].sort((a, b) => sizeOf(b) - sizeOf(a)))
    found.sort((a, b) => sizeOf(a) - sizeOf(b))[0]?.push(...thread);
  return found;
}

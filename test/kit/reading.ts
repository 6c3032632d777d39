// whole files -> one reading of all mails in them, for tests of the stages that follow
import type { Reading } from "../../src/model/conversation.ts";
import type { Issue } from "../../src/model/issue.ts";
import { readArchive } from "../../src/read/archive.ts";
import { type MailRead, mergeDuplicates } from "../../src/read/mail.ts";
import { titleOf } from "../../src/read/subject.ts";
import { threadsOf } from "../../src/read/threads.ts";

/** Some bytes and what the user knows them by: a file's name, "standard input", "pasted text" … */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads all inputs into one reading; never fails: what an input can cause is an issue. */
export async function readInputs(inputs: readonly Input[]): Promise<Reading> {
  const found: MailRead[] = [];
  const issues: Issue[] = [];
  for (const { name, bytes } of inputs) {
    for await (const finding of readArchive(inOnePiece(bytes), name)) {
      if ("mail" in finding) found.push(finding.mail);
      else issues.push(finding.issue);
    }
  }
  const once = mergeDuplicates(found);
  return {
    title: titleFor(once) || (inputs[0]?.name ?? ""),
    sources: once.map(({ source }) => source),
    mails: once.map(({ mail }) => mail),
    issues,
  };
}

/** The subject of the longest thread. */
function titleFor(found: readonly MailRead[]): string {
  const threads = threadsOf(found.map(({ mail }) => mail));
  const [longest] = threads.sort((a, b) => b.mails.length - a.mails.length);
  return titleOf(longest?.subject ?? "");
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

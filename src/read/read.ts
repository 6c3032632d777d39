// files, drops and pastes -> the mails in them
//
// Each input is told apart by its content and read on its own; what cannot be read is an issue beside the rest.
import type { Reading } from "../model/conversation.ts";
import type { Issue } from "../model/issue.ts";
import { readArchive } from "./archive.ts";
import { type MailRead, mergeDuplicates } from "./mail.ts";
import { titleOf } from "./subject.ts";
import { threadsOf } from "./threads.ts";

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

// files, drops and pastes -> the mails in them
//
// Each input is told apart by its content, read on its own, and what cannot be read is an issue beside the rest.
import type { Reading } from "../model/conversation.ts";
import type { Issue } from "../model/issue.ts";
import { decodeBytes } from "./charset.ts";
import type { MailRead } from "./mail.ts";
import { newMail } from "./mail.ts";
import { readPipermailPage } from "./pipermail-page.ts";
import { titleOf } from "./subject.ts";

/** Some bytes and what the user knows them by: a file's name, "standard input", "pasted text" … */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface InputRead {
  readonly mails: readonly MailRead[];
  readonly issues: readonly Issue[];
}

/** Reads all inputs into one reading; never fails: what an input can cause is an issue. */
export async function readInputs(inputs: readonly Input[]): Promise<Reading> {
  const read = await Promise.all(inputs.map(readInput));
  const found = read.flatMap(({ mails }) => mails);
  return {
    title: titleOf(found.find(({ mail }) => mail.subject)?.mail.subject ?? inputs[0]?.name ?? ""),
    sources: found.map(({ source }) => source),
    mails: found.map(({ mail }) => mail),
    issues: read.flatMap(({ issues }) => issues),
  };
}

async function readInput({ name, bytes }: Input): Promise<InputRead> {
  const refuse = (issue: Issue): InputRead => ({ mails: [], issues: [issue] });
  const at = { file: name };
  if (isBinary(bytes)) return refuse({ code: "input-binary", severity: "error", at });
  const text = decodeBytes(bytes);
  if (text.trim() === "") return refuse({ code: "input-empty", severity: "error", at });
  const page = readPipermailPage(text, name);
  if (page) return { mails: [page], issues: [] };
  const looksLike = unlikeMail(text);
  if (looksLike) return refuse({ code: "input-not-mail", severity: "error", at, looksLike });
  return { mails: [newMail({ file: name, text, body: { from: 0, to: text.length }, from: {} })], issues: [] };
}

// Text never holds NUL; a picture or an archive has one early on.
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0);

/** What a text without mail headers looks like, where it is no pasted mail either. */
function unlikeMail(text: string): string | undefined {
  if (/^\s*(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(text.slice(0, 500))) return "a web page";
  if (!/[\p{L}\p{N}]/u.test(text)) return "a text without words";
  if (!/^[ \t]*[>|]/m.test(text)) return "plain text";
  return undefined;
}

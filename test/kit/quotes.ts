// a mail in one readable string -> its passages; passages -> who says what, in one readable string
import { expect } from "vitest";
import { textOf } from "../../src/lib/text.ts";
import type { Conversation, Reading } from "../../src/model/conversation.ts";
import type { Mailbox } from "../../src/model/message.ts";
import type { Passage } from "../../src/model/passage.ts";
import { type Author, unknown } from "../../src/model/person.ts";
import { converse } from "../../src/quote/converse.ts";
import { quoteMarks } from "../../src/quote/lines.ts";
import { type MailFacts, newMail } from "../../src/read/mail.ts";

/** What the header of a mail in a test says; the rest is its body. */
export interface Header extends Partial<Omit<MailFacts, "text" | "body" | "from">> {
  /** "Bob", "bob@example.org" or both: "Bob Ray <bob@example.org>". */
  readonly from?: string;
}

/** One mail as a reading of its own. Indentation that all lines share is not part of the mail. */
export function readingOf(mail: string, header: Header = {}): Reading {
  return plainReading(dedent(mail), header);
}

/** The same, with the text as it stands. */
export function plainReading(text: string, header: Header = {}): Reading {
  const { from = "Bob", ...facts } = header;
  const body = { from: 0, to: text.length };
  const read = newMail({ file: "a test", ...facts, text, body, from: mailbox(from) });
  return { title: "", sources: [read.source], mails: [read.mail], issues: [] };
}

/** The conversation in one mail. */
export const read = (mail: string, header: Header = {}): Conversation => converse(readingOf(mail, header));

function mailbox(text: string): Mailbox {
  const address = /<(.*)>/.exec(text)?.[1] ?? (text.includes("@") ? text : undefined);
  const name = text.replace(/<.*>/, "").trim();
  return { ...(name !== address && { name }), ...(address !== undefined && { address }) };
}

/** The first line of a test's text is empty, and the others stand as deep as the code around them. */
function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "")
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = indents.reduce((least, next) => Math.min(least, next), 80);
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}

/** "Ann" for an author's id, as the conversation names the person; "?" where it is unknown. */
export const nameIn = ({ participants }: Conversation, author: Author): string =>
  author === unknown
    ? "?"
    : (participants.find(({ id }) => id === author)?.name ?? `no participant ${author}`);

/** "Bob: Ship it. | Ann: Not yet." */
export function said(conversation: Conversation): string {
  return conversation.passages
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => {
      if (passage.kind !== "own" && passage.kind !== "quote" && passage.kind !== "code") return [];
      return [`${nameIn(conversation, passage.author)}: ${wordsOf(conversation, passage)}`];
    })
    .join(" | ");
}

/** What a passage says, quote marks and line breaks gone. */
export function wordsOf({ sources }: Conversation, { source, span, depth }: Passage): string {
  const text = sources.find(({ id }) => id === source)?.text ?? "";
  const lines = textOf(text, span).split("\n");
  const bare = lines.map((line) => line.slice(quoteMarks(line, depth).contentStart).trim());
  return bare.filter((line) => line !== "").join(" ");
}

expect.extend({
  toSay(received: Conversation, expected: string) {
    const actual = said(received);
    const pass = actual === expected;
    return { pass, actual, expected, message: () => `expected ${actual}\n to say ${expected}` };
  },
});

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the signature that vitest declares
  interface Matchers<T = any> {
    /** Who says what, in order: "Ann: Not yet. | Bob: Why?"; "?" is an author that cannot be known. */
    toSay(expected: string): T;
  }
}

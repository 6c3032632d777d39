// mails in one readable string -> an mbox, a page, raw mails, readings
//
//   == a1 | Ann Lee <ann@example.org> | 2 Jan 2009 10:00 +0100 | Ship it
//   Ship it on Friday.
//
//   == b1 < a1 | Bob Ray <bob@example.org> | 2 Jan 2009 11:00 +0100 | Re: Ship it
//   > Ship it on Friday.
//   Not yet.
//
// "b1 < x a1": answers a1, which answers x (References x a1, In-Reply-To a1); "b1" alone names nobody, "-" alone has no
// Message-ID. Identifiers get "@example.org". Lines after the head are the body, as they are.
import type { Reading } from "../../src/model/conversation.ts";
import { readInputs } from "./reading.ts";

/** Takes the common indentation off a template, and the line breaks around it. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One byte for each character, as Latin-1 has it. */
export const latin1Of = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const head = /^== (\S+)((?: <(?: \S+)+)?) \| ([^|]*?) \| ([^|]*?) \| (.*)$/;

/** The raw mails of the notation, headers and all. */
export function rawMails(notation: string): string[] {
  const mails: string[][] = [];
  for (const line of dedent(notation).trimEnd().split("\n")) {
    const found = head.exec(line);
    if (found) mails.push([...headerOf(found), ""]);
    else mails.at(-1)?.push(line);
  }
  return mails.map((lines) => `${lines.join("\n").trimEnd()}\n`);
}

function headerOf([, id = "", answers = "", from = "", date = "", subject = ""]: RegExpExecArray): string[] {
  const named = (word: string): string => `<${word}@example.org>`;
  const above = answers.split(" ").filter((word) => word !== "" && word !== "<");
  const last = above.at(-1);
  return [
    ...(from ? [`From: ${from}`] : []),
    ...(date ? [`Date: ${date}`] : []),
    ...(subject ? [`Subject: ${subject}`] : []),
    ...(id === "-" ? [] : [`Message-ID: ${named(id)}`]),
    ...(last ? [`In-Reply-To: ${named(last)}`, `References: ${above.map(named).join(" ")}`] : []),
  ];
}

/** An mbox of the notation's mails. */
export const mboxOf = (notation: string): string =>
  rawMails(notation)
    .map((mail) => `From list@example.org  Thu Jan  1 00:00:00 2009\n${mail}\n`)
    .join("");

/** What the reader makes of a text, or of bytes. */
export const reading = (input: string | Uint8Array, name = "test"): Promise<Reading> =>
  readInputs([{ name, bytes: typeof input === "string" ? bytesOf(input) : input }]);

/** The bodies of a reading's mails. */
export const bodiesOf = ({ mails, sources }: Reading): string[] => {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return mails.map(({ source, body }) => (texts.get(source) ?? "").slice(body.from, body.to));
};

/** A pipermail page as a browser saves it as text. */
export const pipermailPage = (body: string): string =>
  [
    "[talk] [RFC] Ship it",
    "Lee, Ann",
    "ann at example.org",
    "Sun Jan 19 20:38:11 PST 2025",
    body.trimEnd(),
    "More information about the talk",
    "mailing list",
    "",
  ].join("\n");

// mbox variants: where mails begin, what is unescaped
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitMbox } from "../../src/read/mbox.ts";
import { bytesOf } from "../kit/mails.ts";

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function split(text: string, size = text.length + 1): Promise<string[]> {
  const mails: string[] = [];
  for await (const { bytes } of splitMbox(pieces(text, size))) mails.push(new TextDecoder().decode(bytes));
  return mails;
}

const from = "From ann@example.org Fri Jan  2 10:00:00 2009";

test.each([
  ["mboxo", from],
  ["pipermail", "From ann at example.org  Fri Jan  2 10:00:00 2009"],
  ["mboxrd", "From mboxrd@z Thu Jan  1 00:00:00 1970"],
  ["an export without a sender", "From nobody Fri Jan  2 10:00:00 2009"],
  ["an export in another locale", "From ann at example.org Tue 16 Aug 1988 09:30:00 PM UTC"],
  ["with a zone", "From ann@example.org Fri Jan  2 10:00:00 2009 +0100"],
])("%s", async (_, line) => {
  expect(await split(`${line}\nSubject: 1\n\nOne.\n\n${line}\nSubject: 2\n\nTwo.\n`)).toEqual([
    "Subject: 1\n\nOne.\n\n",
    "Subject: 2\n\nTwo.\n",
  ]);
});

test.each([
  ["a sentence", "From here on, all is well in 2009"],
  ["a sentence of a year, and text", "From a year like 2009\nWe learn."],
  ["a quoted From line without a blank line above", `Look:\n${from}\nSubject: 2`],
])("%s opens no mail", async (_, body) => {
  expect(await split(`${from}\nSubject: 1\n\nOne.\n\n${body}\n`)).toHaveLength(1);
});

test("marks before From are taken back as the variant put them there", async () => {
  const body = ">From a\n>>From b\n> From c\n";
  expect(await split(`From mboxrd@z Thu Jan  1 00:00:00 1970\nSubject: 1\n\n${body}`)).toEqual([
    "Subject: 1\n\nFrom a\n>From b\n> From c\n",
  ]);
  expect(await split(`${from}\nSubject: 1\n\n${body}`)).toEqual([
    "Subject: 1\n\nFrom a\n>>From b\n> From c\n",
  ]);
});

test("in a quote marked tightly, “>From” is a quote", async () => {
  expect(await split(`${from}\nSubject: 1\n\n>You said:\n>From a\n`)).toEqual([
    "Subject: 1\n\n>You said:\n>From a\n",
  ]);
});

test("however the bytes come in, the mails are the same", async () => {
  const line = fc.constantFrom("", from, "Subject: x", "text", ">From x", "From here 2009", "\r", "é");
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      async (lines, size) => {
        const text = `${from}\nSubject: 0\n\n${lines.join("\n")}`;
        expect(await split(text, size)).toEqual(await split(text));
      },
    ),
  );
});

// an archive's bytes -> its mails, raw and read, for the benches to measure on
import { readArchive } from "../../src/read/archive.ts";
import { type MailRead, mergeDuplicates } from "../../src/read/mail.ts";
import { splitMbox } from "../../src/read/mbox.ts";

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Each mail's own bytes, in order. */
export async function rawMailsIn(bytes: Uint8Array): Promise<Uint8Array[]> {
  const raw: Uint8Array[] = [];
  for await (const mail of splitMbox(once(bytes))) raw.push(mail.bytes.slice());
  return raw;
}

/** Each mail once. */
export async function mailsIn(bytes: Uint8Array): Promise<MailRead[]> {
  const mails: MailRead[] = [];
  for await (const found of readArchive(once(bytes), "archive")) if ("mail" in found) mails.push(found.mail);
  return mergeDuplicates(mails);
}

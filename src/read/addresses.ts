// To, Cc and From fields -> mailboxes
import type { Mailbox } from "../model/message.ts";
import { decodeWords } from "./encoded-words.ts";
import { addressIn, personName, readMailbox } from "./people.ts";

// Beyond this nobody is meant: a patch series goes to a hundred people, spam to thousands.
const most = 200;
const longest = 20_000;

/** Splits at the commas between mailboxes: not those in quotes, comments and angle brackets. */
export function readMailboxes(field: string): Mailbox[] {
  const texts = splitList(field.slice(0, longest)).flatMap(encodedList).slice(0, most);
  return texts.map((text) => readMailbox(text.replace(/^[^":<]{1,60}:\s/, ""))).filter(isSomebody);
}

/** Some list software encodes a whole field, addresses and commas too, where RFC 2047 §5 allows names only. */
function encodedList(text: string): string[] {
  const parts = text.includes("=?") ? splitList(decodeWords(text)) : [];
  return parts.filter((part) => addressIn(part) !== undefined).length > 1 ? parts : [text];
}

const isSomebody = ({ name, address }: Mailbox): boolean => name !== undefined || address !== undefined;

function splitList(field: string): string[] {
  const texts: string[] = [];
  let from = 0;
  let quoted = false;
  let inside = 0;
  for (let i = 0; i < field.length; i++) {
    const unit = field.charAt(i);
    if (unit === '"' && field.charAt(i - 1) !== "\\") quoted = !quoted;
    else if (!quoted && (unit === "<" || unit === "(")) inside++;
    else if (!quoted && (unit === ">" || unit === ")")) inside = Math.max(0, inside - 1);
    else if (!quoted && inside === 0 && (unit === "," || unit === ";")) {
      texts.push(field.slice(from, i));
      from = i + 1;
    }
  }
  return [...texts, field.slice(from)];
}

const viaList = /\s+(?:via|through)\s+\S/i;

/**
 * The sender. Lists that write themselves into From ("Ann Lee via Talk <talk@…>", to pass DMARC) often keep the
 * author in another field; where they do not, the list's address is not taken for the author's.
 */
export function readSender(from: string, keptIn: readonly (string | undefined)[]): Mailbox {
  const sender = readMailbox(from);
  if (sender.name === undefined || !viaList.test(sender.name)) return sender;
  const author = personName(sender.name);
  for (const field of keptIn) {
    const kept = (field === undefined ? [] : readMailboxes(field)).filter(
      ({ address }) => address !== sender.address,
    );
    const same = kept.find(({ name }) => name !== undefined && personName(name) === author) ?? kept[0];
    if (same?.address !== undefined && kept.length === 1) return { name: author, address: same.address };
  }
  // The name itself may be an address: "ann@example.org via Talk".
  const address = addressIn(author);
  return { ...(address === undefined ? { name: author } : { address }) };
}

// the last lines of a message -> the name that its writer signs with
import { words } from "../lib/text.ts";
import type { Mailbox } from "../model/message.ts";
import { fold } from "../read/fold.ts";
import { addressIn } from "../read/people.ts";

// A signature is short; above it is what was said.
const mostLines = 12;

const fullName =
  /^(\p{Lu}[\p{L}'’?-]*\.?(?:\s(?:(?:van|von|de|der|den|da|dos|del|di|la|le|ter)\s)*\p{Lu}[\p{L}'’?-]*\.?){1,3})$/u;
// "Ann B. Lee,     ann at example.org", "Ann Lee <ann@example.org>"
const nameFirst = /^(\p{L}[^,<>\d@]{3,40}?)(?:,|\s{2,}|\s?[<(|-])/u;

// What else stands alone in capitals at the end of mails: greetings and places of work.
const noName =
  /\b(?:regards?|wishes|thanks?|thank|cheers|sincerely|yours|best|kind|warm|greetings|hope|thx|saludos|gr[uü](?:ß|ss)e|mfg|cordialement|amicalement|saluti|abra[çc]os?|univ\w*|instit\w*|depart\w*|dept|faculty|fakult\w*|school|college|escola|escuela|cent(?:er|re)|laborator\w*|lab|labs|group|research|division|section|office|hospital|professor|director|manager|engineer|scientist|student|street|road|building|box|tel|fax|phone|inc|ltd|gmbh|corp\w*|company|software|mailing|list|version|original|message|united|new|south|north|east|west)\b/i;

const ruled = /^(?:--|[-_=*~#+]{4,})/;

/**
 * Who signs a message, by its lines: a full name that opens its signature, stands in it beside an address that
 * spells it, or ends the message alone.
 */
export function signedBy(lines: readonly string[]): Mailbox | undefined {
  const said = withoutFooter(lines.filter((line) => line !== ""));
  const closing = said.slice(-mostLines);
  const dashes = closing.findIndex((line) => ruled.test(line));
  const below = dashes < 0 ? undefined : closing[dashes + 1];
  const opens = below === undefined ? undefined : nameIn(below);
  if (opens) return opens;
  for (const line of closing) {
    const beside = besideAddress(line);
    if (beside) return beside;
  }
  if (said.length < 2) return undefined;
  const at = said.findLastIndex(
    (line, i) => i === 0 || i < said.length - mostLines || !isContact(plainly(line)),
  );
  return fullName.test(plainly(said[at] ?? "")) ? nameIn(said[at] ?? "") : undefined;
}

/** Whether a line may stand below the name that signs: where its bearer works, and how to get there. */
const isContact = (line: string): boolean => noName.test(line) || /\d|@| at |:\/\//.test(line);

const ofList = /mailing list|listinfo|unsubscribe/i;
const rule = /^[-_=*~#+.]{10,}$/;

/** The lines above those that a list's software adds. */
function withoutFooter(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex(
    (line, i) => i >= lines.length - mostLines && rule.test(line) && ofList.test(lines[i + 1] ?? ""),
  );
  return at < 0 ? lines : lines.slice(0, at);
}

// What stands before a name that signs: "Sincerely, Ann Lee.", "Dr. Ann Lee".
const beforeName = /^(?:(?:yours )?sincerely|(?:best |kind )?regards|cheers|thanks),?\s+|^(?:prof|dr)\.?\s+/i;

const plainly = (line: string): string => line.replace(beforeName, "").replace(/\.$/, "");

function nameIn(signed: string): Mailbox | undefined {
  const line = plainly(signed);
  const name = (fullName.exec(line) ?? nameFirst.exec(line))?.[1]?.trim();
  if (name === undefined || !fullName.test(name) || noName.test(name)) return undefined;
  return { name };
}

function besideAddress(line: string): Mailbox | undefined {
  if (line.length > 120 || !/@| at |\(at\)/i.test(line)) return undefined;
  const address = addressIn(line);
  const signed = nameIn(line)?.name;
  if (address === undefined || signed === undefined) return undefined;
  return bears(address, signed) ? { name: signed, address } : undefined;
}

/** Whether an address seems to be made from a name. */
export function bears(address: string, name: string): boolean {
  const local = fold(address.split("@")[0] ?? "");
  return words(fold(name)).some((word) => word.length >= 3 && local.includes(word));
}

// "-- Ann", "~Ann", "/ann", "Ann."
const around = /^[-–—~/*_\s]+|[-–—~/*_.,;\s]+$/g;

/** Whether a line is nothing but somebody's name, in full or in part: "Ann", "- Ann Lee", "Tim Day" for "Day, Timothy". */
export function signsAs(line: string, name: string): boolean {
  if (name === "" || line.length > 40) return false;
  const bare = line.replace(around, "");
  const parts = words(fold(bare));
  const known = words(fold(name));
  if (parts.length === 0 || parts.length > 4 || /[^\p{L}\s.'’-]/u.test(bare)) return false;
  return parts.every((part) =>
    known.some((word) => word === part || (part.length > 1 && word.startsWith(part))),
  );
}

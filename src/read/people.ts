// names and addresses as headers, pages and attribution lines write them -> mailboxes, and who is who
import { words } from "../lib/text.ts";
import type { Mailbox } from "../model/message.ts";
import { decodeWords } from "./encoded-words.ts";
import { fold } from "./fold.ts";

// A name with an address is shorter; the bound keeps every search short.
const longest = 1000;

// "ann@example.org", and what archives make of it: "ann at example.org", "ann(at)example.org", "ann (a) example.org".
const at = "(?:@|\\s?[([{]\\s?(?:at|a|@)\\s?[)\\]}]\\s?|\\sat\\s|\\s?_at_\\s?)";
const dot = "(?:\\.|\\s?[([{]\\s?dot\\s?[)\\]}]\\s?|\\sdot\\s)";
const addressPattern = new RegExp(
  `(?<![\\w.+%=&'-])([\\w.+%=&'-]{1,64})${at}((?:[\\w-]{1,63}${dot}){1,8}[a-z]{2,24})(?![\\w-])`,
  "iu",
);
const localHost = /(?<![\w.+-])([\w.+%=-]{1,64})@([\w-]{1,63})(?![\w.-])/u;

/** The first address in a text, "@" restored and in lower case: "timday at amazon.com" too. */
export function addressIn(text: string): string | undefined {
  const short = text.slice(0, longest);
  const match = addressPattern.exec(short) ?? localHost.exec(short);
  if (!match?.[1] || !match[2]) return undefined;
  const host = match[2].replace(/\s?[([{]?\s?\bdot\b\s?[)\]}]?\s?/gi, ".");
  return `${match[1]}@${host}`.toLowerCase();
}

/**
 * "Day, Timothy" <tim at example.org <mailto:tim at example.org>>, tim@example.org (Tim Day), [mailto:…], a name
 * alone, an address alone -> name and address. The name stays as it is written, but decoded and unquoted.
 */
export function readMailbox(text: string): Mailbox {
  const decoded = decodeWords(text.slice(0, longest)).replace(/\s+/g, " ").trim();
  // Where both stand there, the one in brackets is the mailbox, and the other what it is called.
  const address = addressIn(/<([^<>]*)/.exec(decoded)?.[1] ?? "") ?? addressIn(decoded);
  const name = nameBeside(decoded, address);
  return { ...(name && { name }), ...(address && { address }) };
}

/** What is left of a mailbox when the address and its brackets are gone. */
function nameBeside(text: string, address: string | undefined): string {
  const bare = outsideAngles(text).replace(/\[(?:mailto:)?[^\][\s]*(?:@|\sat\s)[^\][]*\]/g, " ");
  const trimmed = unquoted(bare);
  const other = addressIn(trimmed);
  if (trimmed && (other === undefined || (text.includes("<") && other !== address))) return trimmed;
  const comment = /\(([^()]{1,200})\)\s*$/.exec(bare)?.[1];
  if (comment && address && addressIn(comment) !== address) return unquoted(comment);
  const rest = bare.replace(addressPattern, " ").replace(localHost, " ");
  return unquoted(rest.replace(/[()]|mailto:/g, " "));
}

/** The text without what stands in angle brackets, however deep they are nested. */
function outsideAngles(text: string): string {
  let depth = 0;
  let outside = "";
  for (const unit of text) {
    if (unit === "<") depth++;
    else if (unit === ">") depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += unit;
  }
  return outside;
}

const quotes = /^[\s"'“”„‘’«»,;:>]+|[\s"'“”„‘’«»,;:<]+$/g;
const unquoted = (name: string): string =>
  name
    .replace(/\\(["'\\])/g, "$1")
    .replace(quotes, "")
    .replace(/\s+/g, " ");

const viaList = /\s+(?:via|through|par|über|por)\s+\S.*$/iu;
const affiliation = /\s*[([{][^()[\]{}]*[)\]}]\s*/g;
const suffix = /^(?:jr|sr|ph\.?\s?d|m\.?d|esq|inc|ltd|llc|gmbh|[iv]{2,3})\b/i;

/**
 * A name as its bearer would say it: "Day, Timothy" is "Timothy Day", "Ann Lee via Talk" and "Ann Lee (ACME)" are
 * "Ann Lee". An address is no name.
 */
export function personName(text: string): string {
  const decoded = unquoted(decodeWords(text.slice(0, longest)));
  const bare = decoded.replace(viaList, "").replace(affiliation, " ").trim();
  return givenFirst(unquoted(bare || decoded));
}

function givenFirst(name: string): string {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  if (more.length > 0 || given === "" || suffix.test(given) || family === "") return name;
  return `${given} ${family}`;
}

/** What two spellings of one name share: no accents, case, dots or order ("Day, Timothy" = "timothy day"). */
export const nameKey = (name: string): string => nameWords(name).sort().join(" ");

/** The words of a name, given name first, folded; initials and middle names included. */
const nameWords = (name: string): string[] =>
  words(fold(personName(name).replace(/['’`.]/g, " ")).replace(/\d+/g, " "));

/**
 * Whether two mailboxes are surely one person: the same address; the same words in any order; the same family name
 * and given names of which one begins the other ("Tim" and "Timothy"); or an address that spells the other's whole
 * name. A given name alone is nobody: two people with one first name are two.
 */
export function samePerson(a: Mailbox, b: Mailbox): boolean {
  if (a.address !== undefined && a.address === b.address) return true;
  if (a.name !== undefined && b.name !== undefined) return sameName(a.name, b.name);
  return spells(a.address, b.name) || spells(b.address, a.name);
}

/** Whether two full names are one person's; see `samePerson`. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (one.length === 0 || other.length === 0) return false;
  if ([...one].sort().join(" ") === [...other].sort().join(" ")) return true;
  if (one.join("") === other.join("") && one.join("").length >= shortestSpelling) return true;
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false;
  return givenAgree(one[0] ?? "", other[0] ?? "");
}

// An initial fits too many: "J. Lee" may be Jane or John.
const shortestGiven = 2;
// "lee" as a mailbox is anybody's; "annlee" spells a name.
const shortestSpelling = 5;

function givenAgree(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortestGiven && long.startsWith(short);
}

/** "timday@…" and "tim.day@…" spell "Tim Day". */
function spells(address: string | undefined, name: string | undefined): boolean {
  if (address === undefined || name === undefined) return false;
  const parts = nameWords(name);
  if (parts.length < 2) return false;
  const local = words(fold(address.slice(0, address.indexOf("@")))).join("");
  return (
    local.length >= shortestSpelling && (local === parts.join("") || local === [...parts].reverse().join(""))
  );
}

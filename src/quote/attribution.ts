// the text of one attribution line ("On Friday, Ann wrote:") -> who wrote, and when
//
// No list of whole forms: the date, the addresses and the message ids are taken out, and each word that
// is left is a verb of saying, a filler or part of a name. What is left over and is no name makes prose.
import type { DateGiven, Mailbox } from "../model/message.ts";
import { monthNamed } from "../read/calendar.ts";
import { findDate } from "../read/dates.ts";
import { bareOf, cut, nameRuns, roleIn, type Word, wordsOf } from "./attribution-words.ts";
import { isListAddress, isVia } from "./lists.ts";
import { withoutMarkup } from "./markup.ts";
import { nameBesideAddress } from "./name-beside-address.ts";
import { gluedVerb, isParticle } from "./phrases.ts";

/** Who an attribution says wrote the quoted text. */
export type Speaker =
  | { readonly kind: "named"; readonly mailbox: Mailbox }
  /** "I wrote:": who writes the line. */
  | { readonly kind: "self" }
  /** "You wrote:": whom the writer of the line answers. */
  | { readonly kind: "addressee" }
  /** "The manual says:": somebody who is not named. */
  | { readonly kind: "nobody" }
  /** Several people, whose words nothing tells apart. */
  | { readonly kind: "mixed" };

export interface Attribution {
  readonly speaker: Speaker;
  readonly date?: DateGiven;
  /** Whom the quoted mail answers, where its copied headers say so. */
  readonly to?: Mailbox;
  /** "sure" has a date or an address beside the name; "likely" only a name and a verb. */
  readonly certainty: "sure" | "likely" | "weak";
}

// Longer texts are paragraphs.
const longest = 500;
const longestName = 7;

/** What stands beside the words: taken out, and a cut left in its place so that offsets hold. */
interface Extract {
  readonly text: string;
  readonly address?: string;
  readonly date?: DateGiven;
}

/**
 * Reads one attribution; none where the text is anything else.
 * @param quoteBelow whether deeper text follows, or the line stands alone: then a date and an address need neither verb
 * nor colon
 */
export function readAttribution(written: string, quoteBelow = false): Attribution | undefined {
  if (written.length > longest) return undefined;
  const text = withoutMarkup(written);
  const beside = nameBesideAddress(text);
  if (beside === undefined && isProse(text)) return undefined;
  const { text: rest, address, date } = extract(text);
  const words = wordsOf(rest);
  // "[Ann Lee, 3 May 2019]"
  const colon = /[:：]\s*(?:["“»]\s*)?$|^\[[^[\]]+\]$|^-=\|.*\|=-$/.test(text);
  // "On Jul 16, 10:12am": the year may be missing.
  const anchored = address !== undefined || date !== undefined || /\d:\d\d/.test(text);
  const spoken = words.some(({ role }) => role === "verb" || role === "opener");
  const dated = date !== undefined && (colon || (quoteBelow && address !== undefined));
  const addressed = address !== undefined && colon && quoteBelow;
  if (!spoken && !dated && !addressed) return undefined;
  const bare = rest.replace(parenthesis, (found) => cut.repeat(found.length));
  const speaker =
    (bare === rest ? undefined : nameIn(bare, address, anchored)) ??
    speakerIn(rest, words, address, anchored) ??
    (beside === undefined ? undefined : named(beside, isListAddress(address ?? "") ? undefined : address));
  if (speaker === undefined || (speaker.kind !== "named" && !colon && !anchored)) return undefined;
  const certainty = anchored || (colon && saysOnly(rest, words)) ? "sure" : colon ? "likely" : "weak";
  return date === undefined ? { speaker, certainty } : { speaker, date, certainty };
}

/** "Ann Lee wrote:": a full name, a verb and nothing else. */
function saysOnly(text: string, words: readonly Word[]): boolean {
  const [verb, ...more] = words.filter(({ role }) => role !== "name");
  const [run, ...others] = nameRuns(words);
  return (
    verb?.role === "verb" &&
    more.length === 0 &&
    run !== undefined &&
    others.length === 0 &&
    verb.to > (run[0]?.from ?? 0) &&
    isFullName(text, run)
  );
}

// Names have fewer words in small letters.
const mostSmallWords = 3;

/** Whether a text has too many words that neither say, date nor name, or none that says or dates: told before more is asked. */
function isProse(text: string): boolean {
  let small = 0;
  // An address tells too.
  let telling = text.includes("<") && /<[^<>\s]+(?:@| at )/.test(text);
  for (const word of text.replace(/<[^<>]*>?/g, " ").split(/\s+/)) {
    const first = word.charCodeAt(0);
    if (first < 0x41 || /[\d@.]./.test(word)) {
      telling ||= /\d/.test(word);
      if (!/^["'“(?]/.test(word)) continue;
    }
    const bare = bareOf(word);
    const role = roleIn(bare, word);
    telling ||= role === "verb" || role === "opener" || gluedVerb.test(word);
    if (role === "name" && /^\p{Ll}/u.test(word) && !isParticle(bare) && monthNamed(bare) === undefined)
      small++;
    if (small > mostSmallWords) return true;
  }
  return !telling;
}

// "(ACME - Sales)": words about the name, or the name itself behind an address.
const parenthesis = /\([^()]{1,80}\)/g;

/** The speaker, where the text without its parentheses has a name. */
function nameIn(text: string, address: string | undefined, anchored: boolean): Speaker | undefined {
  const speaker = speakerIn(text, wordsOf(text), address, anchored);
  return speaker?.kind === "named" && speaker.mailbox.name !== undefined ? speaker : undefined;
}

const cutOut = (text: string, from: number, to: number): string =>
  `${text.slice(0, from)}${cut.repeat(to - from)}${text.slice(to)}`;

const messageId =
  /(?:\b(?:in|article|message|message-id|id|news|bericht|nachricht|mensaje|mensagem|messaggio|artikel)[ :]{1,2}){1,3}<[^<>]{1,200}>/gi;
const mailto = /[([<]mailto:[^\])>]{1,200}[\])>]/gi;
const addressHere = /[^\s<>()[\],;:"']{1,80}(?:@| at )[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}/;

// Supercite: "AL" == Ann Lee <ann@example.org> writes:
const nickname = /^\s*"?[^"=]{1,40}"?\s?==\s/;

// Pine names the charset of a name: "[iso-8859-1] José Gil".
const charset = /\[(?:iso|utf|windows|koi8|us-ascii|x-)[-\w]{0,20}\]/gi;

function extract(text: string): Extract {
  const blank = (found: string): string => cut.repeat(found.length);
  let rest = text
    .replace(nickname, blank)
    .replace(messageId, blank)
    .replace(charset, blank)
    .replace(gluedVerb, " wrote ")
    .replace(/[，、；]/g, ", ");
  const found = /@| at /.test(rest) ? addressHere.exec(rest) : null;
  rest = rest.replace(mailto, blank);
  rest = cutAngles(rest);
  for (let bare = found && addressHere.exec(rest); bare; bare = addressHere.exec(rest)) {
    rest = cutOut(rest, bare.index, bare.index + bare[0].length);
  }
  const date = findDate(rest);
  if (date) rest = cutOut(rest, date.span.from, date.span.to);
  return {
    text: rest,
    ...(found && {
      address: found[0]
        .replace(/^mailto:/i, "")
        .replace(" at ", "@")
        .toLowerCase(),
    }),
    ...(date && { date: { iso: date.iso, text: date.text } }),
  };
}

/** `<…>` with what is nested in it: addresses that clients have written twice. */
function cutAngles(text: string): string {
  let depth = 0;
  let result = "";
  for (const char of text) {
    if (char === "<") depth++;
    result += depth > 0 ? cut.repeat(char.length) : char;
    if (char === ">" && depth > 0) depth--;
  }
  return result;
}

function speakerIn(
  text: string,
  words: readonly Word[],
  address: string | undefined,
  anchored: boolean,
): Speaker | undefined {
  const runs = nameRuns(words);
  const pronoun = pronounIn(words);
  // "Just a moment ago I wrote:" has words that are no name.
  if (pronoun && (runs.length !== 1 || !isFullName(text, runs[0] ?? [])))
    return words.length <= longestName ? pronoun : undefined;
  if (runs.length > 1) return viaList(text);
  const [run] = runs;
  if (run === undefined) return pronoun ?? addressed(address);
  const name = nameOf(text, run);
  // "Meine Antwort:", "Short answer:"
  const announced = words.some(({ role }) => role === "verb") || anchored || isFullName(text, run);
  const opener = words.find(({ role }) => role === "opener");
  if (!announced && opener && !(opener.from < (run[0]?.from ?? 0) && isCapital(text, run[0])))
    return undefined;
  if (name === undefined || !looksLikeName(run, name, anchored, words.length === run.length + 1))
    return undefined;
  // "Ann via Talk <talk@…>": the address is the list's.
  return named(name, isVia(text) || isListAddress(address ?? "") ? undefined : address);
}

// "On 3 May 2019, the desk of ann lee via Talk wrote:": whatever stands behind the date, before what a list adds.
const before = /\ue000[\s,]*([^\s\ue000](?:[^\ue000]{0,58}[^\s\ue000])?)\s+via\s+\S/u;

function viaList(text: string): Speaker | undefined {
  const name = before.exec(text)?.[1];
  return name !== undefined && name.split(/\s+/).length <= longestName ? named(name, undefined) : undefined;
}

const isCapital = (text: string, word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(text.slice(word.from));

function isFullName(text: string, run: readonly Word[]): boolean {
  return run.length > 1 && run.every(({ from, to }) => /^\p{Lu}/u.test(text.slice(from, to)));
}

/** Whoever an address alone tells; a list's tells nobody. */
function addressed(address: string | undefined): Speaker | undefined {
  if (address === undefined) return undefined;
  return isListAddress(address) ? { kind: "nobody" } : named(undefined, address);
}

function named(name: string | undefined, address: string | undefined): Speaker {
  return {
    kind: "named",
    mailbox: { ...(name !== undefined && { name }), ...(address !== undefined && { address }) },
  };
}

function pronounIn(words: readonly Word[]): Speaker | undefined {
  for (const { role } of words) if (role === "self" || role === "addressee") return { kind: role };
  return words.some(({ role }) => role === "other") ? { kind: "nobody" } : undefined;
}

function nameOf(text: string, run: readonly Word[]): string | undefined {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined || run.length > longestName) return undefined;
  const name = text
    .slice(first.from, last.to)
    .replace(/\s+via\s.*$|\/.*$/i, "")
    .replace(/(\S)\s*[([{][^)\]}]*[)\]}]?\s*$/, "$1")
    .replace(/^[\s"'“”„«»*+,;:([{=~-]+|[\s"'“”„«»*,;:)\]}=~-]+$/g, "")
    // "Excerpts from Ann's message of …"; Japanese adds a title of respect.
    .replace(/['’]s$|\s?(?:さん|様)$/, "")
    .replace(/\s+/g, " ");
  return name === "" ? undefined : name;
}

// Log lines, code and questions that end in a colon.
const noName = /[{}#$%*|\\@]|^[^[]*\]|^\p{Ll}+\?$/u;

/** Names are written with capitals, or in scripts without them; a nickname may stand alone beside a date or a verb. */
function looksLikeName(run: readonly Word[], name: string, anchored: boolean, alone: boolean): boolean {
  if (noName.test(name)) return false;
  const parts = name.split(" ");
  const capital = parts.filter((part) => /^["'(]?[\p{Lu}\p{Lo}\p{Lt}]/u.test(part)).length;
  const small = parts.filter((part) => /^["'(]?\p{Ll}/u.test(part) && !isParticle(part)).length;
  if (parts.length === 1) return capital === 1 || anchored || run.length === 1;
  // "ann lee wrote:"
  if (parts.length === 2 && small === 2 && alone) return true;
  if (anchored && run.filter(({ bare }) => !isParticle(bare)).length <= 3) return true;
  return capital >= 1 && (small === 0 || (anchored && small <= 1)) ? true : anchored && parts.length <= 3;
}

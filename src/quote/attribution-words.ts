// what is left of an attribution without its date and addresses -> its words, and what each of them does
import { isWeekday, monthNamed } from "../read/calendar.ts";
import { fold } from "../read/fold.ts";
import { isParticle, type Role, roleOf } from "./phrases.ts";

// A character of no language, so that cutting moves no offset and joins no words.
export const cut = "\ue000";
/** A word of an attribution; a "cut" is where a date or an address was taken out. */
export interface Word {
  readonly role: Role | "cut";
  readonly from: number;
  readonly to: number;
  /** Folded, without punctuation around it. */
  readonly bare: string;
}

const edges = /^[\s"'“”„«»‘’(){}[\]<>,;:：.*=~_|!-]+|[\s"'“”„«»‘’(){}[\]<>,;:：.*=~_|!-]+$/g;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\ue000+|[^\s\ue000]+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    if (match[0].startsWith(cut)) {
      words.push({ role: "cut", from, to, bare: "" });
      continue;
    }
    const bare = bareOf(match[0]);
    words.push({ role: roleIn(bare, match[0]), from, to, bare });
  }
  return words.map(
    (word, i) =>
      bearsPronoun(text, words, i) ??
      capitalised(text, words, i) ??
      between(text, words, i) ??
      datePart(word, words[i - 1], words[i + 1]),
  );
}

/** "Ivan Vilata i Balaguer", "Nenad Romic - Marcell": what joins two words in capitals is part of the name. */
function between(text: string, words: readonly Word[], i: number): Word | undefined {
  const word = words[i];
  if (word === undefined || !/^(?:i|-|–)$/.test(text.slice(word.from, word.to))) return undefined;
  const joins = [words[i - 1], words[i + 1]].every(
    (near) => near?.role === "name" && /^\p{Lu}.*[^,;:]$/u.test(text.slice(near.from, near.to)),
  );
  return joins ? { ...word, role: "name", bare: word.bare || "y" } : undefined;
}

const numeric =
  /^(?:上午|下午|午前|午後|오전|오후)?[\d:.,/+\-'年月日時分秒년월일]+(?:st|nd|rd|th|er|am|pm|a|p|h|hs|z|gmt|utc|t[\d:.+-]*z?)?$/;

/** A word in lower case and without accents and the punctuation around it. */
export const bareOf = (word: string): string => fold(word).replace(edges, "");

/** What one word does, looked at alone. */
export function roleIn(bare: string, word: string): Word["role"] {
  if (bare === "" || bare === "@" || (numeric.test(bare) && /\d/.test(bare))) return "filler";
  // A zone in capitals: "EST", "GMT+2".
  if (
    /^[([]?[A-Z]{3,4}(?:[+-][\d:]{1,5})?[)\]]?[,:]?$/.test(word) &&
    /^(?:.[sd]t|gmt|utc|ce[sd]?t)/.test(bare)
  )
    return "filler";
  // "napsal(a)", "napisao/la": the stem says it.
  return roleOf(bare.replace(/[(/].*$/, ""));
}

/** "Sina Ray": somebody's name may be a pronoun elsewhere ("sinä"). */
function bearsPronoun(text: string, words: readonly Word[], i: number): Word | undefined {
  const [word, next] = [words[i], words[i + 1]];
  const pronoun = word?.role === "self" || word?.role === "addressee" || word?.role === "other";
  if (!pronoun || next?.role !== "name") return undefined;
  const named =
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(word.from, word.to)) && /^\p{Lu}/u.test(text.slice(next.from));
  return named ? { ...word, role: "name" } : undefined;
}

/** "Day, Timothy", "De Vries", "Ann A. Lee": a filler in capitals is part of a name, unless it opens a phrase. */
function capitalised(text: string, words: readonly Word[], i: number): Word | undefined {
  const word = words[i];
  if (word?.role !== "filler" || !/^\p{Lu}(?:\p{Ll}|\.?$)/u.test(text.slice(word.from, word.to)))
    return undefined;
  const comma = text[word.to - 1] === ",";
  const near = words[comma ? i + 1 : i - 1];
  if (near?.role !== "name" && (comma || words[i + 1]?.role !== "name")) return undefined;
  return i === 0 && !comma ? undefined : { ...word, role: "name" };
}

/**
 * A month or weekday next to a number or a cut is part of a date; elsewhere it is a name: "Jan", "June". So is any
 * word between two numbers, a month in a language or spelling of its own, and an abbreviated weekday in front.
 */
function datePart(word: Word, before: Word | undefined, after: Word | undefined): Word {
  if (word.role !== "name") return word;
  const counts = (near: Word | undefined): boolean =>
    near !== undefined && (near.role === "cut" || /\d/.test(near.bare));
  const enclosed = counts(before) && counts(after) && !(before?.role === "cut" && after?.role === "cut");
  const leading =
    before === undefined && counts(after) && word.bare.length <= 4 && word.to - word.from > word.bare.length;
  // Some archives have lost all letters that are not English: "venerd?", "M?rz".
  const bare = word.bare.replace(/[?\ufffd]/g, "");
  const lost = bare !== word.bare && bare.length < 2;
  const day = isWeekday(bare) || isWeekday(word.bare);
  const dated = day || monthNamed(bare) !== undefined || monthNamed(word.bare) !== undefined;
  const near = [before, after].some((other) => other !== undefined && /^[^:]*\d[^:]*$/.test(other.bare));
  const inDate = dated && (near || (after?.role === "cut" && before?.role !== "name"));
  // "On Wednesday, March 3, …", "schrieb am Dienstag, …": where a date is given in words.
  const named = day && (before?.role === "filler" || before?.role === "verb") && !isNameNext(after);
  return enclosed || leading || inDate || named || lost ? { ...word, role: "filler" } : word;
}

/** Whether a word can only be a name: no part of a date. */
const isNameNext = (word: Word | undefined): boolean =>
  word?.role === "name" && monthNamed(word.bare) === undefined && !isWeekday(word.bare);

/** Runs of name words; particles and small fillers between two of them ("Guido van Rossum") belong to the run. */
export function nameRuns(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let open: Word[] = [];
  let held: Word[] = [];
  for (const word of words) {
    if (word.role === "name") {
      open.push(...held, word);
      held = [];
    } else if (open.length > 0 && word.role !== "cut" && word.role !== "verb" && isParticle(word.bare)) {
      held.push(word);
    } else if (open.length > 0) {
      runs.push(open);
      open = [];
      held = [];
    }
  }
  if (open.length > 0) runs.push(open);
  return runs;
}

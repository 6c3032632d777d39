// a line in any language that holds a name, an address in brackets and a date -> the name
//
// Clients in hundreds of languages write "On <date> at <time>, <name> <address> wrote:", the words in any order. Where
// the words are not known, the name is what stands right before the address: words that all begin with a capital, or
// words of a script without them.
import { fold } from "../read/fold.ts";
import { isParticle, roleOf } from "./phrases.ts";

const bracketed = /\(?<[^<>\s@]{1,100}(?:@| at )[^<>\s]{1,100}>/;
// A time, or a year.
const dated = /\d[:.]\d\d|(?:^|\D)(?:19|20)\d\d(?:\D|$)/;
const longestName = 60;
const mostWords = 5;

/** The name before a bracketed address, where a date stands beside both and the line ends in a colon. */
export function nameBesideAddress(text: string): string | undefined {
  const last = text.trimEnd().at(-1);
  if ((last !== ":" && last !== "：") || !text.includes("<") || !dated.test(text)) return undefined;
  const at = bracketed.exec(text)?.index;
  if (at === undefined) return undefined;
  const before = text.slice(Math.max(0, at - longestName), at).trim();
  const quoted = /["“„«]([^"“”„«»]{2,50})["”»]$/.exec(before)?.[1]?.trim();
  return quoted ?? trailingName(before);
}

const capital = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const uncased = /^[\p{Lo}\p{M}]+$/u;

/** The last words of a text that can be a name's. */
function trailingName(text: string): string | undefined {
  const words = text.split(/\s+/);
  const shape = [capital, uncased].find((one) => one.test(words.at(-1) ?? ""));
  if (shape === undefined) return undefined;
  let first = words.length;
  while (first > 0 && words.length - first < mostWords && belongs(words[first - 1] ?? "", shape)) first--;
  const name = words.slice(first);
  while (isParticle(name[0] ?? "")) name.shift();
  return name.length === 0 ? undefined : name.join(" ");
}

const belongs = (word: string, shape: RegExp): boolean =>
  isParticle(word) || (shape.test(word) && (shape === capital || roleOf(fold(word)) === "name"));

// an attribution or header as a client made it from HTML -> the same without what is left of the mark-up
import { decodeEntities } from "../read/entities.ts";

// "[ ann@example.org ]( mailto:ann@example.org )", as Markdown has links.
const link = /\[\s?([^\s[\]()<>]{1,100})\s?\]\(\s?(?:mailto:|https?:)[^\s()]{1,200}\s?\)/g;

// What turns the direction of text, and shows nothing: https://unicode.org/reports/tr9/
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// Those that clients write; looking for each costs nothing in text that is all Latin.
const turns = ["\u200e", "\u200f", "\u202a", "\u202b", "\u2066", "\u2067", "\u2068"];

/** Decodes character references ("&lt;ann@example.org&gt;") and takes links for what they show. */
export function withoutMarkup(text: string): string {
  const decoded = decodeEntities(text);
  const shown = decoded.includes("](") ? decoded.replace(link, "$1") : decoded;
  return turns.some((turn) => shown.includes(turn)) ? shown.replace(direction, "") : shown;
}

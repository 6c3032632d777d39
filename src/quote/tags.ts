// paragraphs that open with initials in brackets ("[AL] Not so.") -> who put them there
//
// Some answer inside the quote, in Outlook's manner: no mark sets their words apart but their initials.
import type { Mailbox } from "../model/message.ts";
import { fold } from "../read/fold.ts";
import { personName, samePerson } from "../read/people.ts";
import type { Line } from "./lines.ts";

/** Whose a tagged paragraph is: somebody known, or somebody who cannot be known by the initials. */
export type Tag =
  | { readonly kind: "person"; readonly mailbox: Mailbox }
  | { readonly kind: "nobody"; readonly initials: string };

const opening = /^[*_]{0,2}\[(\p{Lu}{2,3})\][*_]{0,2}:?\s/u;

// A tag of nobody known may be anything ("[OT]"), unless it returns.
const leastOften = 2;

/**
 * The tag of each line that opens a tagged paragraph, by its index.
 * @param people who is known of the mail: its sender, its addressees, whom it quotes
 */
export function tagsIn(lines: readonly Line[], people: readonly Mailbox[]): Map<number, Tag> {
  const found = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const initials = openingTag(lines, i);
    if (initials === undefined) continue;
    const places = found.get(initials);
    if (places) places.push(i);
    else found.set(initials, [i]);
  }
  const tags = new Map<number, Tag>();
  for (const [initials, places] of found) {
    const mailbox = bearerOf(initials, people);
    if (!mailbox && places.length < leastOften) continue;
    const tag: Tag = mailbox ? { kind: "person", mailbox } : { kind: "nobody", initials };
    for (const i of places) for (let at = i; at <= endOf(lines, i); at++) tags.set(at, tag);
  }
  return tags;
}

// Who slants an answer slants a few paragraphs.
const longestSpan = 60;

/** The last line of a slanted or bold answer ("_[AL] No." … "Never. _"), which may have empty lines in it. */
function endOf(lines: readonly Line[], first: number): number {
  const { text = "", depth } = lines[first] ?? {};
  const mark = text.charAt(0);
  if (mark === "[") return first;
  for (let at = first; at < first + longestSpan; at++) {
    const line = lines[at];
    if (line?.depth === depth && line?.text.endsWith(mark)) return at;
  }
  return first;
}

// "[", and the marks of bold and slanted text.
const openings = [0x5b, 0x2a, 0x5f];

/** The initials that a line opens a paragraph with. */
function openingTag(lines: readonly Line[], i: number): string | undefined {
  const { text, depth } = lines[i] ?? { text: "", depth: 0 };
  const first = text.charCodeAt(0);
  if (!openings.includes(first)) return undefined;
  const above = lines[i - 1];
  const opens = above === undefined || above.text === "" || above.depth !== depth;
  return opens ? opening.exec(text)?.[1] : undefined;
}

/** The one person whose initials these can be. */
function bearerOf(initials: string, people: readonly Mailbox[]): Mailbox | undefined {
  const bearers = people.filter(({ name }) => name !== undefined && hasInitials(name, initials));
  const [first, ...others] = bearers;
  return first && others.every((other) => samePerson(first, other)) ? first : undefined;
}

// English short forms that begin with another letter than the name itself.
const longForms: Readonly<Record<string, string>> = {
  bill: "w",
  bob: "r",
  dick: "r",
  ted: "e",
  jack: "j",
  chuck: "c",
  hank: "h",
  peggy: "m",
  tony: "a",
  liz: "e",
  beth: "e",
};

/** Whether two or three initials are a name's: of all its words, or of the first and the last. */
export function hasInitials(name: string, given: string): boolean {
  const initials = fold(given);
  const parts = fold(personName(name))
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== "");
  if (parts.length < 2) return false;
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (initials.length === 3) return parts.length === 3 && parts.every((part, i) => part[0] === initials[i]);
  return initials[1] === last[0] && (initials[0] === first[0] || initials[0] === longForms[first]);
}

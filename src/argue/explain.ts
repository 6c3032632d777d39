// the cues of a decision -> what a person would say of them: the telling ones, each reason once
import type { Cue } from "../model/statement.ts";

/** What likeness is called as a cue; its words are those that both share. */
export const sameThings = "both speak of the same things";

/** What common words are called as a cue. */
export const commonWords = "small words in it often go with that";

/** "it opens with a no or a doubt: “Well, not really”"; of a cue about structure, its clause alone. */
export function explainCue({ name, text }: Cue): string {
  if (!hasWords.test(text)) return name;
  return `${name}: ${isListed(name) ? text.split(", ").map(quoted).join(", ") : quoted(text)}`;
}

/** "42 % sure, a guess"; nothing that was read out of words is certain. */
export function sureness(confidence: number): string {
  const percent = `${Math.min(99, Math.round(confidence * 100))} % sure`;
  return confidence < 0.5 ? `${percent}, a guess` : percent;
}

const mostShared = 4;

/** @param shared the words that both share, asked for only where that is a cue */
export const namingShared = (cues: readonly Cue[], shared: () => readonly string[]): readonly Cue[] =>
  cues.map((cue) =>
    cue.name === sameThings ? { ...cue, text: shared().slice(0, mostShared).join(", ") } : cue,
  );

// More reasons than these nobody would give.
const mostTold = 6;

/**
 * The weightiest first, of several that say the same the one that quotes most; what says little to a reader only
 * where there is room, what everyday words add at the end.
 */
export function telling(cues: readonly Cue[]): Cue[] {
  const told: Cue[] = [];
  for (const cue of [...cues].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))) {
    const at = told.findIndex((other) => saysTheSame(cue, other));
    const other = told[at];
    if (!other) told.push(cue);
    else if (isCloser(cue, other)) told[at] = cue;
  }
  return lastly(lastly(told, saysLittle).slice(0, mostTold), ({ name }) => name === commonWords);
}

/** True of many statements whatever they do. */
const saysLittle = ({ name }: Cue): boolean => /\bis long$|\bcomes after other things\b/.test(name);

const lastly = (cues: readonly Cue[], test: (cue: Cue) => boolean): Cue[] => [
  ...cues.filter((cue) => !test(cue)),
  ...cues.filter(test),
];

const hasWords = /[\p{L}\p{N}]/u;
const isListed = (name: string): boolean => name === sameThings || name === commonWords;
const quoted = (words: string): string => `“${words}”`;

/** Clauses that fit one row tell a reader one thing, if they tell it of the same statement. */
const topics: readonly RegExp[] = [
  /\bspeaks? of\b|\bshares\b/,
  /\bparagraph\b/,
  /\bcomes later\b|\bcomes after other\b|\bgoes on\b/,
  /\bnearest\b/,
  /\bquestion\b|\basks\b/,
  /\blist\b/,
  /\bpoint\b|\bposition\b|\bis a (?:claim|proposal|premise)\b/,
  /\banswered before\b/,
  /\bgrants\b|\bturns\b|\bopens with agreement\b/,
  /\bsentence before\b/,
  /\bexample\b/,
];

/** What is told of it or of the other alike. */
const fromBothSides = [/\bannounce|\bleads up\b/, /\bconclusion follows\b|\bfollows and .* conclusion\b/];

/** Of the same topic, or from the same words. */
function saysTheSame(one: Cue, other: Cue): boolean {
  if (one.name === other.name) return true;
  if (isPlace(one) && isPlace(other)) return true;
  if (fromBothSides.some((each) => each.test(one.name) && each.test(other.name))) return true;
  if (isAboutOther(one) !== isAboutOther(other)) return false;
  const topic = topics.find((each) => each.test(one.name));
  return topic?.test(other.name) || holds(one, other) || holds(other, one);
}

const isAboutOther = ({ name }: Cue): boolean => name.startsWith("the other");

const holds = (one: Cue, other: Cue): boolean =>
  !isListed(one.name) &&
  !isListed(other.name) &&
  wordsOf(other) !== "" &&
  ` ${wordsOf(one)} `.includes(` ${wordsOf(other)} `);

const wordsOf = ({ text }: Cue): string => (text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).join(" ");

/** Tells more: stands nearer, or quotes more of what was said; an opening more than what is found anywhere. */
function isCloser(one: Cue, other: Cue): boolean {
  if (isPlace(one) && isPlace(other)) return nearness.indexOf(one.name) > nearness.indexOf(other.name);
  const isLight = 3 * Math.abs(one.weight) < Math.abs(other.weight);
  if (isLight || (isOpening(one) && isOpening(other))) return false;
  const [mine, its] = [wordsOf(one).length, wordsOf(other).length];
  return mine > its || (mine > 0 && mine === its && isOpening(one));
}

const isOpening = ({ name }: Cue): boolean => name.startsWith("it opens");
const isPlace = ({ name }: Cue): boolean => nearness.includes(name);

/** What stands side by side stands in one place anyway; the nearest last. */
const nearness = [
  "no quote stands between the two",
  "the other is said first",
  "both stand in one paragraph",
  "both stand side by side",
];

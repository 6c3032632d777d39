// a statement among its neighbours -> what is true of it
import { cuesIn } from "./cues.ts";
import { type Feature, held, type Row, row } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import { commonWords } from "./explain.ts";
import { everyday, type Likeness } from "./likeness.ts";
import type { Answerable, Nearness } from "./targets.ts";

/** A statement with what stands around it. */
export interface Setting {
  readonly draft: Draft;
  /** The cues in its words, then where it stands. */
  readonly features: readonly Feature[];
  /** The ids of the features, common words left out. */
  readonly ids: ReadonlySet<string>;
  /** The statement before it in the same message and mail. */
  readonly before?: Setting;
  /** What it could be answering. */
  readonly above: readonly Answerable[];
  /** How many statements its passage has before it. */
  readonly ordinal: number;
}

// Measured in words: "Well, not really." and a sentence of three lines.
const shortest = 4;
const longest = 30;
// After so many sentences a writer is far from what the quote asked for.
const farAway = 6;
const lookBack = 3;
const lookAround = 4;

/** A statement with the cues in its words; found once, its neighbours look at them too. */
export interface Worded {
  readonly draft: Draft;
  readonly words: readonly Feature[];
}

export const wordedOf = (draft: Draft): Worded => ({
  draft,
  words: cuesIn(draft.text).concat(commonIn(draft.words)),
});

export function settingOf(
  { draft, words }: Worded,
  above: readonly Answerable[],
  before: Setting | undefined,
  after: Worded | undefined,
  likeness: Likeness,
): Setting {
  const ordinal = before?.draft.passage === draft.passage ? before.ordinal + 1 : 0;
  const ids = new Set<string>();
  for (const { id, name } of words) if (name !== commonWords) ids.add(id);
  const bare: Setting = { draft, features: words, ids, above, ordinal, ...(before && { before }) };
  const there = held(places, placeOf(bare, after)).concat(held(echoes, echoOf(bare, likeness)));
  for (const { id } of there) ids.add(id);
  return { ...bare, features: words.concat(there) };
}

const common: ReadonlyMap<string, Feature> = new Map(
  [...everyday].map((word) => [word, { id: `w:${word}`, name: commonWords, text: word, value: 1 }]),
);
// The words of a longer statement are no longer its own manner but the language's.
const mostWords = 120;

/** The common words that a statement holds, each once: they tell its manner, whatever its subject. */
function commonIn(words: readonly string[]): Feature[] {
  const found: Feature[] = [];
  for (let i = 0; i < words.length && i < mostWords; i++) {
    const feature = common.get(words[i] ?? "");
    if (feature && !found.includes(feature)) found.push(feature);
  }
  return found;
}

/** Whether a cue or a place holds of a statement. */
export const has = (setting: Setting | undefined, id: string): boolean => setting?.ids.has(id) ?? false;

/** What the places below are told from. */
interface Place {
  readonly own: Setting;
  /** The statement before it under the same quote. */
  readonly same: Setting | undefined;
  readonly near: Answerable | undefined;
  /** A question is among the last things quoted. */
  readonly asked: boolean;
  /** It is the last one in its passage, or the next opens so. */
  readonly last: boolean;
  readonly next: readonly Feature[];
  /** The next statement belongs to another paragraph. */
  readonly breaks: boolean;
}

function placeOf(own: Setting, after: Worded | undefined): Place {
  const { draft, above, before } = own;
  const last = after?.draft.passage !== draft.passage;
  return {
    own,
    same: before?.draft.passage === draft.passage ? before : undefined,
    near: above[above.length - 1],
    asked: above.slice(-lookAround).some(isAsked),
    last,
    next: after && !last ? after.words : [],
    breaks: after?.draft.block !== draft.block,
  };
}

const under =
  (...expected: readonly Nearness[]) =>
  (place: Place): boolean =>
    place.near !== undefined && expected.includes(place.near.nearness);
const quoted = under("quoted right above", "quoted further above");
const topped = under("quoted below");
const unquoted = under("in the mail it answers");
const isFirst = ({ own }: Place): boolean => own.ordinal === 0;
const isShort = ({ own }: Place): boolean => own.draft.words.length <= shortest;
const opens = ({ own }: Place): boolean => own.draft.opensBlock;

/** What holds of a statement's place, each row under a clause that a user can be shown. */
const places: readonly Row<Place>[] = [
  row("opensReply", "it is the first thing said under the quote", (p) => isFirst(p) && quoted(p)),
  row("laterInReply", "it comes later in the reply", (p) => !isFirst(p) && quoted(p)),
  row("opensTop", "it is the first thing said above the quote", (p) => isFirst(p) && topped(p)),
  row("laterTop", "it comes later in a reply above the quote", (p) => !isFirst(p) && topped(p)),
  row(
    "opensBare",
    "it is the first thing said to a mail that is not quoted",
    (p) => isFirst(p) && unquoted(p),
  ),
  row("laterBare", "it comes later in a reply that quotes nothing", (p) => !isFirst(p) && unquoted(p)),
  row("lastAsks", "the last thing quoted is a question", (p) => isFirst(p) && isAsked(p.near)),
  row("someAsks", "a question is among what is quoted", (p) => isFirst(p) && p.asked),
  row("laterAsks", "it comes later under a quoted question", (p) => !isFirst(p) && p.asked),
  row("unprompted", "nothing stands before it that it could answer", (p) => p.near === undefined),
  row("opensMail", "it is the first thing said in the mail", (p) => p.own.before === undefined),
  row("opensBlock", "it opens a paragraph", opens),
  row("goesOn", "it goes on in a paragraph", (p) => !opens(p)),
  row("alone", "it is a paragraph of its own", (p) => opens(p) && p.breaks),
  row("last", "it is the last thing said there", (p) => p.last),
  row("only", "it is all that is said there", (p) => isFirst(p) && p.last),
  row("item", "it is an item of a list", (p) => p.own.draft.isItem),
  row("short", "it is very short", isShort),
  row("long", "it is long", (p) => p.own.draft.words.length >= longest),
  row("shortLead", "it announces what follows", (p) => isShort(p) && has(p.own, "leads")),
  row("afterLead", "it is announced by what stands before it", (p) => has(p.same, "leads")),
  row("afterQuestion", "it follows a question of the same author", (p) => has(p.same, "mark")),
  row("afterAssent", "it follows an agreement of the same author", (p) => has(p.same, "assent")),
  row("afterDenial", "it follows a denial of the same author", (p) => has(p.same, "denial")),
  row("afterShort", "it follows a very short statement", (p) => has(p.same, "short")),
  row("beforeConclusion", "a conclusion follows", (p) => p.next.some(({ id }) => id === "conclusion")),
  row("beforeContrast", "a contrast follows", (p) => p.next.some(({ id }) => id === "contrast")),
  row("beforeExample", "an example follows", (p) => p.next.some(({ id }) => id === "example")),
  row("asks", "it is put as a question", (p) => has(p.own, "mark") && has(p.own, "asking")),
  row("grantsThenTurns", "it grants something, then turns", (p) => grants(p.own) && has(p.own, "turn")),
  row("grantsOnly", "it grants something and leaves it there", (p) => grants(p.own) && !has(p.own, "turn")),
  row(
    "far",
    "it comes after other things that its author says there",
    (p) => Math.min(p.own.ordinal, farAway) / farAway,
  ),
];

const isAsked = (quoted: Answerable | undefined): boolean =>
  quoted !== undefined &&
  quoted.nearness !== "quoted further above" &&
  /\?["')\]*_]{0,3}$/.test(quoted.draft.text);

const grants = (own: Setting): boolean => has(own, "assent") || has(own, "grants");

/** How much a statement speaks of what is quoted, and of what its author has just said. */
interface Echo {
  readonly above: number;
  readonly own: number;
}

const echoes: readonly Row<Echo>[] = [
  row("likeAbove", "it speaks of what is quoted", ({ above }) => above),
  row("likeOwn", "it speaks of what its author has just said", ({ own }) => own),
];

function echoOf({ draft, above, before }: Setting, likeness: Likeness): Echo {
  let [quotedMost, ownMost] = [0, 0];
  for (const { draft: other, nearness } of above)
    if (nearness !== "quoted further above")
      quotedMost = Math.max(quotedMost, likeness.between(draft, other));
  let each = before;
  for (let i = 0; i < lookBack && each?.draft.passage === draft.passage; i++, each = each.before)
    ownMost = Math.max(ownMost, likeness.between(draft, each.draft));
  return { above: quotedMost, own: ownMost };
}

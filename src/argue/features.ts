// a statement among its neighbours -> what is true of it
import { cuesIn } from "./cues.ts";
import type { Feature } from "./decide.ts";
import type { Draft } from "./drafts.ts";

/** A statement with what stands around it. */
export interface Setting {
  readonly draft: Draft;
  /** Its words' cues and the places below. */
  readonly features: readonly Feature[];
  /** The statement before it in the same message and mail. */
  readonly before?: Setting;
  /** True where its passage answers a quoted one. */
  readonly replies: boolean;
  /** First statement of a passage that answers. */
  readonly opensReply: boolean;
}

const place = (id: string, name: string): Feature => ({ id, name, text: "" });

const places = {
  opensReply: place("opensReply", "first thing said under the quote"),
  laterInReply: place("laterInReply", "goes on after the first thing said"),
  unprompted: place("unprompted", "answers no quote"),
  opensMail: place("opensMail", "first thing said in the mail"),
  opensBlock: place("opensBlock", "opens a paragraph"),
  goesOn: place("goesOn", "goes on in the same paragraph"),
  alone: place("alone", "a paragraph of its own"),
  item: place("item", "item of a list"),
  short: place("short", "very short"),
  long: place("long", "long"),
  afterQuestion: place("afterQuestion", "follows a question of the same author"),
  afterAssent: place("afterAssent", "follows an agreement of the same author"),
  asks: place("asks", "put as a question"),
  grantsThenTurns: place("grantsThenTurns", "grants something, then turns"),
} as const;

// Measured in words: "Well, not really." and a sentence of three lines.
const shortest = 4;
const longest = 30;

export function settingOf(
  draft: Draft,
  before: Setting | undefined,
  after: Draft | undefined,
  answers: boolean,
): Setting {
  const words = cuesIn(draft.text);
  const has = (id: string): boolean => words.some((cue) => cue.id === id);
  const had = (id: string): boolean => before?.features.some((feature) => feature.id === id) ?? false;
  const opensReply = answers && before?.draft.passage !== draft.passage;
  const rows: readonly [boolean, Feature][] = [
    [opensReply, places.opensReply],
    [answers && !opensReply, places.laterInReply],
    [!answers, places.unprompted],
    [before === undefined, places.opensMail],
    [draft.opensBlock, places.opensBlock],
    [!draft.opensBlock, places.goesOn],
    [draft.opensBlock && after?.block !== draft.block, places.alone],
    [draft.isItem, places.item],
    [draft.words.length <= shortest, places.short],
    [draft.words.length >= longest, places.long],
    [had("mark") && before?.draft.passage === draft.passage, places.afterQuestion],
    [had("assent") && before?.draft.passage === draft.passage, places.afterAssent],
    [has("mark") && has("asking"), places.asks],
    [(has("assent") || has("grants")) && has("turn"), places.grantsThenTurns],
  ];
  const features = [...words, ...rows.filter(([holds]) => holds).map(([, feature]) => feature)];
  return { draft, features, ...(before && { before }), replies: answers, opensReply };
}

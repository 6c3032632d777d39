// a statement among its neighbours -> what is true of it
import { cuesIn, openingsIn } from "./cues.ts";
import { type Feature, held } from "./decide.ts";
import type { Draft } from "./drafts.ts";
import type { Likeness } from "./likeness.ts";
import type { Answerable } from "./targets.ts";

/** A statement with what stands around it. */
export interface Setting {
  readonly draft: Draft;
  /** The cues in its words, then where it stands. */
  readonly features: readonly Feature[];
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

export function settingOf(
  draft: Draft,
  above: readonly Answerable[],
  before: Setting | undefined,
  after: Draft | undefined,
  likeness: Likeness,
): Setting {
  const ordinal = before?.draft.passage === draft.passage ? before.ordinal + 1 : 0;
  const words = cuesIn(draft.text);
  const bare: Setting = { draft, features: words, above, ordinal, ...(before && { before }) };
  return { ...bare, features: [...words, ...places(bare, after), ...likenesses(bare, likeness)] };
}

/** Whether a cue or a place holds of a statement. */
export const has = (setting: Setting | undefined, id: string): boolean =>
  setting?.features.some((feature) => feature.id === id) ?? false;

/** In order: what holds of its place, each under a name that a user can be shown. */
function places(own: Setting, after: Draft | undefined): Feature[] {
  const { draft, above, ordinal, before } = own;
  const near = above[above.length - 1]?.nearness;
  const quoted = near === "quoted right above" || near === "quoted further above";
  const next = after?.passage === draft.passage ? openingsIn(after.text) : [];
  const same = before?.draft.passage === draft.passage ? before : undefined;
  const size = draft.words.length;
  const rows: readonly [id: string, name: string, holds: boolean][] = [
    ["opensReply", "first thing said under the quote", quoted && ordinal === 0],
    ["laterInReply", "goes on after the first thing said", quoted && ordinal > 0],
    ["opensTop", "first thing said above the quote", near === "quoted below" && ordinal === 0],
    ["laterTop", "said above the quote", near === "quoted below" && ordinal > 0],
    [
      "opensBare",
      "first thing said to a mail that is not quoted",
      near === "in the mail it answers" && ordinal === 0,
    ],
    ["laterBare", "said to a mail that is not quoted", near === "in the mail it answers" && ordinal > 0],
    ["lastAsks", "the last thing quoted is a question", ordinal === 0 && isAsked(above[above.length - 1])],
    [
      "someAsks",
      "a question is among what is quoted",
      ordinal === 0 && above.slice(-lookAround).some(isAsked),
    ],
    ["laterAsks", "goes on under a quoted question", ordinal > 0 && above.slice(-lookAround).some(isAsked)],
    ["unprompted", "answers nothing", above.length === 0],
    ["opensMail", "first thing said in the mail", before === undefined],
    ["opensBlock", "opens a paragraph", draft.opensBlock],
    ["goesOn", "goes on in the same paragraph", !draft.opensBlock],
    ["alone", "a paragraph of its own", draft.opensBlock && after?.block !== draft.block],
    ["last", "last thing said in its place", after?.passage !== draft.passage],
    ["only", "the only thing said in its place", ordinal === 0 && after?.passage !== draft.passage],
    ["item", "item of a list", draft.isItem],
    ["short", "very short", size <= shortest],
    ["long", "long", size >= longest],
    ["shortLead", "announces what follows", size <= shortest && has(own, "leads")],
    ["afterLead", "announced by what stands before", has(same, "leads")],
    ["afterQuestion", "follows a question of the same author", has(same, "mark")],
    ["afterAssent", "follows an agreement of the same author", has(same, "assent")],
    ["afterDenial", "follows a denial of the same author", has(same, "denial")],
    ["afterShort", "follows a very short statement", has(same, "short")],
    ["beforeConclusion", "a conclusion follows", next.includes("conclusion")],
    ["beforeContrast", "a contrast follows", next.includes("contrast")],
    ["beforeExample", "an example follows", next.includes("example")],
    ["asks", "put as a question", has(own, "mark") && has(own, "asking")],
    ["grantsThenTurns", "grants something, then turns", grants(own) && has(own, "turn")],
    ["grantsOnly", "grants something and leaves it there", grants(own) && !has(own, "turn")],
  ];
  return held(rows);
}

const isAsked = (quoted: Answerable | undefined): boolean =>
  quoted !== undefined &&
  quoted.nearness !== "quoted further above" &&
  /\?["')\]*_]{0,3}$/.test(quoted.draft.text);

const grants = (own: Setting): boolean => has(own, "assent") || has(own, "grants");

/** How much it speaks of what is quoted, and of what its author has just said. */
function likenesses({ draft, above, ordinal, before }: Setting, likeness: Likeness): Feature[] {
  const most = (drafts: readonly Draft[]): number =>
    drafts.reduce((top, other) => Math.max(top, likeness.between(draft, other)), 0);
  const own: Draft[] = [];
  for (let each = before; each && own.length < lookBack; each = each.before)
    if (each.draft.passage === draft.passage) own.push(each.draft);
  const near = above.filter(({ nearness }) => nearness !== "quoted further above").map((each) => each.draft);
  return held([
    ["likeAbove", "speaks of what is quoted", most(near)],
    ["likeOwn", "speaks of what its author has just said", most(own)],
    ["far", "far from the start of the reply", Math.min(ordinal, farAway) / farAway],
  ]);
}

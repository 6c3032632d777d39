// a reply -> the statement of the quoted text that it answers
import type { Conversation } from "../model/conversation.ts";
import type { MessageId } from "../model/ids.ts";
import type { Passage } from "../model/passage.ts";
import { type Feature, held } from "./decide.ts";
import type { Draft, Drafts } from "./drafts.ts";
import type { Judged, Known } from "./judge.ts";
import { type Candidate, type Ranked, ranked } from "./rank.ts";
import { targetWeights } from "./weights.ts";

/** How a statement that a reply could answer stands to it. */
export type Nearness =
  | "quoted right above"
  | "quoted further above"
  | "quoted below"
  | "in the mail it answers";

export interface Answerable {
  readonly draft: Draft;
  readonly nearness: Nearness;
  /** How many quote marks deeper than the reply it stands; 1 is what the reply's author had before them. */
  readonly deeper: number;
}

// More than so many statements nobody has before the eyes; a bound keeps long quotes linear.
const mostCandidates = 60;

/**
 * What a passage could be answering, in the order of the mail: the quoted block right above it and what is quoted further
 * above; where nothing is, what is quoted below it; where nothing is quoted at all, the mail that it replies to.
 */
export function answerable({ passages }: Conversation, found: Drafts, reply: Draft): readonly Answerable[] {
  const { mail, passage, author, message } = reply;
  const { passages: shown, mail: read } = passages[mail] ?? {};
  const depth = shown?.[passage]?.depth ?? 0;
  const quotedIn = (at: number, nearness: Nearness): Answerable[] =>
    (found.seen[mail]?.[at] ?? []).map((draft) => ({
      draft,
      nearness,
      deeper: (shown?.[at]?.depth ?? 0) - depth,
    }));
  const others = (all: readonly Answerable[]): Answerable[] =>
    all.filter(({ draft }) => draft.author !== author && draft.message !== message);
  const block = new Set(quotedBlock(shown ?? [], passage));
  const above = [...(shown ?? []).keys()].slice(0, passage);
  const quoted = others(
    above.flatMap((at) => quotedIn(at, block.has(at) ? "quoted right above" : "quoted further above")),
  );
  if (quoted.length > 0) return quoted.slice(-mostCandidates);
  if (read?.id !== message) return [];
  const below = [...(shown ?? []).keys()].slice(passage + 1);
  const later = others(below.flatMap((at) => quotedIn(at, "quoted below")));
  if (later.length > 0) return later.slice(-mostCandidates);
  const parent = parentOf(passages, found, read.inReplyTo);
  return others(parent.map((draft) => ({ draft, nearness: "in the mail it answers", deeper: 1 }))).slice(
    -mostCandidates,
  );
}

/** What a mail says that a header names. */
function parentOf(mails: Conversation["passages"], { seen }: Drafts, messageId: string | undefined): Draft[] {
  const at = messageId === undefined ? -1 : mails.findIndex(({ mail }) => mail.messageId === messageId);
  return (seen[at] ?? []).filter((_, i) => mails[at]?.passages[i]?.kind === "own").flat();
}

/** Same depth and author will do: lines of one mail may be traced to it one by one. */
const sameSpeaker = (a: Said, b: Said): boolean =>
  a.message === b.message || (a.author === b.author && a.depth === b.depth);

type Said = Extract<Passage, { readonly message: MessageId }>;

/** The quoted block right above a passage: the passages of what it answers, back to where another speaks. */
function quotedBlock(passages: readonly Passage[], passage: number): number[] {
  const own = passages[passage];
  const answers = own && "answers" in own ? own.answers : undefined;
  const answered = answers === undefined ? undefined : passages[answers];
  if (answers === undefined || !answered || !("message" in answered)) return [];
  const found: number[] = [];
  for (let i = answers; i >= 0; i--) {
    const above = passages[i];
    if (above && "message" in above && !sameSpeaker(above, answered)) break;
    if (above?.kind === "own" || above?.kind === "quote") found.push(i);
  }
  return found;
}

// Further up than so many statements all is equally far.
const farthest = 10;

/** The candidate that a reply answers most directly. */
export function targetOf(reply: Judged, known: Known): Ranked<Draft> | undefined {
  const [target] = ranked(targetCandidates(reply, known), targetWeights);
  if (!target) return undefined;
  const shared = known.likeness.shared(reply.draft, target.thing).slice(0, 4).join(", ");
  const cues = target.cues.map((cue) => (cue.name === sameThings ? { ...cue, text: shared } : cue));
  return { ...target, cues };
}

const sameThings = "speaks of the same things";

/** What a reply could be answering, with what speaks for each. */
export function targetCandidates(reply: Judged, { judged, likeness }: Known): Candidate<Draft>[] {
  const { above, draft } = reply;
  return above.flatMap((answerable, i) => {
    const other = judged.get(answerable.draft);
    if (!other) return [];
    const like = likeness.between(draft, other.draft);
    const words: Feature = { id: "likeness", name: sameThings, text: "", value: like };
    const features = [words, ...rate(reply, other, answerable, above.length - 1 - i, i), ...other.standing];
    return [{ thing: other.draft, features }];
  });
}

/** @param distance how many candidates stand between it and the reply */
function rate(
  reply: Judged,
  other: Judged,
  { nearness, deeper }: Answerable,
  distance: number,
  at: number,
): Feature[] {
  const kind = other.kind.choice;
  const asked = kind === "question";
  const rows: readonly [id: string, name: string, holds: boolean | number][] = [
    ["position", "a position, not a reason for one", kind !== "premise" && kind !== "aside"],
    ["question", "a question", asked],
    ["questionToAnswer", "a question waits for an answer", asked && reply.kind.choice !== "question"],
    ["direct", "what its author had before them", deeper === 1],
    ["nearest", "nearest above the reply", distance === 0],
    ["first", "first of what is quoted", at === 0],
    ["distance", "far above the reply", Math.min(distance, farthest) / farthest],
    ["further", "quoted further above", nearness === "quoted further above"],
    ["nearestToSecond", "nearest, but the reply has gone on", distance === 0 && reply.ordinal > 0],
  ];
  return held(rows);
}

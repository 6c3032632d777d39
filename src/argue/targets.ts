// a reply -> the statement of the quoted text that it answers
import type { Conversation, MailPassages } from "../model/conversation.ts";
import type { MessageId } from "../model/ids.ts";
import type { Passage } from "../model/passage.ts";
import { row } from "./decide.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { namingShared, sameThings } from "./explain.ts";
import { has } from "./features.ts";
import { headsOf } from "./grounds.ts";
import type { Judged } from "./judge.ts";
import type { Known } from "./known.ts";
import { type Candidate, type Ranked, Ranking } from "./rank.ts";

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

// Nor so many passages of one mail; a bound keeps a mail of nothing but stubs linear.
const mostPassages = 200;

/**
 * What a passage could be answering, in the order of the mail: the quoted block right above it and what is quoted further
 * above; where nothing is, what is quoted below it; where nothing is quoted at all, the mail that it replies to.
 */
export function answerableIn(
  { passages: mails }: Conversation,
  found: Drafts,
): (reply: Draft) => readonly Answerable[] {
  const byId = new Map(mails.map(({ mail }, at) => [mail.messageId ?? mail.id, at]));
  return (reply) => {
    const { mail: read, passages = [] } = mails[reply.mail] ?? {};
    const others = (at: number, drafts: readonly Draft[], nearness: Nearness): Answerable[] => {
      const deeper = (passages[at]?.depth ?? 0) - (passages[reply.passage]?.depth ?? 0);
      // Who is quoted spoke before who quotes.
      if (deeper < 0) return [];
      return drafts
        .slice(-mostCandidates)
        .filter(({ author, message }) => author !== reply.author && message !== reply.message)
        .map((draft) => ({ draft, nearness, deeper }));
    };
    const said = found.seen[reply.mail] ?? [];
    const above = saidAbove(passages, said, reply.passage, others);
    if (above.length > 0 || read?.id !== reply.message) return above;
    const end = reply.passage + 1 + mostPassages;
    const below = said
      .slice(reply.passage + 1, end)
      .flatMap((drafts, i) => others(reply.passage + 1 + i, drafts, "quoted below"));
    if (below.length > 0) return below.slice(-mostCandidates);
    const parent = byId.get(read.inReplyTo ?? "");
    const own = parent === undefined ? [] : ownWords(mails[parent], found.seen[parent]);
    return others(reply.passage, own, "in the mail it answers").map((each) => ({ ...each, deeper: 1 }));
  };
}

type Others = (at: number, drafts: readonly Draft[], nearness: Nearness) => Answerable[];

/** From the passage upwards, until enough is found; in the order of the mail. */
function saidAbove(
  passages: readonly Passage[],
  said: Drafts["seen"][number],
  passage: number,
  others: Others,
): Answerable[] {
  const block = quotedBlock(passages, passage);
  const found: Answerable[][] = [];
  let count = 0;
  for (let at = passage - 1; at >= Math.max(0, passage - mostPassages) && count < mostCandidates; at--) {
    const nearness = block.has(at) ? "quoted right above" : "quoted further above";
    const here = others(at, said[at] ?? [], nearness);
    found.push(here);
    count += here.length;
  }
  return found.reverse().flat().slice(-mostCandidates);
}

const ownWords = (mail: MailPassages | undefined, said: Drafts["seen"][number] = []): Draft[] =>
  said.filter((_, i) => mail?.passages[i]?.kind === "own").flat();

/** Same depth and author will do: lines of one mail may be traced to it one by one. */
const sameSpeaker = (a: Said, b: Said): boolean =>
  a.message === b.message || (a.author === b.author && a.depth === b.depth);

type Said = Extract<Passage, { readonly message: MessageId }>;

/** The quoted block right above a passage: the passages of what it answers, back to where another speaks. */
function quotedBlock(passages: readonly Passage[], passage: number): ReadonlySet<number> {
  const own = passages[passage];
  const answers = own && "answers" in own ? own.answers : undefined;
  const answered = answers === undefined ? undefined : passages[answers];
  if (answers === undefined || !answered || !("message" in answered)) return new Set();
  const found = new Set<number>();
  for (let i = answers; i >= Math.max(0, answers - mostPassages); i--) {
    const above = passages[i];
    if (above && "message" in above && !sameSpeaker(above, answered)) break;
    if (above?.kind === "own" || above?.kind === "quote") found.add(i);
  }
  return found;
}

// Further up than so many statements all is equally far.
const farthest = 10;

/**
 * The candidate that a reply answers most directly.
 * @param former what its author answered last in the same place
 */
export function targetOf(reply: Judged, known: Known, former: Draft | undefined): Ranked<Draft> | undefined {
  const target = targetRanking.best(targetCandidates(reply, known, former), known.weights.target);
  if (!target) return undefined;
  const cues = namingShared(target.cues, () => known.likeness.shared(reply.draft, target.thing));
  return { ...target, cues };
}

/** What a reply could be answering, with what speaks for each. */
export function targetCandidates(
  reply: Judged,
  { judged, likeness, grounds }: Pick<Known, "judged" | "likeness" | "grounds">,
  former: Draft | undefined,
): Candidate<Draft, Pair>[] {
  const { above } = reply;
  const likes = above.map(({ draft }) => likeness.between(reply.draft, draft));
  // A reply on top of what it answers has the first statement next to it, not the last.
  const isBelow = above[0]?.nearness === "quoted below" || above[0]?.nearness === "in the mail it answers";
  const beside = isBelow ? above[0] : above[above.length - 1];
  const nearest = beside && judged.get(beside.draft);
  if (!nearest) return [];
  const heads = headsOf(nearest.draft, grounds);
  const mostLike = Math.max(...likes);
  const formerAt = former ? above.findIndex(({ draft }) => draft === former) : -1;
  const candidates: Candidate<Draft, Pair>[] = [];
  for (const [at, answerable] of above.entries()) {
    const other = judged.get(answerable.draft);
    if (!other) continue;
    const like = likes[at] ?? 0;
    const pair: Pair = {
      reply,
      other,
      answerable,
      at,
      distance: isBelow ? at : above.length - 1 - at,
      like,
      isMostLike: like > 0 && like === mostLike,
      nearest,
      steps: heads.indexOf(other.draft) + 1,
      backers: grounds.backers.get(other.draft) ?? 0,
      pastFormer: formerAt < 0 ? undefined : at - formerAt,
    };
    candidates.push({ thing: other.draft, pair, standing: other.standing });
  }
  return candidates;
}

/** A reply and a statement that it may answer. */
interface Pair {
  readonly reply: Judged;
  readonly other: Judged;
  readonly answerable: Answerable;
  /** Its place among the candidates, and how many stand between it and the reply. */
  readonly at: number;
  readonly distance: number;
  /** How much it speaks of the same things. */
  readonly like: number;
  /** No other candidate speaks more of the same things. */
  readonly isMostLike: boolean;
  readonly nearest: Judged;
  /** In how many steps of reasons the nearest leads to it; 0 where it doesn't. */
  readonly steps: number;
  /** How many statements back it. */
  readonly backers: number;
  /** How far after what was answered last it stands. */
  readonly pastFormer: number | undefined;
}

const isPosition = ({ kind }: Judged): boolean => kind.choice !== "premise" && kind.choice !== "aside";
const isQuestion = ({ kind }: Judged): boolean => kind.choice === "question";
const saysYesOrNo = (reply: Judged): boolean => has(reply, "assent") || has(reply, "denial");
const sameParagraph = ({ other, nearest }: Pair): boolean =>
  other.draft.message === nearest.draft.message && other.draft.block === nearest.draft.block;
// More reasons than these add no weight.
const mostBackers = 4;

/** What speaks for each candidate. */
export const targetRanking = new Ranking<Pair>([
  row("likeness", sameThings, ({ like }) => like),
  row("mostLike", "no other shares as much with it", ({ isMostLike }) => isMostLike),
  row("position", "the other is a position, not a reason for one", ({ other }) => isPosition(other)),
  row("question", "the other is a question", ({ other }) => isQuestion(other)),
  row(
    "questionToAnswer",
    "the other is a question that waits for an answer",
    (p) => isQuestion(p.other) && !isQuestion(p.reply),
  ),
  row(
    "yesOrNo",
    "it says yes or no, and the other is a question",
    (p) => isQuestion(p.other) && saysYesOrNo(p.reply),
  ),
  row(
    "direct",
    "the other stands in the mail that is answered here",
    ({ answerable }) => answerable.deeper === 1,
  ),
  row("nearest", "the other is the nearest to it", ({ distance }) => distance === 0),
  row(
    "thatNearest",
    "it points back, and the other is the nearest",
    (p) => p.distance === 0 && has(p.reply, "anaphora"),
  ),
  row("first", "the other is the first thing quoted", ({ at }) => at === 0),
  row("distance", "the other is far from it", ({ distance }) => Math.min(distance, farthest) / farthest),
  row(
    "further",
    "the other is quoted further above",
    ({ answerable }) => answerable.nearness === "quoted further above",
  ),
  row(
    "nearestToSecond",
    "the other is the nearest, though the reply has gone on",
    (p) => p.distance === 0 && p.reply.ordinal > 0,
  ),
  row("sameParagraph", "the other stands in the nearest paragraph", sameParagraph),
  row(
    "opensParagraph",
    "the other opens the nearest paragraph",
    (p) => sameParagraph(p) && p.other.draft.opensBlock,
  ),
  row("leadsThere", "the nearest statement is a reason for the other", ({ steps }) => steps === 1),
  row("comesThere", "the nearest statement leads to the other in the end", ({ steps }) => steps > 1),
  row(
    "backed",
    "reasons are given for the other",
    ({ backers }) => Math.min(backers, mostBackers) / mostBackers,
  ),
  row("unbacked", "no reason is given for the other", ({ backers }) => backers === 0),
  row("sameAgain", "the other was answered just before", ({ pastFormer }) => pastFormer === 0),
  row("goesOn", "the other comes after what was answered before", ({ pastFormer = 0 }) => pastFormer > 0),
  row(
    "nextInLine",
    "the other comes right after what was answered before",
    ({ pastFormer }) => pastFormer === 1,
  ),
  row("goesBack", "the other stands above what was answered before", ({ pastFormer = 0 }) => pastFormer < 0),
]);

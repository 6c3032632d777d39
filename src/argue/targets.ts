// a reply -> the statement of the quoted text that it answers
import type { Conversation } from "../model/conversation.ts";
import type { Passage } from "../model/passage.ts";
import type { StatementKind } from "../model/statement.ts";
import type { Feature } from "./decide.ts";
import type { Draft, Drafts } from "./drafts.ts";
import type { Likeness } from "./likeness.ts";
import { best, type Candidate, type Ranked } from "./rank.ts";
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

/** The quoted block right above a passage: the passages of what it answers, back to where another speaks. */
function quotedBlock(passages: readonly Passage[], passage: number): number[] {
  const own = passages[passage];
  const answers = own && "answers" in own ? own.answers : undefined;
  const answered = answers === undefined ? undefined : passages[answers];
  if (answers === undefined || !answered || !("message" in answered)) return [];
  const found: number[] = [];
  for (let i = answers; i >= 0; i--) {
    const above = passages[i];
    if (above && "message" in above && above.message !== answered.message) break;
    if (above?.kind === "own" || above?.kind === "quote") found.push(i);
  }
  return found;
}

const isPosition = (kind: StatementKind | undefined): boolean => kind !== "premise" && kind !== "aside";

/** The candidate that a reply answers most directly. */
export function targetOf(
  reply: Draft,
  candidates: readonly Answerable[],
  kinds: ReadonlyMap<Draft, StatementKind>,
  likeness: Likeness,
): Ranked<Draft> | undefined {
  return best(targetCandidates(reply, candidates, kinds, likeness), targetWeights);
}

/** The candidates with what speaks for each. */
export function targetCandidates(
  reply: Draft,
  candidates: readonly Answerable[],
  kinds: ReadonlyMap<Draft, StatementKind>,
  likeness: Likeness,
): Candidate<Draft>[] {
  return candidates.map(({ draft: thing, nearness, deeper }, i): Candidate<Draft> => {
    const row = (id: string, name: string, value: number, text = ""): Feature => ({ id, name, text, value });
    const like = likeness.between(reply, thing);
    return {
      thing,
      features: [
        row(
          "likeness",
          "speaks of the same things",
          like,
          like > 0 ? likeness.shared(reply, thing).slice(0, 4).join(", ") : "",
        ),
        row("position", "a position, not a reason for one", isPosition(kinds.get(thing)) ? 1 : 0),
        row("direct", "what its author had before them", deeper === 1 ? 1 : 0),
        row(
          "questionToAnswer",
          "a question waits for an answer",
          kinds.get(thing) === "question" && kinds.get(reply) !== "question" ? 1 : 0,
        ),
        row("question", "a question", kinds.get(thing) === "question" ? 1 : 0),
        row("nearest", "nearest above the reply", i === candidates.length - 1 ? 1 : 0),
        row("first", "first of what is quoted", i === 0 ? 1 : 0),
        row("distance", "far above the reply", Math.min(candidates.length - 1 - i, 10) / 10),
        row("further", "quoted further above", nearness === "quoted further above" ? 1 : 0),
        row("only", "the only thing quoted", candidates.length === 1 ? 1 : 0),
      ],
    };
  });
}

// a reply -> the statement of the quoted text that it answers
import type { Conversation } from "../model/conversation.ts";
import type { StatementKind } from "../model/statement.ts";
import type { Draft, Drafts } from "./drafts.ts";
import type { Likeness } from "./likeness.ts";
import { best, type Candidate, type Graded, type Ranked } from "./rank.ts";
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
}

// More than so many statements nobody has before the eyes; a bound keeps long quotes linear.
const mostCandidates = 60;

/**
 * What a passage could be answering, in the order of the mail: the quoted block right above it and what is quoted further
 * above; where nothing is, what is quoted below it; where nothing is quoted at all, the mail that it replies to.
 */
export function answerable(conversation: Conversation, found: Drafts, reply: Draft): readonly Answerable[] {
  const { mail, passage, author } = reply;
  const others = (drafts: readonly Draft[], nearness: Nearness): Answerable[] =>
    drafts
      .filter((draft) => draft.author !== author && draft.message !== reply.message)
      .map((draft) => ({ draft, nearness }));
  const block = quotedBlock(conversation, found, mail, passage);
  const quoted = others(block, "quoted right above");
  const near = new Set(block);
  const above = (found.seen[mail] ?? [])
    .slice(0, passage)
    .flat()
    .filter((draft) => !near.has(draft));
  const all = [...others(above, "quoted further above"), ...quoted];
  if (all.length > 0) return all.slice(-mostCandidates);
  if (!isOwn(conversation, reply)) return [];
  const below = others((found.seen[mail] ?? []).slice(passage + 1).flat(), "quoted below");
  if (below.length > 0) return below.slice(0, mostCandidates);
  return others(parentOf(conversation, found, mail), "in the mail it answers").slice(0, mostCandidates);
}

const isOwn = ({ passages }: Conversation, { mail, message }: Draft): boolean =>
  passages[mail]?.mail.id === message;

/** What the mail says to which this one replies, by its header. */
function parentOf({ passages }: Conversation, { seen }: Drafts, mail: number): Draft[] {
  const parent = passages[mail]?.mail.inReplyTo;
  const at = parent === undefined ? -1 : passages.findIndex((each) => each.mail.messageId === parent);
  const { mail: read, passages: said } = passages[at] ?? {};
  return (seen[at] ?? []).filter((_, i) => said?.[i]?.kind === "own" && read !== undefined).flat();
}

/** The statements of the quoted block right above a passage: what it answers and what the same message says before. */
function quotedBlock(
  { passages: mails }: Conversation,
  { seen }: Drafts,
  mail: number,
  passage: number,
): readonly Draft[] {
  const passages = mails[mail]?.passages ?? [];
  const own = passages[passage];
  const answers = own && "answers" in own ? own.answers : undefined;
  const answered = answers === undefined ? undefined : passages[answers];
  if (answers === undefined || !answered || !("message" in answered)) return [];
  const found: Draft[] = [];
  for (let i = answers; i >= 0; i--) {
    const above = passages[i];
    if (above && "message" in above && above.message !== answered.message) break;
    if (above?.kind === "own" || above?.kind === "quote") found.unshift(...(seen[mail]?.[i] ?? []));
    // A reply to a stub ("… [snip]") answers what stood before it.
    if (above?.kind === "attribution" && found.length > 0) break;
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
  const rated = candidates.map(({ draft: thing, nearness }, i): Candidate<Draft> => {
    const row = (id: string, name: string, value: number, text = ""): Graded => ({ id, name, text, value });
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
        row("question", "a question waits for an answer", kinds.get(thing) === "question" ? 1 : 0),
        row("nearest", "nearest above the reply", i === candidates.length - 1 ? 1 : 0),
        row("first", "first of what is quoted", i === 0 ? 1 : 0),
        row("distance", "far above the reply", Math.min(candidates.length - 1 - i, 10) / 10),
        row("further", "quoted further above", nearness === "quoted further above" ? 1 : 0),
        row("only", "the only thing quoted", candidates.length === 1 ? 1 : 0),
      ],
    };
  });
  return best(rated, targetWeights);
}

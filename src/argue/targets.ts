// a reply -> the statement of the quoted text that it answers
import type { Conversation } from "../model/conversation.ts";
import type { StatementKind } from "../model/statement.ts";
import type { Draft, Drafts } from "./drafts.ts";
import type { Likeness } from "./likeness.ts";
import { best, type Candidate, type Graded, type Ranked } from "./rank.ts";
import { targetWeights } from "./weights.ts";

/** The statements of the quoted block right above a passage, in order; none where it answers nothing. */
export function quotedAbove(
  conversation: Conversation,
  { seen }: Drafts,
  mail: number,
  passage: number,
): readonly Draft[] {
  const passages = conversation.passages[mail]?.passages ?? [];
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
  candidates: readonly Draft[],
  kinds: ReadonlyMap<Draft, StatementKind>,
  likeness: Likeness,
): Ranked<Draft> | undefined {
  const rated = candidates.map((thing, i): Candidate<Draft> => {
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
        row("only", "the only thing quoted", candidates.length === 1 ? 1 : 0),
      ],
    };
  });
  return best(rated, targetWeights);
}

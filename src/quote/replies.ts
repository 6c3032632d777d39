// passages in order -> for each spoken one, the quoted passage that it answers
import type { Turn } from "./authorship.ts";

/** What decides which passage another answers. */
export interface Spoken {
  readonly turn: Turn;
  /** False for lines in which nobody speaks: attributions, signatures, blanks. */
  readonly speaks: boolean;
}

/**
 * The index of the passage that each passage answers: in the message it belongs to, the last quoted text
 * above it. Deeper replies may stand in between: they interrupt the turn, and are no part of that message.
 */
export function answersOf(passages: readonly Spoken[]): (number | undefined)[] {
  /** For each turn, the last passage that it or a turn quoted in it quotes. */
  const lastQuoted = new Map<Turn, number>();
  return passages.map(({ turn, speaks }, index) => {
    if (!speaks) return undefined;
    const answered = lastQuoted.get(turn);
    for (let quoting = turn.quotedBy; quoting; quoting = quoting.quotedBy) lastQuoted.set(quoting, index);
    return answered;
  });
}

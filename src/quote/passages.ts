// the placed lines of a mail -> its runs: passages before their people have ids
import type { Placed, Turn } from "./authorship.ts";
import type { Line } from "./lines.ts";
import { answersOf } from "./replies.ts";

/** A run of lines of one turn and kind. */
export interface Run {
  readonly kind: "own" | "quote" | "attribution" | "signature" | "footer" | "code" | "blank";
  readonly turn: Turn;
  readonly depth: number;
  /** Indices of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** Index of the run that it answers. */
  readonly answers?: number;
}

type Kind = Run["kind"];

interface Draft {
  readonly kind: Kind;
  readonly turn: Turn;
  readonly depth: number;
  readonly first: number;
  last: number;
}

/** The runs of a body, in order, covering each line once. */
export function runsOf(lines: readonly Line[], placed: readonly Placed[]): Run[] {
  const drafts: Draft[] = [];
  lines.forEach((line, i) => {
    const place = placed[i];
    if (place) append(drafts, line, kindOf(place), place.turn, i);
  });
  const runs = drafts.flatMap(withoutBlankEnds(lines));
  const answers = answersOf(
    runs.map(({ turn, kind }) => ({ turn, speaks: kind === "own" || kind === "quote" || kind === "code" })),
  );
  return runs.map((run, i) => (answers[i] === undefined ? run : { ...run, answers: answers[i] }));
}

function kindOf({ kind, turn }: Placed): Kind {
  if (kind !== "text") return kind;
  return turn.quotedBy === undefined ? "own" : "quote";
}

/** Continues the run above, or opens one; blank lines stay with the run above until more of it follows. */
function append(drafts: Draft[], line: Line, kind: Kind, turn: Turn, i: number): void {
  const above = drafts[drafts.length - 1];
  const same = above !== undefined && above.kind === kind && above.turn === turn;
  if (above && (same || kind === "blank")) above.last = i;
  else drafts.push({ kind, turn, depth: line.marks, first: i, last: i });
}

/** Takes the blank lines off a run's end. */
const withoutBlankEnds =
  (lines: readonly Line[]) =>
  (run: Draft): Run[] => {
    let last = run.last;
    while (last > run.first && lines[last]?.text === "") last--;
    if (last === run.last) return [run];
    const blank = lines[last + 1];
    return [
      { ...run, last },
      { kind: "blank", turn: run.turn, depth: blank?.marks ?? 0, first: last + 1, last: run.last },
    ];
  };

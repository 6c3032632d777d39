// placed lines -> the same with the signatures, list footers and patches told apart from what is said
import type { Placed } from "./authorship.ts";
import type { Line } from "./lines.ts";
import { signsAs } from "./signoffs.ts";

/** What follows a line of this kind without interruption is of its kind too. */
interface Tail {
  readonly kind: "signature" | "footer" | "code";
  readonly starts: (lines: readonly Line[], at: number) => boolean;
}

const ruled = /^[-_=*~]{10,}$/;
const ofList = /mailing list|listinfo|unsubscribe|list-archive|\/mailman\//i;
const patch = /^(?:diff --git \S|Index: \S+$|@@ -\d+(?:,\d+)? \+\d+)/;

/** Tried in order. */
const tails: readonly Tail[] = [
  {
    kind: "footer",
    starts: (lines, at) =>
      ruled.test(lines[at]?.text ?? "") &&
      [1, 2, 3].some((below) => ofList.test(lines[at + below]?.text.slice(0, 200) ?? "")),
  },
  // RFC 3676 §4.3; the space behind the dashes is often lost. Further in it is somebody else's.
  { kind: "signature", starts: (lines, at) => lines[at]?.text === "--" && lines[at]?.indent === 0 },
  { kind: "code", starts: (lines, at) => patch.test(lines[at]?.text.slice(0, 200) ?? "") },
];

/**
 * Marks the tails of what the mail itself says; one may start in another, as the footer below a signature does.
 * Quoted ones stay with the quote: they are part of what a reply below them answers.
 * @param writer the name of whoever sends the mail
 */
export function markTails(lines: readonly Line[], placed: readonly Placed[], writer = ""): Placed[] {
  let open: Placed | undefined;
  const marked = placed.map((place, i) => {
    if (place.kind === "blank" || place.turn.quotedBy) {
      if (place.turn.quotedBy) open = undefined;
      return place;
    }
    const tail = mayStart(lines[i]) ? tails.find(({ starts }) => starts(lines, i)) : undefined;
    if (tail) open = { kind: tail.kind, turn: place.turn };
    return open ?? place;
  });
  return withoutName(lines, marked, writer);
}

/** The last words of the mail itself, where they are nothing but its writer's name. */
function withoutName(lines: readonly Line[], placed: Placed[], writer: string): Placed[] {
  const last = placed.findLastIndex(
    ({ kind, turn }, i) => kind === "text" && !turn.quotedBy && lines[i]?.text !== "",
  );
  const turn = placed[last]?.turn;
  if (turn === undefined) return placed;
  const below = placed.findIndex(({ kind }, i) => i > last && kind === "text");
  // A name that stands further in looks like the copy above it.
  const signs = (at: number): boolean => lines[at]?.marks === 0 && signsAs(lines[at]?.text ?? "", writer);
  const at = signs(last) ? last : (lines[below]?.indent ?? 0) > 0 && signs(below) ? below : -1;
  return at < 0 ? placed : placed.with(at, { kind: "signature", turn });
}

/** Most lines start with a letter: nothing more need be asked of them. */
function mayStart(line: Line | undefined): boolean {
  const first = line?.text.charCodeAt(0) ?? 0;
  return first < 0x41 || first === 0x5f || first === 0x7e || first === 0x64 || first === 0x49;
}

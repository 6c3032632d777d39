// placed lines -> the same with what software put among them told apart from what is said
//
// OpenPGP (RFC 4880 §7) puts a head before signed text, and a signature in base 64 below it; pipermail puts a note
// where an attachment was. Nobody says any of them.
import type { Placed } from "./authorship.ts";
import type { Line } from "./lines.ts";

const head = "-----BEGIN PGP SIGNED MESSAGE-----";
const open = "-----BEGIN PGP SIGNATURE-----";
const close = "-----END PGP SIGNATURE-----";
const dash = 0x2d;
const capitalA = 0x41;
const longestStart = 100;
const hash = /^(?:Hash|NotDashEscaped):/;

// Signatures by the largest keys have some thirty lines; a client may put an empty one below each.
const longest = 80;

// "An HTML attachment was scrubbed..."
const scrubbed = /^An? \S.{0,60} was scrubbed\.\.\.$/;

/** What begins with a line like this, to the line that ends it. */
interface Furniture {
  readonly kind: "signature" | "footer";
  readonly starts: (line: Line) => boolean;
  readonly end: (lines: readonly Line[], first: number) => number;
}

const furniture: readonly Furniture[] = [
  { kind: "signature", starts: ({ text }) => text === head, end: headEnd },
  { kind: "signature", starts: ({ text }) => text === open, end: signatureEnd },
  // Quoted, it stays with the quote, as a quoted footer does.
  { kind: "footer", starts: ({ text, marks }) => marks === 0 && scrubbed.test(text), end: noteEnd },
];

/** Marks what software put there, each line with the turn that it has. */
export function markFurniture(lines: readonly Line[], placed: readonly Placed[]): readonly Placed[] {
  let marked: Placed[] | undefined;
  lines.forEach((line, i) => {
    const first = line.text.charCodeAt(0);
    if ((first !== dash && first !== capitalA) || line.text.length > longestStart) return;
    const found = furniture.find(({ starts }) => starts(line));
    if (!found) return;
    marked ??= [...placed];
    const last = found.end(lines, i);
    for (let at = i; at <= last; at++) {
      const place = placed[at];
      if (place?.kind === "text") marked[at] = { kind: found.kind, turn: place.turn };
    }
  });
  return marked ?? placed;
}

/** The last line of a signature; where its end was cut off, none but the first line is known to be of it. */
function signatureEnd(lines: readonly Line[], first: number): number {
  for (let at = first + 1; at < lines.length && at - first < longest; at++)
    if (lines[at]?.text === close) return at;
  return first;
}

function headEnd(lines: readonly Line[], first: number): number {
  let last = first;
  while (last - first < longestNote && hash.test(lines[last + 1]?.text ?? "")) last++;
  return last;
}

const longestNote = 10;

/** Name, type, size and address of the attachment, to the next empty line. */
function noteEnd(lines: readonly Line[], first: number): number {
  let last = first;
  while (last - first < longestNote && (lines[last + 1]?.text ?? "") !== "") last++;
  return last;
}

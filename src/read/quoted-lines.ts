// the body of a mail -> the lines it says and the lines it quotes, as numbers to compare
import { type Span, textOf } from "../lib/text.ts";

/** Lines long enough to be nobody else's, by their hashes, spaces and quote marks aside. */
export interface LineTrace {
  readonly said: Uint32Array;
  /** Quoted one deep: from the mail that is answered. */
  readonly quoted: Uint32Array;
}

// Shorter lines ("Best regards," or "> Thanks!") stand in many mails.
const shortest = 24;
// The answered mail is recognised long before this.
const mostLines = 400;

export function traceLines(text: string, body: Span): LineTrace {
  const said = new Set<number>();
  const quoted = new Set<number>();
  for (const line of textOf(text, body).split("\n", mostLines)) {
    const depth = depthOf(line);
    const hash = depth < 2 ? hashOf(line) : undefined;
    if (hash !== undefined) (depth === 0 ? said : quoted).add(hash);
  }
  // Kept for every mail of an archive: four bytes a line, not the hundred of a set's entry.
  return { said: Uint32Array.from(said), quoted: Uint32Array.from(quoted) };
}

function depthOf(line: string): number {
  let depth = 0;
  for (let i = 0; i < line.length && depth < 2; i++) {
    const unit = line.charCodeAt(i);
    if (unit === 0x3e) depth++;
    else if (unit !== 0x20) break;
  }
  return depth;
}

/** FNV-1a over what is neither space nor quote mark. */
function hashOf(line: string): number | undefined {
  let hash = 0x811c9dc5;
  let length = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit <= 0x20 || unit === 0x3e) continue;
    hash = Math.imul(hash ^ unit, 0x01000193);
    length++;
  }
  return length < shortest ? undefined : hash >>> 0;
}

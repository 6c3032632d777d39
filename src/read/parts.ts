// a multipart body -> its parts   (RFC 2046 §5.1)
import { asLatin1 } from "./charset.ts";

export interface Parts {
  readonly parts: readonly Uint8Array[];
  /** Whether the last boundary was there: without it the mail breaks off. */
  readonly closed: boolean;
}

/** Cuts at the lines that are "--" and the boundary; what stands before the first and after the last is no part. */
export function splitParts(body: Uint8Array, boundary: string): Parts {
  const text = asLatin1(body);
  const parts: Uint8Array[] = [];
  const dashes = `--${boundary}`;
  let from = -1;
  for (let at = text.indexOf(dashes); at >= 0; at = text.indexOf(dashes, at + dashes.length)) {
    if (at > 0 && text.charCodeAt(at - 1) !== 10) continue;
    const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(text.slice(at + dashes.length, at + dashes.length + 100));
    if (!rest) continue;
    if (from >= 0) parts.push(body.subarray(from, endBefore(text, at)));
    if (rest[1] !== undefined) return { parts, closed: true };
    from = at + dashes.length + rest[0].length;
  }
  if (from >= 0) parts.push(body.subarray(from));
  return { parts, closed: false };
}

/** The line break in front of a boundary belongs to the boundary. */
function endBefore(text: string, at: number): number {
  if (text.charCodeAt(at - 2) === 13) return at - 2;
  return Math.max(0, at - 1);
}

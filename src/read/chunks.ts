// pieces of an input -> its beginning, all of it, or as much of it as there may be
import { BrokenOff } from "./gzip.ts";

/** Bytes as they come in from a file, a drop or a pipe. */
export type Chunks = AsyncIterable<Uint8Array>;

/** How an input ended, once it has: "whole" until something else is known. */
export interface End {
  cause: "whole" | "too large" | "broken off";
}

/** Passes pieces on until they are too many or break off; then `end` says so. */
export async function* upTo(chunks: Chunks, limit: number, end: End): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) {
        end.cause = "too large";
        return;
      }
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    end.cause = "broken off";
  }
}

/** The first bytes, and all pieces from the beginning. */
export async function peek(chunks: Chunks, length: number): Promise<{ head: Uint8Array; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < length) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    bytes += next.value.length;
  }
  return { head: joined(seen).subarray(0, length), all: again(seen, iterator) };
}

async function* again(
  seen: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* seen;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** All pieces as one, or nothing where they are more than `limit` bytes. */
export async function gather(chunks: Chunks, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of chunks) {
    bytes += piece.length;
    if (bytes > limit) return undefined;
    pieces.push(piece);
  }
  return joined(pieces);
}

/** One after another; a single piece is passed on as it is. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const filled = pieces.filter((piece) => piece.length > 0);
  if (filled.length === 1 && filled[0]) return filled[0];
  const whole = new Uint8Array(filled.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of filled) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

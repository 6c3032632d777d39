// gzip in pieces -> its contents in pieces

/** Thrown where the contents end before the archive says so; what came before it has been given. */
export class BrokenOff extends Error {}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

// A bomb inflates a thousandfold: small bites keep it from filling memory between two looks at its size.
const bite = 32 * 1024;

// RFC 1952 §2.3: head and trailer alone have eighteen bytes; of less, what inflates finds nothing amiss.
const smallest = 18;

/**
 * Inflates piece by piece; several members in a row too.
 * @throws BrokenOff when the archive is damaged or its end is missing, after all that could be read
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Gunzip } = await import("fflate");
  let inflated: Uint8Array[] = [];
  let bytes = 0;
  const inflate = new Gunzip((piece) => inflated.push(piece));
  const push = (piece: Uint8Array, last: boolean): string | undefined => {
    bytes += piece.length;
    return attempt(() => inflate.push(piece, last));
  };
  for await (const piece of bites(chunks)) {
    const fault = push(piece, false);
    yield* inflated.splice(0);
    if (fault !== undefined) throw new BrokenOff(`${fault} before byte ${bytes}`);
  }
  const fault = push(new Uint8Array(0), true);
  yield* inflated;
  inflated = [];
  if (fault !== undefined) throw new BrokenOff(fault);
  if (bytes < smallest) throw new BrokenOff(`${bytes} bytes`);
}

function attempt(step: () => void): string | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "damaged";
  }
}

async function* bites(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += bite) yield chunk.subarray(at, at + bite);
  }
}

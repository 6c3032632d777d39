// the bytes of mails -> kept aside in blobs, which a browser may move to its disk
import type { Spool } from "../archive.ts";
import { check } from "../lib/check.ts";
import { joined } from "../read/chunks.ts";

/** Mails are put aside in lots of this many bytes: a blob of its own for each would cost more than the mail. */
const lotSize = 4 * 1024 * 1024;

interface Place {
  readonly lot: number;
  readonly from: number;
  readonly length: number;
}

export function blobSpool(): Spool {
  const lots: Blob[] = [];
  const places: Place[] = [];
  let open: Uint8Array[] = [];
  let filled = 0;
  const close = () => {
    lots.push(new Blob(open.map((raw) => new Uint8Array(raw))));
    open = [];
    filled = 0;
  };
  return {
    async keep(raw) {
      places.push({ lot: lots.length, from: filled, length: raw.length });
      // A copy: what is handed in may be a small part of a large piece.
      open.push(raw.slice());
      filled += raw.length;
      if (filled >= lotSize) close();
      return places.length - 1;
    },
    async fetch(at) {
      const place = places[at];
      check(place, `nothing was kept at ${at}`);
      const { lot, from, length } = place;
      const blob = lots[lot];
      if (!blob) return joined(open).subarray(from, from + length);
      return new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
    },
  };
}

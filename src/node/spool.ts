// mails that need not be in memory -> a scratch file
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spool } from "../archive.ts";

interface Scratch {
  readonly folder: string;
  readonly file: FileHandle;
}

/** Made when the first mail comes, removed by `close`. */
export function scratchSpool(): Spool & { close(): Promise<void> } {
  let scratch: Promise<Scratch> | undefined;
  let end = 0;
  const places: [from: number, length: number][] = [];
  return {
    async keep(raw) {
      scratch ??= openScratch();
      const { file } = await scratch;
      await file.write(raw, 0, raw.length, end);
      places.push([end, raw.length]);
      end += raw.length;
      return places.length - 1;
    },
    async fetch(at) {
      const [from, length] = places[at] ?? [0, 0];
      const bytes = new Uint8Array(length);
      await (await scratch)?.file.read(bytes, 0, length, from);
      return bytes;
    },
    async close() {
      // Whoever could not have it made was told so by `keep`.
      const made = await scratch?.catch(() => undefined);
      await made?.file.close();
      if (made) await rm(made.folder, { recursive: true, force: true });
    },
  };
}

async function openScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "riposte-mails-"));
  return { folder, file: await open(join(folder, "mails"), "w+") };
}

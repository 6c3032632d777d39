// a world in memory for commands
import type { Port } from "../../src/command/port.ts";

export interface TestPort extends Port {
  readonly files: Map<string, string>;
  readonly said: string[];
}

/** `files` are what can be read; what a command writes joins those of text, standard output under "-". */
export function portWith(files: Readonly<Record<string, string | Uint8Array>>): TestPort {
  const kept: Uint8Array[] = [];
  const texts = Object.entries(files).filter((file): file is [string, string] => typeof file[1] === "string");
  const written = new Map(texts);
  const said: string[] = [];
  return {
    files: written,
    said,
    pieces: async (name) => [{ name, chunks: inPieces(written.get(name) ?? files[name] ?? "") }],
    exists: async (name) => written.has(name) || name in files,
    write: async (file, text) => {
      written.set(file, file === "-" ? (written.get("-") ?? "") + text : text);
    },
    makeFolder: async () => {},
    say: (line) => said.push(line),
    spool: {
      keep: async (raw) => kept.push(raw.slice()) - 1,
      fetch: async (at) => kept[at] ?? new Uint8Array(),
    },
  };
}

/** In small pieces, as a slow pipe gives them. */
async function* inPieces(file: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += 100) yield bytes.slice(at, at + 100);
}

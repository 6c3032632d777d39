// files, folders, pipes and a scratch file -> what a command needs of the world
import { createReadStream } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Piped } from "../archive.ts";
import { exit, type Port, Stop } from "../command/port.ts";
import { printable } from "../command/terminal.ts";
import { scratchSpool } from "./spool.ts";

/** The shell's world; `close` removes what was put aside. */
export function openPort(): Port & { close(): Promise<void> } {
  const spool = scratchSpool();
  // Whoever read our output has seen enough ("| head"): no failure of ours.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(exit.done);
  });
  let isPiped = false;
  const standardInput = (): Piped => {
    if (isPiped) throw new Stop(exit.usage, "standard input (-) can be read only once: name it once.");
    isPiped = true;
    return { name: "standard input", chunks: process.stdin };
  };
  return {
    spool,
    close: () => spool.close(),
    pieces: async (name) => (name === "-" ? [standardInput()] : piecesOf(name)),
    exists: async (name) => (await stat(name).catch(() => undefined)) !== undefined,
    write: (file, text) => (file === "-" ? print(text) : save(file, text)),
    makeFolder: async (folder) =>
      void (await mkdir(folder, { recursive: true }).catch(refuse(folder, "written"))),
    say: (line) => process.stderr.write(`${printable(line)}\n`),
  };
}

async function piecesOf(name: string): Promise<readonly Piped[]> {
  const status = await stat(name).catch(refuse(name, "read"));
  if (!status.isDirectory()) return [await openFile(name)];
  const files = await mailsIn(name);
  if (files.length > 0) return files.map((file) => ({ name: relative(name, file), chunks: lazily(file) }));
  throw new Stop(
    exit.file,
    `${name} is a folder without mails: neither a maildir (cur and new) with mails nor .eml files. Name the files to read.`,
  );
}

// Thousands of mails must not mean thousands of open files: each is opened when it is read.
async function* lazily(file: string): AsyncGenerator<Uint8Array> {
  yield* (await openFile(file)).chunks;
}

/** A maildir's mails, else the .eml files of a folder, by name. */
async function mailsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(refuse(folder, "read"));
  const names = new Set(entries.map(({ name }) => name));
  const isMaildir = names.has("cur") || names.has("new");
  if (!isMaildir)
    return pathsOf(
      folder,
      [...names].filter((name) => /\.eml$/i.test(name)),
    );
  const boxes = ["cur", "new"].filter((name) => names.has(name)).map((name) => join(folder, name));
  return (await Promise.all(boxes.map(filesIn))).flat();
}

/** The files of a folder; a subfolder in it is no mail. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(refuse(folder, "read"));
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  return pathsOf(
    folder,
    files.map(({ name }) => name),
  );
}

const pathsOf = (folder: string, names: readonly string[]): string[] =>
  [...names].sort().map((name) => join(folder, name));

async function openFile(file: string): Promise<Piped> {
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  const opened = new Promise((resolve, reject) => stream.once("open", resolve).once("error", reject));
  await opened.catch(refuse(file, "read"));
  return { name: basename(file), chunks: toTheEnd(file, stream) };
}

/** A disk or device that fails half-way is named. */
async function* toTheEnd(file: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    refuse(file, "read")(error);
  }
}

const save = (file: string, text: string): Promise<void> =>
  writeFile(file, text).catch(refuse(file, "written"));

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}

/** "ENOENT: no such file or directory, open 'x'" -> "no such file or directory". */
const refuse =
  (file: string, verb: "read" | "written") =>
  (error: Error): never => {
    const reason = error.message.replace(/^\w+: /, "").replace(/, \w+( '.*')?$/, "");
    throw new Stop(exit.file, `${file} cannot be ${verb}: ${reason}. Check the name and the rights.`);
  };

// what a command needs of the world, so that commands run in a test as they run in a shell
import type { Piped, Spool } from "../archive.ts";

export interface Port {
  /** What a name stands for, piece by piece: a file, "-" for standard input, or each mail of a maildir. */
  pieces(name: string): Promise<readonly Piped[]>;
  exists(name: string): Promise<boolean>;
  /** "-" is standard output. */
  write(file: string, text: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  /** A line for the person at the keyboard: standard error. */
  say(line: string): void;
  /** Somewhere outside memory, gone when the command ends. */
  readonly spool: Spool;
}

/** 0: done; 1: the input gave no map; 2: the call's words are off; 3: a file cannot be read or written. */
export const exit = { done: 0, noMap: 1, usage: 2, file: 3 } as const;

/** A reason to stop that is the user's to mend: said in one line, without a stack. */
export class Stop extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

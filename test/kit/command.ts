// builds the command as it is shipped and runs it as a user would
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { scratch } from "./scratch.ts";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds once, into a folder of its own, so that no stale build is ever tested. */
export function buildCommand(): (words: readonly string[], input?: string | Uint8Array) => Ran {
  const folder = scratch();
  const vite = join("node_modules", "vite", "bin", "vite.js");
  execFileSync(process.execPath, [vite, "build", "--mode", "cli", "--logLevel", "error", "--outDir", folder]);
  return (words, input = "") => {
    const run = spawnSync(process.execPath, [join(folder, "riposte.js"), ...words], {
      input,
      encoding: "utf8",
    });
    return { code: run.status, out: run.stdout, err: run.stderr };
  };
}

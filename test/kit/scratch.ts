// nothing -> folders for what the tests of one file write, gone when they are done
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const root = mkdtempSync(join(tmpdir(), "riposte-"));
// Each test file imports this anew; what it mounts later is undone before this.
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A fresh folder. */
export const scratch = (): string => mkdtempSync(join(root, "scratch-"));

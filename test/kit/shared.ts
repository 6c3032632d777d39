// the data that stands beside the project, where it stands there
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const folder = join("..", "shared");

/** Whether a clone has the data beside it; what needs it is skipped elsewhere, and says so. */
export const hasShared = existsSync(join(folder, "design.md"));

export const sharedPath = (name: string): string => join(folder, name);

/** A file's bytes, inflated where it is compressed. */
export function sharedBytes(name: string): Uint8Array {
  const bytes = readFileSync(sharedPath(name));
  return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

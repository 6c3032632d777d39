// V8's settings -> a process that stays small, however large the archive is
import { setFlagsFromString } from "node:v8";

// In percent of what is alive. Left to itself the heap grows to several times that before it is swept.
const growth = 20;

/** Sweeps earlier, in as much time: what a mail leaves behind is found while there is little else. */
export const staySmall = (): void => setFlagsFromString(`--heap-growing-percent=${growth}`);

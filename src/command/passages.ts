// riposte passages: an archive -> JSON Lines that say who wrote which lines
import { passageLines, wording } from "../debate.ts";
import type { Port } from "./port.ts";

export interface PassagesOptions {
  /** Looks at each mail alone, as if the rest of the archive were not there. */
  readonly single?: boolean;
}

export async function passages(port: Port, file: string, { single = false }: PassagesOptions): Promise<void> {
  for (const { name, chunks } of await port.pieces(file)) {
    for await (const found of passageLines(chunks, name, { single })) {
      if (typeof found === "string") await port.write("-", found);
      else port.say(`riposte: ${wording(found)}`);
    }
  }
}

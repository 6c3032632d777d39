// who takes part
import type { PersonId } from "./ids.ts";

/** One participant under all the names and addresses seen. */
export interface Person {
  readonly id: PersonId;
  /** As the person signs where known, else as the headers say, given name first. */
  readonly name: string;
  /** Other spellings seen, without `name`. */
  readonly aliases: readonly string[];
  /** In lower case, with `@`. */
  readonly addresses: readonly string[];
}

/** Somebody wrote it and nobody can tell who: never a guess. */
export const unknown = "unknown";
export type Author = PersonId | typeof unknown;

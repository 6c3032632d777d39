// parsed JSON -> a choice about who is who, as it is saved with a debate and as the user writes it
import * as v from "valibot";
import type { PeopleChoice } from "../model/people-choice.ts";

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());

export const savedChoice = v.variant("do", [
  v.looseObject({ do: v.literal("rename"), person: words, name: words }),
  v.looseObject({ do: v.literal("merge"), person: words, with: words }),
  v.looseObject({ do: v.literal("split"), person: words, name: words, messages: v.array(v.string()) }),
]);

/** Nothing where it is none. */
export function readChoice(value: unknown): PeopleChoice | undefined {
  const parsed = v.safeParse(savedChoice, value);
  return parsed.success ? (parsed.output as PeopleChoice) : undefined;
}

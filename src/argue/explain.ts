// a cue -> what a person would say of it
import type { Cue } from "../model/statement.ts";
import { openings } from "./cues.ts";
import { commonWords } from "./decide.ts";
import { sameThings } from "./targets.ts";

const atTheStart: ReadonlySet<string> = new Set(openings.map(({ name }) => name));

/** "opens with “Well, not really”: denial"; of a cue about structure, its name alone. */
export function explainCue({ name, text }: Cue): string {
  if (text === "") return name;
  if (name === sameThings || name === commonWords)
    return `${name}: ${text.split(", ").map(quoted).join(", ")}`;
  return `${atTheStart.has(name) ? "opens with" : "says"} ${quoted(text)}: ${name}`;
}

const quoted = (words: string): string => `“${words}”`;

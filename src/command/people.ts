// a file of choices about who is who -> what to do to each map
import * as v from "valibot";
import { applyPeopleChoices, type DebateGraph } from "../debate.ts";
import { exit, type Port, Stop } from "./port.ts";

const choices = v.array(
  v.variant("do", [
    v.object({ do: v.literal("rename"), person: v.string(), name: v.string() }),
    v.object({ do: v.literal("merge"), person: v.string(), with: v.string() }),
    v.object({ do: v.literal("split"), person: v.string(), name: v.string(), messages: v.array(v.string()) }),
  ]),
);

/** A debate that was saved after such choices carries them. */
const saved = v.looseObject({ attributes: v.looseObject({ peopleChoices: choices }) });

const example = '[{"do": "merge", "person": "Tim Day", "with": "tday@example.org"}]';

/**
 * What a file of choices does to a map; nothing where no file is named.
 *
 * @throws Stop where the file holds no choices
 */
export async function choicesIn(
  port: Port,
  file: string | undefined,
): Promise<(graph: DebateGraph) => DebateGraph> {
  if (file === undefined) return (graph) => graph;
  const parsed = v.safeParse(v.union([choices, saved]), parse(await textOf(port, file)));
  if (!parsed.success) {
    const [{ message }] = parsed.issues;
    throw new Stop(exit.usage, `${file} holds no list of choices: ${message}. Write for example ${example}.`);
  }
  const { output } = parsed;
  const list = (Array.isArray(output) ? output : output.attributes.peopleChoices) as Parameters<
    typeof applyPeopleChoices
  >[1];
  return (graph) => applyPeopleChoices(graph, list);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file's text, for the small files that tell the command what to do. */
export async function textOf(port: Port, file: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (const { chunks } of await port.pieces(file))
    for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text;
}

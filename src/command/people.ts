// a file of choices about who is who -> what to do to each map, and whom the choices did not fit
import { choosePeople, type DebateGraph, openSavedDebate, personNamed, wording } from "../debate.ts";
import { readChoice } from "../export/choices.ts";
import { jsonFault, sayFault } from "../lib/json.ts";
import type { MessageId } from "../model/ids.ts";
import type { PeopleChoice, PersonRef } from "../model/people-choice.ts";
import { unknown } from "../model/person.ts";
import { unpacked } from "../read/archive.ts";
import { gather, joined } from "../read/chunks.ts";
import { detect } from "../read/detect.ts";
import { near } from "./near.ts";
import { exit, type Port, Stop } from "./port.ts";

/** What a file of choices does to maps, one after the other. */
export interface Settling {
  settle(graph: DebateGraph): DebateGraph;
  /** Of the maps so far: what fitted in none of them, a sentence each. */
  unfitting(): string[];
}

/** A list of choices as a user would write it, for help and errors. */
export const example = '[{"do": "merge", "person": "Tim Day", "with": "tday@example.org"}]';

/**
 * Reads a list of choices, or a debate that was saved after such choices; nothing is done where no file is named.
 *
 * @throws Stop where the file holds no choices
 */
export async function choicesIn(port: Port, file: string | undefined): Promise<Settling> {
  if (file === undefined) return { settle: (graph) => graph, unfitting: () => [] };
  const bytes = await bytesOf(port, file);
  const isDebate = detect(bytes) === "saved debate";
  const choices = isDebate ? await choicesOfDebate(bytes, file) : choicesOfList(bytes, file);
  if (choices.length === 0)
    port.say(`riposte: ${file} carries no choices about who is who: everybody stays as the mails say.`);
  return settling(choices, file);
}

async function choicesOfDebate(bytes: Uint8Array, file: string): Promise<readonly PeopleChoice[]> {
  const opened = await openSavedDebate(bytes, file);
  if (opened.kind === "debate") return opened.graph.getAttribute("peopleChoices") ?? [];
  throw new Stop(exit.usage, opened.issues.map(wording).join("\n"));
}

function choicesOfList(bytes: Uint8Array, file: string): readonly PeopleChoice[] {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") throw refusal(file, "it is empty");
  const fault = jsonFault(text);
  if (fault) throw refusal(file, fault.at === 0 ? "it is no JSON" : `it ${sayFault(text, fault)}`);
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw refusal(file, "it is JSON, but no list");
  return value.map((one: unknown, index) => {
    const choice = readChoice(one);
    if (!choice) throw refusal(file, `its choice ${index + 1} is ${JSON.stringify(one)}`);
    return choice;
  });
}

const refusal = (file: string, reason: string): Stop =>
  new Stop(
    exit.usage,
    `${file} holds no choices about who is who: ${reason}. Name a debate that Riposte saved, or a list of ` +
      `rename (person, name), merge (person, with) and split (person, name, messages), for example ${example}`,
  );

function settling(choices: readonly PeopleChoice[], file: string): Settling {
  const [names, seen, moved] = [new Set<string>(), new Set<PersonRef>(), new Set<PeopleChoice>()];
  const choose = (graph: DebateGraph, choice: PeopleChoice): DebateGraph => {
    for (const ref of refsOf(choice)) if (personNamed(graph.getAttribute("participants"), ref)) seen.add(ref);
    if (choice.do === "split" && hasAny(graph, choice.messages)) moved.add(choice);
    return choosePeople(graph, choice);
  };
  return {
    settle(graph) {
      for (const { name } of graph.getAttribute("participants")) names.add(name);
      return choices.reduce(choose, graph);
    },
    unfitting() {
      const strangers = new Set(choices.flatMap(refsOf).filter((ref) => !seen.has(ref)));
      const idle = choices.filter((choice) => choice.do === "split" && !moved.has(choice));
      return [...[...strangers].map((ref) => stranger(ref, [...names])), ...idle.map(unmoved)].map(
        (sentence) => `${file}: ${sentence}`,
      );
    },
  };
}

/** Those who must be there for a choice to fit. */
const refsOf = (choice: PeopleChoice): PersonRef[] =>
  [choice.person, ...(choice.do === "merge" ? [choice.with] : [])].filter((ref) => ref !== unknown);

const hasAny = (graph: DebateGraph, messages: readonly MessageId[]): boolean =>
  graph.getAttribute("messages").some(({ id }) => messages.includes(id));

const mostNamed = 6;

function stranger(ref: PersonRef, names: readonly string[]): string {
  const meant = near(ref, names);
  const some = `${names.slice(0, mostNamed).join(", ")}${names.length > mostNamed ? ", …" : ""}`;
  return `nobody fits “${ref}”. ${meant.length > 0 ? `Did you mean ${meant.join(", or ")}?` : `There are: ${some}.`}`;
}

function unmoved(choice: PeopleChoice): string {
  const messages = "messages" in choice ? choice.messages.join(", ") : "";
  return `no mail of “${choice.person}” is among ${messages || "none"}, so nothing is split from it.`;
}

/** A small file that tells the command what to do, out of any gzip. */
async function bytesOf(port: Port, file: string): Promise<Uint8Array> {
  const pieces = await Promise.all(
    (await port.pieces(file)).map(({ chunks }) => gather(unpacked(chunks), Infinity)),
  );
  return joined(pieces.filter((piece) => piece !== undefined));
}

/** The same as text. */
export const textOf = async (port: Port, file: string): Promise<string> =>
  new TextDecoder().decode(await bytesOf(port, file));

// graph + what the user decides about who is who -> a new graph; the old one stays as it is
import { hash } from "../lib/hash.ts";
import { asId, type MessageId, type PersonId } from "../model/ids.ts";
import type { PeopleChoice, PersonRef } from "../model/people-choice.ts";
import { type Author, type Person, unknown } from "../model/person.ts";
import type { DebateGraph } from "./attributes.ts";
import { setStandings } from "./standing.ts";

/** Calls somebody otherwise; the name so far becomes another spelling. */
export const renamePerson = (graph: DebateGraph, person: PersonRef, name: string): DebateGraph =>
  choosePeople(graph, { do: "rename", person, name });

/** Makes two participants one, under the first one's id and name. */
export const mergePeople = (graph: DebateGraph, person: PersonRef, other: PersonRef): DebateGraph =>
  choosePeople(graph, { do: "merge", person, with: other });

/**
 * Takes messages from a person, or from the unknown, and gives them to the one of that name or address: a spelling that
 * was wrongly taken for the person's, somebody else who takes part, or somebody new.
 */
export const splitAlias = (
  graph: DebateGraph,
  person: PersonRef,
  name: string,
  messages: readonly MessageId[],
): DebateGraph => choosePeople(graph, { do: "split", person, name, messages });

/**
 * Does one choice and notes it in the graph's `peopleChoices`.
 *
 * @returns the same graph where the choice fits nobody in it
 */
export function choosePeople(graph: DebateGraph, choice: PeopleChoice): DebateGraph {
  const change = changeOf(graph, choice);
  if (!change) return graph;
  const changed = graph.copy();
  const authorOf = (author: Author, message: MessageId): Author =>
    change.from === author && (!change.messages || change.messages.has(message)) ? change.to : author;
  changed.updateEachNodeAttributes((_, node) => ({ ...node, author: authorOf(node.author, node.message) }));
  changed.mergeAttributes({
    participants: change.participants,
    messages: graph
      .getAttribute("messages")
      .map((message) => ({ ...message, author: authorOf(message.author, message.id) })),
    peopleChoices: [...(graph.getAttribute("peopleChoices") ?? []), choice],
  });
  setStandings(changed);
  return changed;
}

/** Does what was decided earlier again; what fits nobody any more is left out. */
export const applyPeopleChoices = (graph: DebateGraph, choices: readonly PeopleChoice[]): DebateGraph =>
  choices.reduce(choosePeople, graph);

/** What `from` said is `to`'s from now on: all of it, or these messages alone. */
interface Change {
  readonly from: Author;
  readonly to: Author;
  readonly messages?: ReadonlySet<MessageId>;
  readonly participants: readonly Person[];
}

function changeOf(graph: DebateGraph, choice: PeopleChoice): Change | undefined {
  const people = graph.getAttribute("participants");
  const person = personNamed(people, choice.person);
  switch (choice.do) {
    case "rename":
      return person && renamed(people, person, choice.name.trim());
    case "merge":
      return person && merged(people, person, personNamed(people, choice.with));
    case "split":
      return split(graph, choice.person === unknown ? unknown : person, choice);
  }
}

/** By id before name before address: a name may be somebody else's other spelling. */
export function personNamed(people: readonly Person[], ref: PersonRef): Person | undefined {
  const text = ref.trim().toLowerCase();
  const same = (other: string) => other.toLowerCase() === text;
  return (
    people.find(({ id }) => id === ref) ??
    people.find(({ name }) => same(name)) ??
    people.find(({ aliases, addresses }) => aliases.some(same) || addresses.some(same))
  );
}

function renamed(people: readonly Person[], person: Person, name: string): Change | undefined {
  if (name === "" || name === person.name) return undefined;
  const next = { ...person, name, aliases: without([person.name, ...person.aliases], name) };
  return { from: person.id, to: person.id, participants: replaced(people, person, next) };
}

function merged(people: readonly Person[], person: Person, other: Person | undefined): Change | undefined {
  if (!other || other === person) return undefined;
  const next = {
    ...person,
    aliases: without([...person.aliases, other.name, ...other.aliases], person.name),
    addresses: unique([...person.addresses, ...other.addresses]),
  };
  const participants = replaced(people, person, next).filter(({ id }) => id !== other.id);
  return { from: other.id, to: person.id, participants };
}

type Split = Extract<PeopleChoice, { do: "split" }>;

function split(
  graph: DebateGraph,
  from: Person | typeof unknown | undefined,
  choice: Split,
): Change | undefined {
  const [people, name] = [graph.getAttribute("participants"), choice.name.trim()];
  const author: Author | undefined = from === unknown ? unknown : from?.id;
  const messages = new Set(choice.messages);
  const theirs = graph.getAttribute("messages").some((one) => one.author === author && messages.has(one.id));
  if (from === undefined || author === undefined || name === "" || !theirs) return undefined;
  const rest = from === unknown ? people : replaced(people, from, letGo(from, name));
  const known = personNamed(
    rest.filter(({ id }) => id !== author),
    name,
  );
  const to = known ?? newcomer(name, people);
  return { from: author, to: to.id, messages, participants: known ? rest : [...rest, to] };
}

/** A spelling or address that turned out to be another's. */
const letGo = (person: Person, name: string): Person => ({
  ...person,
  aliases: without(person.aliases, name),
  addresses: without(person.addresses, name.toLowerCase()),
});

function newcomer(name: string, people: readonly Person[]): Person {
  const address = /^\S+@\S+$/.test(name) ? name.toLowerCase() : undefined;
  return {
    id: freeId(address ?? name, people),
    name: address?.split("@")[0] ?? name,
    aliases: [],
    addresses: address === undefined ? [] : [address],
  };
}

/** The same for the same name, unless somebody else has it. */
function freeId(name: string, people: readonly Person[]): PersonId {
  const taken = new Set<string>(people.map(({ id }) => id));
  let id = `p-${hash(name.toLowerCase())}`;
  while (taken.has(id)) id = `p-${hash(id)}`;
  return asId<PersonId>(id);
}

const replaced = (people: readonly Person[], old: Person, next: Person): Person[] =>
  people.map((one) => (one.id === old.id ? next : one));

const without = (texts: readonly string[], text: string): string[] =>
  unique(texts).filter((other) => other !== text);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

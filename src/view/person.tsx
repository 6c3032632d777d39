// a participant -> a dialog to rename, to merge with another, or to give some of the messages to somebody else
import { useEffect, useRef, useState } from "preact/hooks";
import type { DebateGraph } from "../debate.ts";
import type { SavedMessage } from "../graph/attributes.ts";
import type { MessageId } from "../model/ids.ts";
import { type Author, type Person, unknown } from "../model/person.ts";
import { dateWords } from "./dates.ts";
import { Icon } from "./icon.tsx";
import { decide, subject } from "./naming.ts";
import { debate } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { excerpt, nameOf } from "./words.ts";

export function PersonDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [graph, about] = [debate.value, subject.value];
  const isOpen = graph !== undefined && about !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="person" aria-labelledby="person-name" onClose={close}>
      {isOpen && <Entry key={about.author} graph={graph} author={about.author} message={about.message} />}
    </dialog>
  );
}

const close = () => {
  subject.value = undefined;
};

interface EntryProps {
  readonly graph: DebateGraph;
  readonly author: Author;
  readonly message?: MessageId | undefined;
}

function Entry({ graph, author, message }: EntryProps) {
  const people = graph.getAttribute("participants");
  const person = people.find(({ id }) => id === author);
  const others = people.filter(({ id }) => id !== author);
  return (
    <>
      <header>
        <h2 id="person-name">
          <Swatch author={author} /> {nameOf(graph, author)}
        </h2>
        <button type="button" class="icon" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {person && <Spellings {...person} />}
      {person && <Rename key={person.name} person={person} />}
      {person && others.length > 0 && <Merge person={person} others={others} />}
      <Split graph={graph} author={author} person={person} others={others} message={message} />
    </>
  );
}

function Spellings({ aliases, addresses }: Person) {
  const all = [...aliases, ...addresses];
  return all.length > 0 ? <p class="soft">Also seen as {all.join(", ")}</p> : null;
}

function Rename({ person }: { readonly person: Person }) {
  const [name, setName] = useState(person.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decide({ do: "rename", person: person.id, name }, `${person.name} is called ${name.trim()} now.`);
      }}
    >
      <label for="person-rename">Name</label>
      <div class="person-line">
        <input
          id="person-rename"
          value={name}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" class="button" disabled={!name.trim() || name.trim() === person.name}>
          Rename
        </button>
      </div>
    </form>
  );
}

function Merge({ person, others }: { readonly person: Person; readonly others: readonly Person[] }) {
  const [other, setOther] = useState("");
  const name = others.find(({ id }) => id === other)?.name;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decide(
          { do: "merge", person: person.id, with: other },
          `${person.name} and ${name} are one person now.`,
        );
      }}
    >
      <label for="person-merge">The same person as</label>
      <div class="person-line">
        <select
          id="person-merge"
          value={other}
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
        >
          <option value="">…</option>
          {others.map(({ id, name: called }) => (
            <option key={id} value={id}>
              {called}
            </option>
          ))}
        </select>
        <button type="submit" class="button" disabled={!other}>
          Make them one
        </button>
      </div>
    </form>
  );
}

interface SplitProps {
  readonly graph: DebateGraph;
  readonly author: Author;
  readonly person: Person | undefined;
  readonly others: readonly Person[];
  readonly message: MessageId | undefined;
}

/** What nobody could name is nobody's: the user names it mail by mail. */
function Split({ graph, author, person, others, message }: SplitProps) {
  const messages = graph.getAttribute("messages").filter((one) => one.author === author);
  const [taken, setTaken] = useState<ReadonlySet<MessageId>>(new Set(message ? [message] : []));
  const [name, setName] = useState("");
  const texts = firstWords(graph, author);
  const names = [...(person?.aliases ?? []), ...(person?.addresses ?? []), ...others.map((one) => one.name)];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decide({ do: "split", person: author, name, messages: [...taken] }, `That was ${name.trim()}.`);
      }}
    >
      <fieldset>
        <legend>
          {author === unknown ? "Somebody wrote these: who?" : "Some of this is by somebody else"}
        </legend>
        <ul>
          {messages.map((one) => (
            <MessageRow
              key={one.id}
              message={one}
              text={texts.get(one.id)}
              taken={taken.has(one.id)}
              onToggle={() => setTaken(toggled(taken, one.id))}
            />
          ))}
        </ul>
      </fieldset>
      <label for="person-split">By</label>
      <div class="person-line">
        <input
          id="person-split"
          list="person-names"
          value={name}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <datalist id="person-names">
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <button type="submit" class="button" disabled={!name.trim() || taken.size === 0}>
          {author === unknown ? "That is the author" : "Give it to them"}
        </button>
      </div>
    </form>
  );
}

interface MessageRowProps {
  readonly message: SavedMessage;
  readonly text: string | undefined;
  readonly taken: boolean;
  readonly onToggle: () => void;
}

function MessageRow({ message, text, taken, onToggle }: MessageRowProps) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={taken} onChange={onToggle} />
        <span>
          {dateWords(message) ?? "date not known"}
          {message.recovered && " · known only from quotes"}
          <span class="soft person-text">{text ? excerpt(text, 110) : "nothing on the map"}</span>
        </span>
      </label>
    </li>
  );
}

function toggled(taken: ReadonlySet<MessageId>, id: MessageId): ReadonlySet<MessageId> {
  const next = new Set(taken);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** How each message of an author begins. */
function firstWords(graph: DebateGraph, author: Author): ReadonlyMap<MessageId, string> {
  const found = new Map<MessageId, string>();
  graph.forEachNode((_, node) => {
    if (node.author === author && !found.has(node.message)) found.set(node.message, node.text);
  });
  return found;
}

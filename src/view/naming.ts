// the user's word on who is who -> the changed debate, with a way back
import { signal } from "@preact/signals";
import type { DebateGraph } from "../debate.ts";
import { choosePeople } from "../graph/people.ts";
import type { MessageId } from "../model/ids.ts";
import type { PeopleChoice } from "../model/people-choice.ts";
import { type Author, unknown } from "../model/person.ts";
import { filter } from "../state/view.ts";
import { go } from "./address.ts";
import { notify } from "./notices.tsx";
import { opening } from "./openings.ts";
import { debate, present } from "./store.ts";

/** Whose entry is being looked at, and which message it was about. */
export const subject = signal<{ readonly author: Author; readonly message?: MessageId } | undefined>(
  undefined,
);

/** One message at a time: only the last choice can be undone. */
const topic = "who is who";

/** Does a choice, says so in the given words, and offers to undo it. */
export function decide(choice: PeopleChoice, words: string): void {
  const graph = debate.peek();
  const next = graph && choosePeople(graph, choice);
  if (!next || next === graph) return;
  subject.value = undefined;
  put(next);
  const from = opening.peek();
  if (from) from.choices = [...from.choices, choice];
  const undo = () => {
    if (debate.peek() === next) put(graph);
    if (from) from.choices = from.choices.filter((one) => one !== choice);
  };
  notify("info", words, { topic, action: { label: "Undo", act: undo } });
}

function put(graph: DebateGraph): void {
  present(graph, "the same");
  const people = new Set<Author>([unknown, ...graph.getAttribute("participants").map(({ id }) => id)]);
  const there = (hidden: ReadonlySet<Author>) => new Set([...hidden].filter((author) => people.has(author)));
  go(
    filter((query) => ({ ...query, people: there(query.people) })),
    "replace",
  );
}

/** Pasted lines without a header: nobody but the user can say who wrote them. */
export function askForAuthor(graph: DebateGraph): void {
  const nameless = graph
    .getAttribute("messages")
    .find(({ recovered, author }) => !recovered && author === unknown);
  if (!nameless) return;
  const act = () => {
    subject.value = { author: unknown, message: nameless.id };
  };
  notify("info", "Nothing says who wrote the lines that are not quoted.", {
    topic,
    action: { label: "Name the author…", act },
  });
}

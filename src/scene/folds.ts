// what a fold holds -> the text of its card
import type { DebateGraph } from "../graph/attributes.ts";
import type { Holdings } from "../graph/holdings.ts";
import type { MessageId, StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import { relationTypes } from "../model/relation.ts";
import { type CardText, heightOf, padding, strip } from "./cards.ts";
import { shortDates } from "./dates.ts";
import { beforeMore } from "./direction.ts";
import { plural, repliesOf, sizeOf } from "./fold-words.ts";
import type { FontName } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { fonts } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** Of a topic's root statement. */
const titleLines = 3;

/** Names and dates are looked up once for all folds of a debate. */
export function foldTexts(
  graph: DebateGraph,
  settings: SceneOptions,
): (id: StatementId, fold: Holdings) => CardText {
  const nameOf = namesIn(graph);
  const span = spans(graph);
  const width = settings.flow.cardWidth - strip - padding.left - padding.right;
  const lines = (text: string, font: FontName, most: number) =>
    wrap(text, { width, lines: most, font: fonts[font], measure: settings.measure });
  return (id, fold) => {
    const { label, title } = headingOf(graph, id, fold, nameOf);
    const people = fold.what.kind === "person" ? partnersOf(fold, nameOf) : peopleOf(fold, nameOf);
    const notes = [stancesOf(fold), people, span(fold.messages)].filter(Boolean);
    const text = {
      label,
      claim: lines(title, "claim", titleLines),
      rows: [],
      hidden: fold.statements.filter((held) => held !== id),
      notes: notes.flatMap((note) => lines(note, "premise", 1)),
      fold,
    };
    return { ...text, height: heightOf(text) };
  };
}

function namesIn(graph: DebateGraph): (author: Author) => string {
  const names = new Map(graph.getAttribute("participants").map(({ id, name }) => [id as Author, name]));
  return (author) => names.get(author) ?? "unknown author";
}

function headingOf(
  graph: DebateGraph,
  id: StatementId,
  fold: Holdings,
  nameOf: (author: Author) => string,
): { readonly label: string; readonly title: string } {
  const { what } = fold;
  switch (what.kind) {
    case "topic":
      return { label: `Topic · ${sizeOf(fold)}`, title: graph.getNodeAttribute(id, "text") };
    case "replies":
    case "fan":
      return { label: "", title: `+${repliesOf(fold)} · ${sizeOf(fold)}` };
    case "person":
      return { label: sizeOf(fold), title: nameOf(what.author) };
  }
}

/** "rebuts 12 · concedes 3", the most frequent first. */
const stancesOf = ({ stances }: Holdings): string =>
  relationTypes
    .filter((type) => stances[type] > 0)
    .sort((a, b) => stances[b] - stances[a])
    .map((type) => `${type} ${stances[type]}`)
    .join(" · ");

/** Who speaks most by name, the others by number. */
const mostNamed = 3;

const peopleOf = ({ people }: Holdings, nameOf: NameOf): string =>
  namesOf(
    people.map(({ author, statements }) => [author, statements]),
    nameOf,
  );

/** "on Ann Lee 3, Bob Roe 2": whom a person answers; turns of the same person are a matter of their own. */
function partnersOf({ towards, what }: Holdings, nameOf: NameOf): string {
  const others = towards.filter(({ author }) => what.kind !== "person" || author !== what.author);
  const names = namesOf(
    others.map(({ author, times }) => [author, times]),
    nameOf,
  );
  return names && `on ${names}`;
}

type NameOf = (author: Author) => string;

function namesOf(counts: readonly (readonly [author: Author, count: number])[], nameOf: NameOf): string {
  const rest = counts.length - mostNamed;
  const named = counts.slice(0, mostNamed).map(([author, count]) => `${beforeMore(nameOf(author))} ${count}`);
  return [...named, ...(rest > 0 ? [`+${rest} people`] : [])].join(", ");
}

/** "3 May – 9 Jun · 14 mails", as far as dates are known. */
function spans(graph: DebateGraph): (messages: readonly MessageId[]) => string {
  const byId = new Map(graph.getAttribute("messages").map((message) => [message.id, message]));
  const short = shortDates([...byId.values()]);
  return (messages) => {
    const dated = messages.flatMap((id) => byId.get(id) ?? []).filter(({ date }) => date);
    dated.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
    const ends = [dated[0], dated.at(-1)].flatMap((message) => (message ? [short(message)] : []));
    const mails = plural(messages.length, "mail", "mails");
    return [[...new Set(ends)].join(" – "), mails].filter(Boolean).join(" · ");
  };
}

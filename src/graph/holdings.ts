// a fold -> what its card says that it holds
import { asId, type MessageId, type StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import { type RelationType, relationTypes } from "../model/relation.ts";
import type { DebateGraph } from "./attributes.ts";
import type { CardForest } from "./cards.ts";
import type { Fold } from "./fold.ts";

/** Everything that stands behind one card. */
export interface Holdings {
  /** What to open to see it again. */
  readonly what: Fold;
  /** In the order in which they were said. */
  readonly statements: readonly StatementId[];
  /** How many cards there would be. */
  readonly cards: number;
  /** How many of them hang on a card outside: the others hang on these. */
  readonly direct: number;
  /** How often the held statements act on what another person or mail said, by type. */
  readonly stances: Readonly<Record<RelationType, number>>;
  /** Whom they do that to, the most frequent first. */
  readonly towards: readonly { readonly author: Author; readonly times: number }[];
  /** Who speaks most comes first. */
  readonly people: readonly { readonly author: Author; readonly statements: number }[];
  /** In the order in which they were sent. */
  readonly messages: readonly MessageId[];
}

/** One walk over the statements and one over their relations, for all folds. */
export function holdingsOf(
  graph: DebateGraph,
  before: CardForest,
  { cardOf }: CardForest,
  made: ReadonlyMap<StatementId, Fold>,
): ReadonlyMap<StatementId, Holdings> {
  const held = new Map<StatementId, StatementId[]>([...made.keys()].map((leader) => [leader, []]));
  for (const [statement, card] of cardOf) held.get(card)?.push(statement);
  const order = new Map(graph.getAttribute("messages").map(({ id }, place) => [id, place]));
  return new Map(
    [...made].map(([leader, what]) => {
      const statements = held.get(leader) ?? [];
      const cards = new Set(statements.map((id) => before.cardOf.get(id) ?? id));
      const direct = [...cards].filter((id) => {
        const hold = before.cards.get(id)?.hold;
        return hold && hold.kind !== "root" && !cards.has(hold.card);
      });
      const counts = { cards: cards.size, direct: direct.length };
      return [leader, { what, statements, ...counts, ...contentsOf(graph, statements, order) }];
    }),
  );
}

function contentsOf(
  graph: DebateGraph,
  statements: readonly StatementId[],
  order: ReadonlyMap<MessageId, number>,
): Pick<Holdings, "stances" | "towards" | "people" | "messages"> {
  const stances = Object.fromEntries(relationTypes.map((type) => [type, 0])) as Record<RelationType, number>;
  const [people, towards] = [new Map<Author, number>(), new Map<Author, number>()];
  const messages = new Set<MessageId>();
  for (const id of statements) {
    const { author, message } = graph.getNodeAttributes(id);
    count(people, author);
    messages.add(message);
    graph.forEachOutEdge(id, (_, { type }, __, target) => {
      const other = graph.getNodeAttributes(target);
      if (asId<StatementId>(target) === id || (other.author === author && other.message === message)) return;
      stances[type]++;
      count(towards, other.author);
    });
  }
  return {
    stances,
    towards: ranked(towards).map(([author, times]) => ({ author, times })),
    people: ranked(people).map(([author, statements]) => ({ author, statements })),
    messages: [...messages].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  };
}

const count = (counts: Map<Author, number>, author: Author) =>
  counts.set(author, (counts.get(author) ?? 0) + 1);

const ranked = (counts: ReadonlyMap<Author, number>): [Author, number][] =>
  [...counts].sort(([, a], [, b]) => b - a);

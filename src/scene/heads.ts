// columns of the flow sheet -> their heads, and what is left for the cards to say
import type { DebateGraph, SavedMessage } from "../graph/attributes.ts";
import type { FoldedForest } from "../graph/fold.ts";
import { turnsOf } from "../graph/turns.ts";
import type { MessageId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import { shortDates } from "./dates.ts";
import { beforeMore } from "./direction.ts";

export interface Head {
  readonly text: string;
  readonly turn: number;
  /** The one message of the column, where it is only one. */
  readonly message?: MessageId;
}

export interface Heads {
  readonly heads: readonly Head[];
  /** Speaker and date for a card, empty where the head of its column says them. */
  readonly saidBy: (message: MessageId, turn: number) => string;
  /** Speaker and date. */
  readonly sign: (message: MessageId) => string;
}

/** "Ann Lee · 18 Jan" over a column that is one message, else "Turn 3 · 14 mails". */
export function headsOf(graph: DebateGraph, { cards, folds }: FoldedForest): Heads {
  const messages = new Map(graph.getAttribute("messages").map((message) => [message.id, message]));
  const names = new Map(graph.getAttribute("participants").map(({ id, name }) => [id as Author, name]));
  const date = shortDates([...messages.values()]);
  const sign = (message: SavedMessage | undefined): string =>
    message
      ? [beforeMore(names.get(message.author) ?? message.author), date(message)].filter(Boolean).join(" · ")
      : "";
  const turns = turnsOf(graph.getAttribute("messages"));
  const inTurn = new Map<number, Set<MessageId>>();
  for (const { id, turn, message } of cards.values()) {
    const all = inTurn.get(turn) ?? new Set();
    inTurn.set(turn, all);
    all.add(message);
    for (const each of folds.get(id)?.messages ?? []) if (turns.get(each) === turn) all.add(each);
  }
  const heads = [...inTurn]
    .sort(([a], [b]) => a - b)
    .map(([turn, all]): Head => {
      const [only] = all;
      return only && all.size === 1
        ? { text: sign(messages.get(only)), turn, message: only }
        : { text: `Turn ${turn + 1} · ${all.size} mails`, turn };
    });
  return {
    heads,
    sign: (message) => sign(messages.get(message)),
    saidBy: (message, turn) => (inTurn.get(turn)?.size === 1 ? "" : sign(messages.get(message))),
  };
}

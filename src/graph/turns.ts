// messages -> how deep in the chain of replies each one stands
import type { MessageId } from "../model/ids.ts";
import type { SavedMessage } from "./attributes.ts";

/** 0 for a message that answers nothing known; a circle of replies, which only broken headers make, starts at 0. */
export function turnsOf(messages: readonly SavedMessage[]): ReadonlyMap<MessageId, number> {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const turns = new Map<MessageId, number>();
  for (const { id } of messages) {
    const path: MessageId[] = [];
    const seen = new Set<MessageId>();
    let at: MessageId | undefined = id;
    while (at && byId.has(at) && !turns.has(at) && !seen.has(at)) {
      path.push(at);
      seen.add(at);
      at = byId.get(at)?.inReplyTo;
    }
    let turn = (at === undefined ? undefined : turns.get(at)) ?? -1;
    for (const message of path.reverse()) turns.set(message, ++turn);
  }
  return turns;
}

// drafts -> turn by turn, each statement with its setting
import type { Conversation } from "../model/conversation.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { type Setting, settingOf, wordedOf } from "./features.ts";
import type { Likeness } from "./likeness.ts";
import { type Answerable, answerableIn } from "./targets.ts";

/** What each message says in the mail where it is first found, in order. */
export function settingsOf(conversation: Conversation, found: Drafts, likeness: Likeness): Setting[][] {
  const turns = new Map<string, Draft[]>();
  for (const draft of found.all) {
    const key = `${draft.mail} ${draft.message}`;
    const turn = turns.get(key);
    if (turn) turn.push(draft);
    else turns.set(key, [draft]);
  }
  const answerable = answerableIn(conversation, found);
  return [...turns.values()].map((turn) => {
    const worded = turn.map(wordedOf);
    const settings: Setting[] = [];
    let above: readonly Answerable[] = [];
    for (const [i, own] of worded.entries()) {
      if (turn[i - 1]?.passage !== own.draft.passage) above = answerable(own.draft);
      settings.push(settingOf(own, above, settings[i - 1], worded[i + 1], likeness));
    }
    return settings;
  });
}

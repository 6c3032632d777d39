// passages -> statements and the relations between them
import type { Conversation } from "../model/conversation.ts";
import type { Relation } from "../model/relation.ts";
import { type Statement, type StatementKind, statementKinds } from "../model/statement.ts";
import { type Decision, decide } from "./decide.ts";
import { type Draft, type Drafts, drafts } from "./drafts.ts";
import { type Setting, settingOf } from "./features.ts";
import { Likeness } from "./likeness.ts";
import { relationsOf } from "./relations.ts";
import { kindWeights } from "./weights.ts";

/** What is said in a conversation, of which kind each statement is, and how they bear on each other. */
export function argue(conversation: Conversation): {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
} {
  const found = drafts(conversation);
  const turns = turnsOf(conversation, found);
  const judged = new Map(
    turns
      .flat()
      .map(({ draft, features }) => [draft, decide<StatementKind>(statementKinds, kindWeights, features)]),
  );
  const kinds = new Map([...judged].map(([draft, { choice }]) => [draft, choice]));
  const known = { conversation, found, kinds, likeness: new Likeness(found.all) };
  return {
    statements: [...judged].map(([draft, kind]) => statementOf(draft, kind)),
    relations: turns.flatMap((turn) => relationsOf(turn, known)),
  };
}

/** What each message says in the mail where it is first found, in order. */
function turnsOf({ passages }: Conversation, { all }: Drafts): Setting[][] {
  const turns = new Map<string, Draft[]>();
  for (const draft of all) {
    const key = `${draft.mail} ${draft.message}`;
    const turn = turns.get(key);
    if (turn) turn.push(draft);
    else turns.set(key, [draft]);
  }
  const answers = ({ mail, passage }: Draft): boolean => {
    const own = passages[mail]?.passages[passage];
    return own !== undefined && "answers" in own && own.answers !== undefined;
  };
  return [...turns.values()].map((turn) => {
    const settings: Setting[] = [];
    for (const [i, draft] of turn.entries())
      settings.push(settingOf(draft, settings[i - 1], turn[i + 1], answers(draft)));
    return settings;
  });
}

function statementOf(draft: Draft, { choice, confidence, cues }: Decision<StatementKind>): Statement {
  const { id, author, message, text, source, lines, span, sightings } = draft;
  return {
    id,
    kind: choice,
    author,
    message,
    text,
    source,
    lines,
    span,
    confidence: Math.round(confidence * 100) / 100,
    cues,
    sightings,
  };
}

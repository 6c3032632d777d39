// passages -> statements and the relations between them
import type { Conversation } from "../model/conversation.ts";
import type { Relation } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import { drafts } from "./drafts.ts";
import { groundsOf } from "./grounds.ts";
import { type Judged, judgeTurn } from "./judge.ts";
import { Likeness } from "./likeness.ts";
import { relationsOf } from "./relations.ts";
import { settingsOf } from "./settings.ts";
import { type ArgumentWeights, fittedWeights } from "./weights.ts";

export interface Argument {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

/** What is said in a conversation, of which kind each statement is, and how they bear on each other. */
export function argue(conversation: Conversation, weights: ArgumentWeights = fittedWeights): Argument {
  const found = drafts(conversation);
  const likeness = new Likeness(found.all);
  const turns = settingsOf(conversation, found, likeness).map((turn) => judgeTurn(turn, weights));
  const judged = new Map(turns.flat().map((each) => [each.draft, each]));
  const grounds = groundsOf(turns, likeness, weights);
  const known = { judged, likeness, weights, grounds, stances: new Map() };
  return {
    statements: [...judged.values()].map(statementOf),
    relations: turns.flatMap((turn) => relationsOf(turn, known)),
  };
}

function statementOf({ draft, kind }: Judged): Statement {
  const { id, author, message, text, source, lines, span, spans, sightings } = draft;
  const confidence = Math.round(kind.confidence * 100) / 100;
  return {
    id,
    kind: kind.choice,
    author,
    message,
    text,
    source,
    lines,
    span,
    ...(spans && { spans }),
    confidence,
    cues: kind.cues,
    sightings,
  };
}

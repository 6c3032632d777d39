// the shape of the Graphology graph: what stands on the graph, on a node, on an edge
import type { MultiDirectedGraph } from "graphology";
import type { LineRange } from "../lib/text.ts";
import type { MessageId, SourceId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { PeopleChoice } from "../model/people-choice.ts";
import type { Author, Person } from "../model/person.ts";
import type { RelationType } from "../model/relation.ts";
import type { Source } from "../model/source.ts";
import type { Cue, Sighting, StatementKind } from "../model/statement.ts";

/** A message as a saved debate holds it; dates flattened to plain fields. */
export interface SavedMessage {
  id: MessageId;
  author: Author;
  /** ISO 8601, with an offset only where the mail gives a zone. */
  date?: string;
  /** The date as it stands in the mail. */
  dateText?: string;
  subject?: string;
  messageId?: string;
  inReplyTo?: MessageId;
  recovered: boolean;
}

/**
 * What others said of a statement: "contested" where all of it was rebutted, "partly conceded" where it was both
 * granted and rebutted, "answered" where it was only asked about or answered.
 */
export type Standing = "unanswered" | "answered" | "contested" | "partly conceded" | "conceded" | "supported";

export interface StatementAttributes {
  kind: StatementKind;
  author: Author;
  message: MessageId;
  text: string;
  source: SourceId;
  lines: LineRange;
  /** UTF-16 offsets in the source's text, half open. */
  span: readonly [from: number, to: number];
  /** Its pieces in order, where an interleaved reply cuts it; `span` reaches from the first to the last. */
  spans?: readonly (readonly [from: number, to: number])[];
  confidence: number;
  cues: readonly Cue[];
  sightings: readonly Sighting[];
  standing: Standing;
}

export interface RelationAttributes {
  type: RelationType;
  confidence: number;
  basis: "structure" | "wording";
  cues: readonly Cue[];
  lines: LineRange;
}

export interface DebateAttributes {
  format: "riposte";
  version: 1;
  title: string;
  participants: readonly Person[];
  messages: readonly SavedMessage[];
  sources: readonly Source[];
  issues: readonly Issue[];
  /** What the user decided about who is who, in that order; `participants` has it already. */
  peopleChoices?: readonly PeopleChoice[];
}

/** Node keys are `StatementId`s, edge keys `RelationId`s, edges point from the acting statement to the one acted on. */
export type DebateGraph = MultiDirectedGraph<StatementAttributes, RelationAttributes, DebateAttributes>;

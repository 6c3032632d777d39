// the nodes of the map
import type { LineRange, Span } from "../lib/text.ts";
import type { MessageId, SourceId, StatementId } from "./ids.ts";
import type { Author } from "./person.ts";

export const statementKinds = ["claim", "premise", "proposal", "question", "aside"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** One reason for a decision, by a name that a user can be shown. */
export interface Cue {
  readonly name: string;
  /** How much it speaks for the decision; negative speaks against it. */
  readonly weight: number;
  /** The words that it matched, as they stand in the statement; empty where it is about structure. */
  readonly text: string;
}

/** A place where a statement is quoted. */
export interface Sighting {
  readonly message: MessageId;
  readonly lines: LineRange;
}

/** The smallest stretch of one author's own words in one message that can be agreed with, doubted or answered. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly author: Author;
  /** The message that the words come from; recovered where they are known only from quotes. */
  readonly message: MessageId;
  /** As its author wrote it: quote marks gone, broken lines joined. */
  readonly text: string;
  readonly source: SourceId;
  /** 1-based lines of the source's text. */
  readonly lines: LineRange;
  /** Exact offsets in the source's text, quote marks of inner lines included. */
  readonly span: Span;
  /** Its pieces in order, where an interleaved reply cuts it; `span` reaches from the first to the last. */
  readonly spans?: readonly Span[];
  /** How sure the kind is, 0 to 1. */
  readonly confidence: number;
  /** What made the kind. */
  readonly cues: readonly Cue[];
  readonly sightings: readonly Sighting[];
}

// who said what, passage by passage: what the argument is found in
import type { Issue } from "./issue.ts";
import type { Mail, Message } from "./message.ts";
import type { Passage } from "./passage.ts";
import type { Person } from "./person.ts";
import type { Source } from "./source.ts";

/** What reading some input gave: mails with their texts, not yet taken apart. */
export interface Reading {
  /** What to call the debate where nobody says otherwise: the subject, list tags and "Re:" left out. */
  readonly title: string;
  readonly sources: readonly Source[];
  readonly mails: readonly Mail[];
  readonly issues: readonly Issue[];
}

/** A reading with each line's author worked out. */
export interface Conversation {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly participants: readonly Person[];
  /** The mails and the messages recovered from their quotes, an answered message before its answers. */
  readonly messages: readonly Message[];
  /** Mail by mail in reading order; `answers` counts within the passages of the same mail. */
  readonly passages: readonly MailPassages[];
  readonly issues: readonly Issue[];
}

/** The passages of one mail, in order, covering each line of its body once. */
export interface MailPassages {
  readonly mail: Mail;
  readonly passages: readonly Passage[];
}

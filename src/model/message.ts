// a mail, read or recovered from quotes
import type { Span } from "../lib/text.ts";
import type { MessageId, SourceId } from "./ids.ts";
import type { Author } from "./person.ts";

/** A name and an address as a header or an attribution line gives them. */
export interface Mailbox {
  readonly name?: string;
  /** With `@`, in lower case. */
  readonly address?: string;
}

/** When something was written, no more exact than the mail says. */
export interface DateGiven {
  /** ISO 8601; with an offset only where the text gives a zone, with a time only where it gives one. */
  readonly iso: string;
  /** As it stands in the text. */
  readonly text: string;
}

/** A mail as the reader hands it on: headers understood, body located, quotes not yet looked at. */
export interface Mail {
  readonly id: MessageId;
  readonly source: SourceId;
  /** Where the body stands in the source's text; list footers and page furniture lie outside. */
  readonly body: Span;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly date?: DateGiven;
  /** Without the list's tag and without "Re:". */
  readonly subject?: string;
  /** What the subject line called itself: "Re: …" or "Fwd: …". */
  readonly subjectMark?: "reply" | "forward";
  /** The list's own name, where the page or the headers give it. */
  readonly list?: string;
  /** Header Message-ID without angle brackets. */
  readonly messageId?: string;
  /** Header In-Reply-To's first id without angle brackets. */
  readonly inReplyTo?: string;
  /** Header References, oldest first, without angle brackets. */
  readonly references: readonly string[];
}

/** A message of the debate: one that was read, or one known only from what others quoted of it. */
export interface Message {
  readonly id: MessageId;
  readonly author: Author;
  readonly date?: DateGiven;
  readonly subject?: string;
  /** Header Message-ID without angle brackets; a recovered message has none. */
  readonly messageId?: string;
  /** The message that this one answers. */
  readonly inReplyTo?: MessageId;
  /** True where the message is known only from quotes. */
  readonly recovered: boolean;
}

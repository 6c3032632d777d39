// a text as it was read, to which every line number and span of a debate refers
import type { SourceId } from "./ids.ts";

/**
 * One decoded text: a whole pipermail page, or the body of one mail of an mbox.
 * Spans and line numbers of messages, passages and statements count in `text`.
 */
export interface Source {
  readonly id: SourceId;
  /** What the user knows it by: a file name, or a file name and the mail's place in it. */
  readonly name: string;
  readonly text: string;
}

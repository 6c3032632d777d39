// runs of lines of one mail, told apart by who speaks
import type { LineRange, Span } from "../lib/text.ts";
import type { MessageId, SourceId } from "./ids.ts";
import type { Author } from "./person.ts";

/** What every passage has, whoever speaks in it. */
interface Place {
  readonly source: SourceId;
  /** The mail in which the lines stand. */
  readonly mail: MessageId;
  /** 1-based lines of the source's text. */
  readonly lines: LineRange;
  readonly span: Span;
  /** Quote depth: how many quote marks stand before the text; 0 is the mail's own. */
  readonly depth: number;
}

/** Lines in which somebody says something. */
interface Spoken {
  readonly author: Author;
  /** The message that the words come from: the mail itself, or the (recovered) one that is quoted. */
  readonly message: MessageId;
  /** Index, among the mail's passages, of the quoted passage that this one answers. */
  readonly answers?: number;
}

/** One run of lines of a mail. The passages of a mail stand in order and cover each line of its body once. */
export type Passage = Place &
  (
    | ({ readonly kind: "own" } & Spoken)
    | ({ readonly kind: "quote" } & Spoken)
    /** `author` wrote the line ("Ann wrote:" is the words of whoever quotes Ann); `message` is the one it introduces. */
    | { readonly kind: "attribution"; readonly author: Author; readonly message: MessageId }
    | ({ readonly kind: "code" } & Spoken)
    | { readonly kind: "signature"; readonly author: Author }
    | { readonly kind: "footer" }
    | { readonly kind: "blank" }
  );

/** A passage in which somebody argues. */
export type SpokenPassage = Extract<Passage, { kind: "own" | "quote" }>;

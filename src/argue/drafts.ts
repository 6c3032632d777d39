// the passages of a conversation -> statements on their way: where each stands, and where else it is quoted
import { type LineRange, linesOf, type Span, textOf, words } from "../lib/text.ts";
import type { Conversation } from "../model/conversation.ts";
import type { MessageId, SourceId, StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import type { Sighting } from "../model/statement.ts";
import { lineKind } from "./linekinds.ts";
import { once } from "./once.ts";
import { Register } from "./register.ts";
import { sentences } from "./sentences.ts";
import { type Indexed, indexed, type Turn, turns } from "./turns.ts";
import { sourceSpan, sourceSpans, unwrap } from "./unwrap.ts";

/** A statement found but not yet judged: what it says and how it stands among its neighbours. */
export interface Draft {
  readonly id: StatementId;
  readonly author: Author;
  readonly message: MessageId;
  readonly source: SourceId;
  readonly text: string;
  readonly words: readonly string[];
  readonly span: Span;
  /** Its pieces, where a reply cuts it. */
  readonly spans?: readonly Span[];
  readonly lines: LineRange;
  /** Index of the mail among the conversation's, and of the passage where it starts among the mail's. */
  readonly mail: number;
  readonly passage: number;
  /** Number of its paragraph or list item among those of its message in this mail. */
  readonly block: number;
  readonly isItem: boolean;
  /** First of its paragraph or item. */
  readonly opensBlock: boolean;
  readonly sightings: Sighting[];
}

export interface Drafts {
  /** By message in the conversation's order, then by place. */
  readonly all: readonly Draft[];
  /** For each mail and passage, the statements that stand or are quoted in it, in order. */
  readonly seen: readonly (readonly (readonly Draft[])[])[];
}

/** A sentence as one mail shows it. */
export type Found = Omit<Draft, "id" | "sightings">;

/** Finds every sentence once: where its author wrote it, or else where it is first quoted. */
export function drafts(conversation: Conversation): Drafts {
  const names = namesOf(conversation);
  const [kindOf, said] = [once(lineKind), once(sayings)];
  const sources = new Map(conversation.sources.map(({ id, text }) => [id, indexed(text)]));
  const perMail = conversation.passages.map((mail, index) => {
    const source = sources.get(mail.mail.source) ?? indexed("");
    return turns(mail, source, { names, kindOf }).map((turn) =>
      foundIn(turn, source, mail.mail.source, index, said),
    );
  });
  const mails = conversation.passages.map(({ mail }) => mail.id);
  const register = new Register(new Set(mails));
  const seen = conversation.passages.map(({ passages }) => passages.map((): Draft[] => []));
  const show = (found: Found | undefined, draft: Draft | undefined): void => {
    if (found && draft) seen[found.mail]?.[found.passage]?.push(draft);
  };
  const isOwn = ([found]: readonly Found[]): boolean =>
    found !== undefined && mails[found.mail] === found.message;
  for (const turn of perMail.flat())
    if (isOwn(turn)) for (const found of turn) show(found, register.add(found));
  for (const turn of perMail.flat())
    if (!isOwn(turn))
      for (const [i, draft] of register.sight(turn, mails[turn[0]?.mail ?? 0]).entries())
        show(turn[i], draft);
  return { all: inOrder(conversation, register.drafts), seen };
}

/** A sentence of a paragraph, by its place in the paragraph's running text. */
interface Saying {
  readonly place: Span;
  readonly text: string;
  readonly words: readonly string[];
}

const sayings = (text: string): readonly Saying[] =>
  sentences(text).map((place) => {
    const said = textOf(text, place);
    return { place, text: said, words: words(said) };
  });

/** The sentences of one message in one mail, in order. */
function foundIn(
  { author, message, blocks }: Turn,
  { text, lines }: Indexed,
  source: SourceId,
  mail: number,
  said: typeof sayings,
): Found[] {
  return blocks.flatMap((block, number) => {
    const flow = unwrap(text, block.lines);
    return said(flow.text).map((saying, i) => {
      const span = sourceSpan(flow, saying.place);
      const spans = block.cuts.length > 0 ? sourceSpans(flow, saying.place, block.cuts) : [];
      return {
        author,
        message,
        source,
        text: saying.text,
        words: saying.words,
        span,
        ...(spans.length > 1 && { spans }),
        lines: linesOf(lines, span),
        mail,
        passage: block.passage,
        block: number,
        isItem: block.kind === "item",
        opensBlock: i === 0,
      };
    });
  });
}

function inOrder({ messages }: Conversation, all: readonly Draft[]): Draft[] {
  const rank = new Map(messages.map(({ id }, index) => [id, index]));
  const place = (draft: Draft): number => rank.get(draft.message) ?? messages.length;
  return [...all].sort((a, b) => place(a) - place(b) || a.mail - b.mail || a.span.from - b.span.from);
}

/** The words of each speaker's names, in lower case. */
function namesOf({ participants }: Conversation): (author: Author) => ReadonlySet<string> {
  const all = new Map<Author, ReadonlySet<string>>(
    participants.map(({ id, name, aliases }) => [id, new Set([name, ...aliases].flatMap(words))]),
  );
  const none: ReadonlySet<string> = new Set();
  return (author) => all.get(author) ?? none;
}

// the passages of one mail -> for each message that speaks in it, its paragraphs in order
import { indexLines, type LineIndex, type Span } from "../lib/text.ts";
import type { MailPassages } from "../model/conversation.ts";
import type { MessageId } from "../model/ids.ts";
import type { Passage, SpokenPassage } from "../model/passage.ts";
import type { Author } from "../model/person.ts";
import { quoteMarks } from "../quote/lines.ts";
import { type Block, blocks } from "./blocks.ts";
import type { LineKind } from "./linekinds.ts";

/** A paragraph with the passage where it starts; one that a reply cuts in two goes on in the next passage. */
interface Placed extends Block {
  readonly passage: number;
  /** Offsets in the source where it goes on after an interruption. */
  readonly cuts: readonly number[];
}

/** What one message says in one mail, however often others interrupt it. */
export interface Turn {
  readonly message: MessageId;
  readonly author: Author;
  readonly blocks: readonly Placed[];
}

/** A source with its lines known. */
export interface Indexed {
  readonly text: string;
  readonly lines: LineIndex;
}

export const indexed = (text: string): Indexed => ({ text, lines: indexLines(text) });

const isSpoken = (passage: Passage): passage is SpokenPassage =>
  passage.kind === "own" || passage.kind === "quote";

/** What lines are told apart by. */
interface Telling {
  /** Words of a speaker's names in lower case. */
  readonly names: (author: Author) => ReadonlySet<string>;
  readonly kindOf: (line: string) => LineKind;
}

export function turns({ passages }: MailPassages, source: Indexed, { names, kindOf }: Telling): Turn[] {
  const byMessage = new Map<MessageId, { message: MessageId; author: Author; blocks: Placed[] }>();
  passages.forEach((passage, at) => {
    if (!isSpoken(passage)) return;
    const { message, author } = passage;
    const turn = byMessage.get(message) ?? { message, author, blocks: [] };
    byMessage.set(message, turn);
    const own = blocks(source.text, contentLines(source, passage), names(author), kindOf);
    append(
      source.text,
      turn.blocks,
      own.map((block) => ({ ...block, passage: at, cuts: [] })),
    );
  });
  return [...byMessage.values()];
}

/** A passage's lines without quote marks and line breaks; indents stay, they tell code from prose. */
function contentLines(
  { text, lines }: Indexed,
  { depth, lines: [first, last], span }: SpokenPassage,
): Span[] {
  const found: Span[] = [];
  for (let line = first; line <= last; line++) {
    const from = lines.starts[line - 1] ?? lines.length;
    const whole = text.slice(from, Math.min(lines.starts[line] ?? lines.length, span.to));
    const content = whole.replace(/[\r\n]+$/, "");
    found.push({
      from: from + (depth > 0 ? quoteMarks(content, depth).contentStart : 0),
      to: from + content.length,
    });
  }
  return found;
}

/** Puts a passage's blocks after those before; a sentence that an interleaved reply cut in two is made whole. */
function append(source: string, before: Placed[], next: readonly Placed[]): void {
  const last = before[before.length - 1];
  const [first, ...rest] = next;
  if (last && first && first.passage > last.passage + 1 && isCut(source, last, first)) {
    const cuts = [...last.cuts, first.lines[0]?.from ?? 0];
    before[before.length - 1] = { ...last, lines: [...last.lines, ...first.lines], cuts };
    before.push(...rest);
  } else before.push(...next);
}

// A sentence of more lines is none; a bound keeps a mail of nothing but cuts linear.
const longestCut = 40;

function isCut(source: string, before: Block, after: Block): boolean {
  const end = before.lines[before.lines.length - 1];
  const start = after.lines[0];
  if (!end || !start || after.kind === "item" || before.lines.length > longestCut) return false;
  const closes = /[.!?…:][)\]"'”’*_]{0,3} *$/.test(source.slice(Math.max(end.from, end.to - 12), end.to));
  return !closes && /^ *["'(*_]?\p{Ll}/u.test(source.slice(start.from, start.from + 12));
}

// the passages of a conversation -> statements on their way: where each stands, and where else it is quoted
import { hash } from "../lib/hash.ts";
import { type LineRange, linesOf, type Span, words } from "../lib/text.ts";
import type { Conversation } from "../model/conversation.ts";
import { asId, type MessageId, type SourceId, type StatementId } from "../model/ids.ts";
import { type Author, unknown } from "../model/person.ts";
import type { Sighting } from "../model/statement.ts";
import { sentences } from "./sentences.ts";
import { type Indexed, indexed, type Turn, turns } from "./turns.ts";
import { sourceSpan, unwrap } from "./unwrap.ts";

/** A statement found but not yet judged: what it says and how it stands among its neighbours. */
export interface Draft {
  readonly id: StatementId;
  readonly author: Author;
  readonly message: MessageId;
  readonly source: SourceId;
  readonly text: string;
  readonly words: readonly string[];
  readonly span: Span;
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
type Found = Omit<Draft, "id" | "sightings">;

/** Finds every sentence once: where its author wrote it, or else where it is first quoted. */
export function drafts(conversation: Conversation): Drafts {
  const names = namesOf(conversation);
  const sources = new Map(conversation.sources.map(({ id, text }) => [id, indexed(text)]));
  const perMail = conversation.passages.map((mail, index) => {
    const source = sources.get(mail.mail.source) ?? indexed("");
    return turns(mail, source, names).map((turn) => foundIn(turn, source, mail.mail.source, index));
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

/** The sentences of one message in one mail, in order. */
function foundIn(
  { author, message, blocks }: Turn,
  { text, lines }: Indexed,
  source: SourceId,
  mail: number,
): Found[] {
  return blocks.flatMap((block, number) => {
    const flow = unwrap(text, block.lines);
    return sentences(flow.text).map((sentence, i) => {
      const span = sourceSpan(flow, sentence);
      const said = flow.text.slice(sentence.from, sentence.to);
      return {
        author,
        message,
        source,
        text: said,
        words: words(said),
        span,
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

// Three words in a row seldom come twice in one author's mails unless one quotes the other.
const shingleSize = 3;
// A quote that cuts a sentence short still shares most of what it shows.
const sameShare = 0.6;

/** The statements so far, found again by their words. */
class Register {
  readonly drafts: Draft[] = [];
  private readonly ids = new Map<string, number>();
  private readonly shingles = new Shingles();
  private readonly byShingle = new Map<number, Draft[]>();
  private readonly read: ReadonlySet<MessageId>;

  constructor(read: ReadonlySet<MessageId>) {
    this.read = read;
  }

  add(found: Found): Draft {
    const name = hash(`${found.author}\n${found.message}\n${found.words.join(" ")}`);
    const count = (this.ids.get(name) ?? 0) + 1;
    this.ids.set(name, count);
    const draft: Draft = {
      ...found,
      id: asId<StatementId>(count > 1 ? `${name}-${count}` : name),
      sightings: [],
    };
    this.drafts.push(draft);
    for (const key of this.shingles.of(draft.words)) {
      const known = this.byShingle.get(key);
      if (known) known.push(draft);
      else this.byShingle.set(key, [draft]);
    }
    return draft;
  }

  /**
   * The statements that the sentences of one quoted message repeat; new ones where it is known only from quotes.
   * A sentence too short to be known by its words is known by the company it is quoted in.
   */
  sight(turn: readonly Found[], mail: MessageId | undefined): (Draft | undefined)[] {
    const known = turn.map((found) => this.find(found));
    const company = known.find((draft) => draft && this.read.has(draft.message))?.message;
    return turn.map((found, i) => {
      const draft = known[i] ?? (company && this.find({ ...found, message: company }));
      if (draft && mail && draft.mail !== found.mail)
        draft.sightings.push({ message: mail, lines: found.lines });
      return draft ?? (company || this.read.has(found.message) ? undefined : this.add(found));
    });
  }

  private find(found: Found): Draft | undefined {
    const shared = new Map<Draft, number>();
    const keys = this.shingles.of(found.words);
    for (const key of keys) {
      const known = this.byShingle.get(key) ?? [];
      for (let i = 0; i < Math.min(known.length, mostAlike); i++) {
        const draft = known[i];
        if (draft && draft.mail !== found.mail && mayRepeat(draft, found))
          shared.set(draft, (shared.get(draft) ?? 0) + 1);
      }
    }
    let best: Draft | undefined;
    for (const [draft, count] of shared)
      if (count >= sameShare * keys.length && count > (best ? (shared.get(best) ?? 0) : 0)) best = draft;
    return best;
  }
}

// A phrase that comes more often says nothing about which sentence is quoted.
const mostAlike = 32;

const mayRepeat = (draft: Draft, { author, message, words }: Found): boolean =>
  draft.message === message ||
  ((author === unknown || draft.author === author) && words.length > shingleSize);

/** Each three words in a row, as one number; a shorter sentence as a whole. */
class Shingles {
  private readonly numbers = new Map<string, number>();

  of(words: readonly string[]): number[] {
    const found: number[] = [];
    let key = 0;
    for (const [i, word] of words.entries()) {
      key = (key % vocabulary ** (shingleSize - 1)) * vocabulary + this.numberOf(word);
      if (i >= shingleSize - 1 || words.length < shingleSize) found.push(key);
    }
    return words.length < shingleSize ? found.slice(-1) : found;
  }

  private numberOf(word: string): number {
    const number = this.numbers.get(word) ?? (this.numbers.size % (vocabulary - 1)) + 1;
    this.numbers.set(word, number);
    return number;
  }
}

// Three numbers below this make one that a double holds exactly; in a larger archive some words share a number.
const vocabulary = 2 ** 17;

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

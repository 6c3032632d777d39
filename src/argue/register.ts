// sentences as mails show them -> statements, each once however often it is quoted
import { hash } from "../lib/hash.ts";
import { asId, type MessageId, type StatementId } from "../model/ids.ts";
import { unknown } from "../model/person.ts";
import type { Draft, Found } from "./drafts.ts";
import { Shingles, shingleSize } from "./shingles.ts";

// A quote that cuts a sentence short still shares most of what it shows.
const sameShare = 0.6;

/** The statements so far, found again by their words. */
export class Register {
  readonly drafts: Draft[] = [];
  private readonly ids = new Map<string, number>();
  private readonly shingles = new Shingles<Draft>();
  private readonly read: ReadonlySet<MessageId>;

  /** @param read messages that were read, not only quoted: what a quote adds to them is none of theirs */
  constructor(read: ReadonlySet<MessageId>) {
    this.read = read;
  }

  add(found: Found): Draft {
    const name = hash(`${found.author}\n${found.message}\n${found.words.join(" ")}`);
    const count = (this.ids.get(name) ?? 0) + 1;
    this.ids.set(name, count);
    const id = asId<StatementId>(count > 1 ? `${name}-${count}` : name);
    const draft: Draft = { ...found, id, sightings: [] };
    this.drafts.push(draft);
    this.shingles.add(draft.words, draft);
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

  /** The statement of another mail that shares most of the words in a row. */
  private find(found: Found): Draft | undefined {
    const shared = new Map<Draft, number>();
    const count = this.shingles.each(found.words, (draft) => {
      if (draft.mail !== found.mail && mayRepeat(draft, found))
        shared.set(draft, (shared.get(draft) ?? 0) + 1);
    });
    let best: Draft | undefined;
    for (const [draft, hits] of shared)
      if (hits >= sameShare * count && hits > (best ? (shared.get(best) ?? 0) : 0)) best = draft;
    return best;
  }
}

const mayRepeat = (draft: Draft, { author, message, words }: Found): boolean =>
  draft.message === message ||
  ((author === unknown || draft.author === author) && words.length > shingleSize);

// the mails of a thread -> for each quoted line, the mail in which it stands unquoted
//
// Where the whole thread is there, nothing need be worked out from marks and attributions: a quoted line belongs to
// the mail that says it. Lines too short or too common to tell follow the others of their turn.
import { hash } from "../lib/hash.ts";
import type { Mail } from "../model/message.ts";
import type { Placed, Turn } from "./authorship.ts";
import type { Line } from "./lines.ts";

/** A mail with its lines placed by what it says itself. */
export interface PlacedMail {
  readonly mail: Mail;
  readonly lines: readonly Line[];
  readonly own: Turn;
  readonly placed: readonly Placed[];
}

// Shorter lines ("Best regards,") are said in many mails.
const shortest = 16;

/** The same mails, their quoted turns tied to the mails that they come from. */
export function withOrigins<M extends PlacedMail>(mails: readonly M[]): M[] {
  const said = linesSaid(mails);
  const texts = textsOf(mails);
  const lineage = new Lineage(mails.map(({ mail }) => mail));
  return mails.map((mail) => ({ ...mail, placed: tie(mail, said, texts, lineage) }));
}

/** All that a mail says itself, as one bare text: made when it is first asked for. */
type Texts = (mail: Mail) => string;

function textsOf(mails: readonly PlacedMail[]): Texts {
  const placed = new Map(mails.map((each) => [each.mail, each]));
  const known = new Map<Mail, string>();
  return (mail) => {
    const text = known.get(mail) ?? ownText(placed.get(mail));
    known.set(mail, text);
    return text;
  };
}

const ownText = (mail: PlacedMail | undefined): string =>
  bareText(
    mail?.lines
      .filter((_, i) => mail.placed[i]?.turn === mail.own)
      .map(({ text }) => text)
      .join("") ?? "",
  );

/** Letters and digits, by which a line is known again whatever its marks and spaces; nothing for a line too short to tell. */
function bareOf(line: Line): string | undefined {
  if (line.text.length < shortest) return undefined;
  const bare = bareText(line.text);
  return bare.length < shortest ? undefined : bare;
}

const bareText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** For each line, the mails that say it. */
function linesSaid(mails: readonly PlacedMail[]): Map<string, Mail[]> {
  const said = new Map<string, Mail[]>();
  for (const { mail, lines, own, placed } of mails) {
    placed.forEach(({ turn }, i) => {
      const line = lines[i];
      const bare = turn === own && line ? bareOf(line) : undefined;
      if (bare === undefined) return;
      const key = hash(bare);
      const known = said.get(key);
      if (!known) said.set(key, [mail]);
      else if (known[known.length - 1] !== mail) known.push(mail);
    });
  }
  return said;
}

/** Who answers whom, by the ids in the headers. */
export class Lineage {
  private readonly byId = new Map<string, Mail>();

  constructor(mails: readonly Mail[]) {
    for (const mail of mails) this.byId.set(mail.messageId ?? mail.id, mail);
  }

  /** The mails above a mail, the answered one first. */
  above(mail: Mail): Mail[] {
    const found: Mail[] = [];
    for (let at = this.parentOf(mail); at && at !== mail && !found.includes(at); at = this.parentOf(at))
      found.push(at);
    return found;
  }

  /** The mail answered, or the nearest one above it that was read. */
  parentOf({ inReplyTo, references }: Mail): Mail | undefined {
    const ids = [...references, ...(inReplyTo === undefined ? [] : [inReplyTo])].reverse();
    for (const id of ids) {
      const mail = this.byId.get(id);
      if (mail) return mail;
    }
    return undefined;
  }
}

function tie(
  mail: PlacedMail,
  said: ReadonlyMap<string, readonly Mail[]>,
  texts: Texts,
  lineage: Lineage,
): Placed[] {
  const above = lineage.above(mail.mail);
  const clues = mail.placed.map(({ kind, turn }, i): Clue => {
    const line = mail.lines[i];
    const bare = kind === "text" && turn !== mail.own && line ? bareOf(line) : undefined;
    if (bare === undefined || !line) return { told: false };
    const origin =
      originOf(said.get(hash(bare)) ?? [], mail.mail, above) ?? rewrappedFrom(bare, line.depth, above, texts);
    return origin ? { told: true, origin } : { told: true };
  });
  return new Tying(mail.placed, clues).tied();
}

/** What a line says of its origin. */
interface Clue {
  /** Whether the line is long enough to be known again. */
  readonly told: boolean;
  readonly origin?: Mail;
}

/** Of the mails that say a line, the oldest above; where none is above, the only one. */
function originOf(saying: readonly Mail[], mail: Mail, above: readonly Mail[]): Mail | undefined {
  const others = saying.filter((other) => other !== mail);
  const ancestors = above.filter((other) => others.includes(other));
  return ancestors.at(-1) ?? (others.length === 1 ? others[0] : undefined);
}

/** The mail above that says a line which was broken elsewhere, or cut; as far up as the line is deep, and one more. */
const rewrappedFrom = (bare: string, depth: number, above: readonly Mail[], texts: Texts): Mail | undefined =>
  above.slice(0, depth + 1).find((mail) => texts(mail).includes(bare));

/** Splits the turns of a mail by origin. */
class Tying {
  private readonly placed: readonly Placed[];
  private readonly clues: readonly Clue[];
  /** The mail that says at least half of a turn's lines: the others were broken anew, or are too short. */
  private readonly elected = new Map<Turn, Mail>();
  private readonly turns = new Map<Turn, Map<Mail, Turn>>();

  constructor(placed: readonly Placed[], clues: readonly Clue[]) {
    this.placed = placed;
    this.clues = clues;
    this.elect();
  }

  private elect(): void {
    const told = new Map<Turn, number>();
    const votes = new Map<Turn, Map<Mail, number>>();
    this.placed.forEach(({ turn }, i) => {
      const clue = this.clues[i];
      if (!clue?.told) return;
      told.set(turn, (told.get(turn) ?? 0) + 1);
      const counts = votes.get(turn) ?? new Map<Mail, number>();
      votes.set(turn, counts);
      if (clue.origin) counts.set(clue.origin, (counts.get(clue.origin) ?? 0) + 1);
    });
    for (const [turn, counts] of votes) {
      const [best] = [...counts].sort(([, a], [, b]) => b - a);
      if (best && best[1] * 2 >= (told.get(turn) ?? 0)) this.elected.set(turn, best[0]);
    }
  }

  tied(): Placed[] {
    const sure = this.sureOrigins();
    return this.placed.map((place, i) => {
      const origin = sure[i] ?? this.elected.get(place.turn);
      return origin ? { ...place, turn: this.turnFrom(place.turn, origin) } : place;
    });
  }

  /** Origins that the turn's election or the next told line of the turn bears out: one line alone may be a coincidence. */
  private sureOrigins(): (Mail | undefined)[] {
    const sure: (Mail | undefined)[] = [];
    let last: { at: number; turn: Turn; origin: Mail | undefined } | undefined;
    this.placed.forEach(({ turn }, i) => {
      const clue = this.clues[i];
      if (!clue?.told) return;
      const same = last?.turn === turn && last.origin === clue.origin ? last : undefined;
      if (same)
        for (let at = same.at; at <= i; at++) if (this.placed[at]?.turn === turn) sure[at] = clue.origin;
      last = { at: i, turn, origin: clue.origin };
    });
    return sure;
  }

  /** The turn with its origin; the elected origin's is the one that quotes deeper turns. */
  private turnFrom(turn: Turn, origin: Mail): Turn {
    const known = this.turns.get(turn) ?? new Map<Mail, Turn>();
    this.turns.set(turn, known);
    const tied = known.get(origin) ?? { ...turn, origin: origin.id, ...this.quoting(turn) };
    known.set(origin, tied);
    return tied;
  }

  private quoting({ quotedBy }: Turn): { quotedBy?: Turn } {
    const origin = quotedBy && this.elected.get(quotedBy);
    return quotedBy ? { quotedBy: origin ? this.turnFrom(quotedBy, origin) : quotedBy } : {};
  }
}

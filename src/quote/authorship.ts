// lines and introductions -> the turn that each line belongs to
//
// A turn is one message as this mail shows it: the mail itself, or one that it quotes. Quote depth says how
// far down the chain of replies a line stands; an introduction says whose message begins there.
import type { MessageId } from "../model/ids.ts";
import type { DateGiven, Mail, Mailbox } from "../model/message.ts";
import { fold } from "../read/fold.ts";
import { samePerson } from "../read/people.ts";
import type { Speaker } from "./attribution.ts";
import { greetedIn } from "./greetings.ts";
import type { Introduction } from "./introductions.ts";
import type { Line } from "./lines.ts";
import { type Placement, placements } from "./placement.ts";
import { type Tag, tagsIn } from "./tags.ts";

/** One message as a mail shows it. */
export interface Turn {
  /** 0 is the mail's own. */
  readonly level: number;
  /** Who wrote it, as far as the mail says. */
  readonly speaker: Speaker;
  readonly date?: DateGiven;
  /** Whom it answers, where its copied headers say so. */
  readonly to?: Mailbox;
  /** The name or initials that its lines are marked with ("JD> "), where nothing else says whose they are. */
  readonly mark?: string;
  /** The turn that quotes it; none for the mail's own. */
  readonly quotedBy?: Turn;
  /** The mail that it comes from, where that was read too. */
  readonly origin?: MessageId;
}

/** A line, what it is, and the turn that it belongs to. */
export interface Placed {
  readonly kind: "text" | "attribution" | "blank" | "signature" | "footer" | "code";
  readonly turn: Turn;
}

/** The lines of a mail with their turns. */
export interface PlacedLines {
  /** The mail's own turn. */
  readonly own: Turn;
  /** One for each line. */
  readonly placed: readonly Placed[];
}

/** Every line's turn. */
export function placeLines(
  lines: readonly Line[],
  introductions: readonly Introduction[],
  mail: Pick<Mail, "from" | "to">,
): PlacedLines {
  const places = placements(lines, introductions, mail);
  const named = introductions.flatMap(({ speaker }) => (speaker.kind === "named" ? [speaker.mailbox] : []));
  const tags = tagsIn(lines, [mail.from, ...mail.to, ...named]);
  const stack = new TurnStack(mail.from);
  const own = stack.current;
  const placed: Placed[] = [];
  let next = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const introduction = introductions[next];
    if (line === undefined) continue;
    if (introduction !== undefined && i >= introduction.first) {
      if (i === introduction.first) {
        const said = isDrowned(lines, introductions, next)
          ? { ...introduction, speaker: mixed }
          : introduction;
        stack.introduce(said, places[next] ?? { kind: "none" }, line);
      }
      add(placed, "attribution", stack.current);
      if (i === introduction.last) next++;
    } else if (line.text === "") add(placed, "blank", stack.blank());
    else add(placed, "text", stack.at(line, tags.get(i), isStray(lines[i - 1], line)));
  }
  return { own, placed };
}

/** Places a line; lines placed alike, of which there may be millions, share what says so. */
function add(placed: Placed[], kind: Placed["kind"], turn: Turn): void {
  const above = placed[placed.length - 1];
  placed.push(above?.kind === kind && above.turn === turn ? above : { kind, turn });
}

// What stands further in is set off from the answers to it.
const inset = 2;

// So many empty lines nobody leaves.
const farthest = 20;

/**
 * Whether whoever quotes here says nothing, or no more than "Hi Ann,", before a copy without marks: the answers
 * stand somewhere inside it, and no line tells whose it is.
 */
function isDrowned(lines: readonly Line[], introductions: readonly Introduction[], at: number): boolean {
  const [above, here] = [introductions[at - 1], introductions[at]];
  if (above === undefined && here?.form === "headers" && here.depth === 0) return opensCopy(lines, here);
  if (above?.form !== "line" || here?.form !== "line" || above.depth !== here.depth) return false;
  if (here.first - above.last > farthest) return false;
  const isText = ({ text }: Line): boolean => text !== "";
  const below = lines.slice(here.last + 1, here.last + 1 + farthest).find(isText);
  const between = lines.slice(above.last + 1, here.first).filter(isText);
  const [first, more] = between;
  if (below?.depth !== here.depth || more) return false;
  return first === undefined || greetedIn(first.text, true) !== undefined;
}

/** Whether copied headers open a mail, and what they introduce has no marks: whoever sends it says something in there. */
function opensCopy(lines: readonly Line[], { first, last }: Introduction): boolean {
  const isText = ({ text }: Line): boolean => text !== "";
  const below = lines.slice(last + 1, last + 1 + farthest).find(isText);
  return below?.depth === 0 && below.indent <= inset && lines.findIndex(isText) === first;
}

const isStray = (above: Line | undefined, line: Line): boolean =>
  above !== undefined && above.text !== "" && above.depth > line.depth;

const nobody: Speaker = { kind: "nobody" };
const mixed: Speaker = { kind: "mixed" };

/** An unmarked copy that is open: its lines stand one level below what their depth says. */
interface Copy {
  readonly depth: number;
  readonly indent: number;
}

// Nobody replies on top of replies so often; a bound keeps the work for each line small.
const mostCopies = 30;

/** Whether a mark's name or initials can be somebody's: words of the name start as they do, first and last. */
function fits(prefix: string, { name = "", address = "" }: Mailbox): boolean {
  const starts = `${fold(name)} ${address.split("@")[0]}`.split(/[^\p{L}]+/u).map((word) => word.charAt(0));
  const first = starts.indexOf(fold(prefix).charAt(0));
  const initials = /^\p{Lu}{2,3}$/u.test(prefix) && starts.length > 2;
  const last = fold(prefix).charAt(prefix.length - 1);
  return first >= 0 && (!initials || starts.some((start, i) => i !== first && start === last));
}

/** The open turns, one for each level. */
class TurnStack {
  /** The turn of the last line. */
  current: Turn = { level: 0, speaker: { kind: "self" } };
  private readonly open: Turn[] = [this.current];
  private copies: Copy[] = [];
  private readonly voices = new Map<Turn, Map<string, Turn>>();
  /** The tagged paragraph that is open: its depth, and whose it is. */
  private tagged: { readonly depth: number; readonly turn: Turn } | undefined;
  private readonly writer: Mailbox;

  constructor(writer: Mailbox) {
    this.writer = writer;
  }

  /**
   * The turn that text belongs to.
   * @param tag the initials that the line opens with, where it opens a tagged paragraph
   * @param stray whether the line goes on, less deep, in the paragraph of the line above: that ends no copy
   */
  at(line: Pick<Line, "depth" | "indent" | "prefix">, tag?: Tag, stray = false): Turn {
    if (!stray) this.close(line);
    const turn = this.top(this.levelOf(line));
    if (tag && (turn.quotedBy || this.isOther(tag)))
      this.tagged = { depth: line.depth, turn: this.turnOf(tag, turn) };
    if (this.tagged?.depth !== line.depth) this.tagged = undefined;
    this.current = this.tagged?.turn ?? this.voiceOf(turn, line.prefix);
    return this.current;
  }

  /** Whether the mail itself quotes somebody by initials alone. */
  private isOther(tag: Tag): boolean {
    return tag.kind === "person" && !samePerson(tag.mailbox, this.writer);
  }

  /** The turn of an empty line, which ends a tagged paragraph. */
  blank(): Turn {
    this.tagged = undefined;
    return this.current;
  }

  /** Whoever tags a paragraph is one of those who quote the text around it, or somebody not heard of before. */
  private turnOf(tag: Tag, turn: Turn): Turn {
    if (tag.kind === "nobody") return this.voice(turn, tag.initials, nobody);
    const { mailbox } = tag;
    for (let at: Turn | undefined = turn; at; at = at.quotedBy) {
      const { speaker } = at;
      const who = at.quotedBy === undefined ? this.writer : speaker.kind === "named" && speaker.mailbox;
      if (who && samePerson(who, mailbox)) return at;
    }
    const within = turn.quotedBy ? turn : this.top(1);
    return this.voice(within, mailbox.name ?? "", { kind: "named", mailbox });
  }

  /** "Cy> …" under "Ann wrote:" is not Ann's. */
  private voiceOf(turn: Turn, prefix: string | undefined): Turn {
    if (prefix === undefined) return turn;
    if (turn.speaker.kind === "named" && fits(prefix, turn.speaker.mailbox)) return turn;
    return this.voice(turn, prefix, nobody, prefix);
  }

  /** Another voice within a turn. */
  private voice(turn: Turn, key: string, speaker: Speaker, mark?: string): Turn {
    const known = this.voices.get(turn) ?? new Map<string, Turn>();
    this.voices.set(turn, known);
    const { level, quotedBy } = turn;
    const voice = known.get(key) ?? { level, speaker, ...(mark && { mark }), ...(quotedBy && { quotedBy }) };
    known.set(key, voice);
    return voice;
  }

  /** Opens the turn that an introduction announces, and closes those that were quoted below it. */
  introduce(
    { speaker, date, depth, to }: Introduction,
    placement: Placement,
    { indent, prefix }: Line,
  ): Turn {
    this.tagged = undefined;
    // A reply in between does not end a copy; what introduces other text does.
    this.copies = this.copies.filter(
      (copy) => copy.depth < depth || (copy.depth === depth && copy.indent <= indent),
    );
    const marked = prefix === undefined ? { depth, indent } : { depth, indent, prefix };
    if (placement.kind === "none") return this.at({ depth, indent });
    if (placement.kind === "part") this.copies = [];
    const here = this.levelOf(marked);
    if (placement.kind === "part") this.copies.push({ depth, indent: 0 });
    if (placement.kind === "copy" && this.copies.length < mostCopies)
      this.copies.push({ depth, indent: placement.indent });
    const level = Math.max(1, here + (placement.kind === "marked" ? placement.below : 1));
    const quotedBy = this.top(level - 1);
    this.open.length = level;
    this.open.push({ level, speaker, quotedBy, ...(date && { date }), ...(to && { to }) });
    this.current = this.top(level);
    return this.current;
  }

  /** How far down the chain a line stands: its marks, and the copies that it stands in. */
  private levelOf({ depth, indent, prefix }: Pick<Line, "depth" | "indent" | "prefix">): number {
    const level = this.copies.length === 0 ? depth : this.copiedLevel(depth, indent);
    return prefix === undefined ? level : this.markedLevel(prefix, level);
  }

  private copiedLevel(depth: number, indent: number): number {
    const open = this.copies.filter((copy) => copy.depth <= depth);
    return depth + open.filter((copy) => copy.depth < depth || copy.indent <= indent).length;
  }

  /** Supercite marks with one "JD>" what JD says, however deep: below an open turn of JD's it is that turn's. */
  private markedLevel(prefix: string, level: number): number {
    const fitting = (turn: Turn | undefined): boolean =>
      turn?.speaker.kind === "named" && fits(prefix, turn.speaker.mailbox);
    if (fitting(this.open[level])) return level;
    return Math.max(level, this.open.findLastIndex(fitting));
  }

  /** Ends the copies that stand deeper than a line. */
  private close({ depth }: Pick<Line, "depth">): void {
    if (this.copies.length > 0)
      this.copies = this.copies.filter((copy) => copy.depth <= depth || copy.indent > 0);
  }

  private top(level: number): Turn {
    for (let i = this.open.length; i <= level; i++) {
      const quotedBy = this.open[i - 1];
      this.open.push(quotedBy ? { level: i, speaker: nobody, quotedBy } : { level: i, speaker: nobody });
    }
    return this.open[level] ?? this.current;
  }
}

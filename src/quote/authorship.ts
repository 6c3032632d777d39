// lines and introductions -> the turn that each line belongs to
//
// A turn is one message as this mail shows it: the mail itself, or one that it quotes. Quote depth says how
// far down the chain of replies a line stands; an introduction says whose message begins there.
import type { DateGiven } from "../model/message.ts";
import type { Speaker } from "./attribution.ts";
import type { Introduction } from "./introductions.ts";
import type { Line } from "./lines.ts";

/** One message as a mail shows it. */
export interface Turn {
  /** 0 is the mail's own. */
  readonly level: number;
  /** Who wrote it, as far as the mail says. */
  readonly speaker: Speaker;
  readonly date?: DateGiven;
  /** The turn that quotes it; none for the mail's own. */
  readonly quotedBy?: Turn;
}

/** A line, what it is, and the turn that it belongs to. */
export interface Placed {
  readonly kind: "text" | "attribution" | "blank";
  readonly turn: Turn;
}

const nobody: Speaker = { kind: "nobody" };

/** The lines of a mail with their turns. */
export interface Placement {
  /** The mail's own turn. */
  readonly own: Turn;
  /** One for each line. */
  readonly placed: readonly Placed[];
}

/** Every line's turn. */
export function placeLines(lines: readonly Line[], introductions: readonly Introduction[]): Placement {
  const stack = new TurnStack();
  const own = stack.current;
  const placed: Placed[] = [];
  const levels = levelsOf(lines, introductions);
  let next = 0;
  for (let i = 0; i < lines.length; i++) {
    const introduction = introductions[next];
    if (introduction?.first === i) {
      const turn = stack.introduce(introduction, levels[next] ?? introduction.depth + 1);
      for (; i <= introduction.last; i++) placed.push({ kind: "attribution", turn });
      next++;
      i--;
      continue;
    }
    const line = lines[i];
    if (line === undefined) continue;
    if (line.text === "") placed.push({ kind: "blank", turn: stack.current });
    else placed.push({ kind: "text", turn: stack.at(line.depth) });
  }
  return { own, placed };
}

/**
 * For each introduction, the level of the text that it introduces: one below its own depth, as most clients write it,
 * or its own.
 *
 * Introductions that follow each other, each one deeper, were written by one habit. Where the depth jumps at the first
 * of them, nothing above says whose text that depth is; and where the text after the last is no deeper than
 * the last, they introduce their own depth. "The text below is no deeper" alone would not do: where a reply has cut
 * out the middle of a quote, it looks the same.
 */
function levelsOf(lines: readonly Line[], introductions: readonly Introduction[]): number[] {
  return chainsOf(lines, introductions).flatMap((chain) => {
    const own = introducesOwnDepth(lines, chain);
    return chain.map(({ depth }) => (own ? depth : depth + 1));
  });
}

function introducesOwnDepth(lines: readonly Line[], chain: readonly Introduction[]): boolean {
  const head = chain[0];
  const tail = chain[chain.length - 1];
  if (head === undefined || tail === undefined || head.depth === 0) return false;
  const above = textBefore(lines, head.first);
  if (above !== undefined && above.depth >= head.depth) return false;
  const below = textAfter(lines, tail.last);
  return below !== undefined && below.depth === tail.depth;
}

/** Introductions with no text between them, each one deeper than the one above. */
function chainsOf(lines: readonly Line[], introductions: readonly Introduction[]): Introduction[][] {
  const chains: Introduction[][] = [];
  for (const introduction of introductions) {
    const chain = chains[chains.length - 1];
    const above = chain?.[chain.length - 1];
    const follows = above !== undefined && textBefore(lines, introduction.first) === lines[above.last];
    if (chain && follows && introduction.depth === above.depth + 1) chain.push(introduction);
    else chains.push([introduction]);
  }
  return chains;
}

function textAfter(lines: readonly Line[], at: number): Line | undefined {
  for (let i = at + 1; i < lines.length; i++) if (lines[i]?.text !== "") return lines[i];
  return undefined;
}

function textBefore(lines: readonly Line[], at: number): Line | undefined {
  for (let i = at - 1; i >= 0; i--) if (lines[i]?.text !== "") return lines[i];
  return undefined;
}

/** The open turns, one for each level. */
class TurnStack {
  current: Turn = { level: 0, speaker: { kind: "self" } };
  private readonly open: Turn[] = [this.current];

  private top(level: number): Turn {
    for (let i = this.open.length; i <= level; i++) {
      const quotedBy = this.open[i - 1];
      this.open.push(quotedBy ? { level: i, speaker: nobody, quotedBy } : { level: i, speaker: nobody });
    }
    return this.open[level] ?? this.current;
  }

  /** The turn that text at a level belongs to. */
  at(level: number): Turn {
    this.current = this.top(level);
    return this.current;
  }

  /** Opens the turn that an introduction announces, and closes those that were quoted below it. */
  introduce({ speaker, date }: Introduction, level: number): Turn {
    const quotedBy = this.top(level - 1);
    this.open.length = level;
    this.open.push(date ? { level, speaker, date, quotedBy } : { level, speaker, quotedBy });
    this.current = this.top(level);
    return this.current;
  }
}

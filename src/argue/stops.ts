// running text -> the places where a sentence may end, each with the words around it

/** A place where a sentence may end. */
export interface Stop {
  /** Where the marks start and where what closes after them ends. */
  readonly at: number;
  readonly to: number;
  /** The marks alone: ".", "...", "?!", or a smiley. */
  readonly marks: string;
  /** Quotes and brackets between the marks and the white space. */
  readonly closers: string;
  /** The word right before the marks, opening brackets and quotes left out; and the one before that. */
  readonly before: string;
  readonly earlier: string;
  /** The next word with what opens before it; empty at the end of the text. */
  readonly after: string;
}

// No word that decides anything is longer; a bound keeps a megabyte without a space linear.
const longestWord = 40;

const isMark = (letter: string): boolean => ".?!…。！？".includes(letter);
// Chinese and Japanese put no space after a stop.
const isWideMark = (letter: string): boolean => "。！？".includes(letter);
const isCloser = (letter: string): boolean => "\"'”’)]}*_»」』）".includes(letter);
const isSpace = (letter: string | undefined): boolean => letter === undefined || letter === " ";

export const isSmiley = (word: string): boolean => /^(?:[:;=]['o^-]?[()DPpO/|\\]+|\^\^|8-\))$/.test(word);

// Where a mark or a smiley may start; nothing else is looked at.
const start = /[.?!…。！？:;=^8]/g;

/** Stops in order. Text is unwrapped: its only white space is single spaces. */
export function stops(text: string): Stop[] {
  const found: Stop[] = [];
  start.lastIndex = 0;
  for (let next = start.exec(text); next; next = start.exec(text)) {
    const i = next.index;
    const to = isMark(text.charAt(i)) ? run(text, i, isMark) : smileyAt(text, i);
    if (to === i) continue;
    const end = afterNote(text, run(text, to, isCloser));
    if (isSpace(text[end]) || isWideMark(text.charAt(to - 1)) || isGlued(text, i, end)) {
      found.push({
        at: i,
        to: end,
        marks: text.slice(i, to),
        closers: text.slice(to, end),
        ...around(text, i, end),
      });
    }
    start.lastIndex = Math.max(end, i + 1);
  }
  return found;
}

/** "It fails.[2] Always": a note's number or a closing tag that stands right after the mark goes with it. */
function afterNote(text: string, at: number): number {
  if (text[at] !== "[" && text[at] !== "<") return at;
  return at + (/^(?:\[\d{1,3}\]|<\/\w{1,12}>)(?= |$)/.exec(text.slice(at, at + 16))?.[0].length ?? 0);
}

function run(text: string, from: number, test: (letter: string) => boolean): number {
  let to = from;
  while (to < text.length && test(text.charAt(to))) to++;
  return to;
}

function smileyAt(text: string, from: number): number {
  if (!isSpace(text[from - 1])) return from;
  const word = wordAt(text, from);
  return isSmiley(word) ? from + word.length : from;
}

/** "done.The next": a full stop whose space was forgotten, believed before the commonest openings only. */
const isGlued = (text: string, at: number, end: number): boolean =>
  end === at + 1 &&
  /^\p{Ll}{3}$/u.test(text.slice(Math.max(0, at - 3), at)) &&
  /^(?:The|This|That|There|It|We|You|They|But|And|So|If|In|However)[ ']/.test(text.slice(end, end + 8));

function around(text: string, at: number, end: number): Pick<Stop, "before" | "earlier" | "after"> {
  const next = isSpace(text[end]) ? end + 1 : end;
  const word = lastWord(text, at);
  return {
    before: word.replace(/^["'“‘([{*_]{1,8}/, ""),
    earlier: lastWord(text, at - word.length - 1),
    after: next < text.length ? wordAt(text, next) : "",
  };
}

function lastWord(text: string, to: number): string {
  const word = text.slice(Math.max(0, to - longestWord), Math.max(0, to));
  return word.slice(word.lastIndexOf(" ") + 1);
}

function wordAt(text: string, from: number): string {
  const word = text.slice(from, from + longestWord);
  const space = word.indexOf(" ");
  return space < 0 ? word : word.slice(0, space);
}

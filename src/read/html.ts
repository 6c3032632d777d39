// HTML mail -> text with ">" before what stands in blockquotes
//
// Only what decides lines and quoting is looked at: blocks and line breaks, blockquotes, preformatted text, and
// elements without text. Nothing is executed, loaded or checked; a single pass over the tags.
import { decodeEntities } from "./entities.ts";

const blocks = new Set(
  "address article aside body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p section table tr ul".split(
    " ",
  ),
);
/** Blocks with an empty line around them. */
const spaced = new Set("p ul ol dl h1 h2 h3 h4 h5 h6 pre blockquote table".split(" "));
/** Elements whose content is no text of the mail. */
const silent = new Set("head script style title template noscript object svg math".split(" "));

// Deeper quoting is no conversation, and would cost a mark a level on every line.
const deepestQuote = 40;

const tagPattern = /<(\/?)([a-z][a-z0-9:]{0,20})(?=[\s/>])|<!--|<[!?]/iy;

/** One paragraph after another, lines not wrapped: a line of the result is a line break or block of the mail. */
export function htmlToText(html: string): string {
  const page = new Page();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    page.say(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    at = afterTag(html, open, page);
  }
  return page.text();
}

/** Handles the tag at `open`; a lone "<" is text. */
function afterTag(html: string, open: number, page: Page): number {
  tagPattern.lastIndex = open;
  const match = tagPattern.exec(html);
  if (!match) {
    page.say("<");
    return open + 1;
  }
  if (match[0] === "<!--") return past(html, "-->", open + 4);
  const end = past(html, ">", open);
  const name = match[2]?.toLowerCase();
  if (name === undefined) return end;
  if (match[1] === "/") page.close(name);
  else if (silent.has(name)) return page.skip(html, name, end);
  else page.open(name);
  return end;
}

function past(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

/** The text as it grows: lines with the depth at which they are quoted. */
class Page {
  private readonly lines: string[] = [];
  private line = "";
  /** Whether a space would follow a space, or begin the line. */
  private afterSpace = true;
  private depth = 0;
  private depthAbove = 0;
  private preformatted = 0;
  private gap = false;
  /** Names of elements that nothing closes any more: looked for once, not at each of a million tags. */
  private readonly unclosed = new Set<string>();

  say(source: string): void {
    const text = decodeEntities(source);
    if (this.preformatted > 0) this.sayLines(text);
    else this.sayFlowing(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  open(name: string): void {
    if (name === "br") this.endLine();
    this.around(name);
    if (name === "blockquote") this.depth++;
    if (name === "pre") this.preformatted++;
    if (name === "td" || name === "th") this.line += this.line === "" ? "" : " ";
    if (name === "li") this.line = "- ";
  }

  /** Past an element without text; one that is never closed hides nothing but its own tag. */
  skip(html: string, name: string, from: number): number {
    if (this.unclosed.has(name)) return from;
    const closing = new RegExp(`</${name}\\s{0,9}>`, "gi");
    closing.lastIndex = from;
    if (closing.test(html)) return closing.lastIndex;
    this.unclosed.add(name);
    return from;
  }

  close(name: string): void {
    this.around(name);
    if (name === "blockquote") this.depth = Math.max(0, this.depth - 1);
    if (name === "pre") this.preformatted = Math.max(0, this.preformatted - 1);
  }

  text(): string {
    this.finish();
    const { lines } = this;
    let first = 0;
    while (first < lines.length && isEmpty(lines[first])) first++;
    return lines.length > first ? `${lines.slice(first).join("\n")}\n` : "";
  }

  /** Begins a new line for a block, after an empty one where the block has space around it. */
  private around(name: string): void {
    if (!blocks.has(name) && !spaced.has(name)) return;
    this.finish();
    this.gap ||= spaced.has(name);
  }

  private finish(): void {
    if (this.line.trim() !== "") this.endLine();
    this.clear();
  }

  private clear(): void {
    this.line = "";
    this.afterSpace = true;
  }

  private sayFlowing(text: string): void {
    const more = this.afterSpace && text.startsWith(" ") ? text.slice(1) : text;
    if (more === "") return;
    this.line += more;
    this.afterSpace = more.endsWith(" ");
  }

  private sayLines(text: string): void {
    const [first = "", ...more] = text.split(/\r\n?|\n/);
    this.line += first;
    for (const line of more) {
      this.endLine();
      this.line = line;
    }
  }

  private endLine(): void {
    // The empty line between a quote and what is around it belongs to the shallower of the two.
    const between = Math.min(this.depth, this.depthAbove);
    if (this.gap && this.lines.length > 0 && !isEmpty(this.lines.at(-1)))
      this.lines.push(marked("", between));
    this.gap = false;
    this.lines.push(marked(this.line.trimEnd(), this.depth));
    this.depthAbove = this.depth;
    this.clear();
  }
}

function marked(line: string, depth: number): string {
  const marks = "> ".repeat(Math.min(depth, deepestQuote));
  return line === "" ? marks.trimEnd() : marks + line;
}

const isEmpty = (line: string | undefined): boolean => line === undefined || /^[> ]*$/.test(line);

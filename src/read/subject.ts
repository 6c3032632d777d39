// a subject line -> the subject, and the name of the list that tagged it

const counted = "\\s?(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3}|\\*\\d{1,3})?\\s?[:：]\\s*";
const reply = new RegExp(`^\\s*(?:re|aw|antw|antwort|sv|vs|ref|odp|ynt|res|回复|答复|返信)${counted}`, "iu");
const forward = new RegExp(`^\\s*(?:fwd?|wg|tr|rv|doorst|i|enc|pd|转发)${counted}`, "iu");
const tag = /^\s*\[([^\][]{1,80})\]\s*/;

type SubjectMark = "reply" | "forward";

export interface SubjectRead {
  /** Without the list's tag and without "Re:". */
  readonly subject: string;
  /** The list's tag, where there is one. */
  readonly tag?: string;
  /** Its outermost "Re:" or "Fwd:", in whatever language. */
  readonly mark?: SubjectMark;
}

/**
 * Takes "Re:" and the list's tag off. A tag is the list's when it is the list's name, or, where no name
 * is known, when it reads like one: one word in lower or mixed case ("[PATCH]" is the author's own).
 */
export function readSubject(text: string, list?: string): SubjectRead {
  const outer = withoutMarks(withoutPrefix(text.replace(/\s+/g, " ").trim()));
  const name = tag.exec(outer.subject)?.[1];
  if (name === undefined || !isListTag(name, list)) return outer;
  const inner = withoutMarks(outer.subject.replace(tag, ""));
  const mark = outer.mark ?? inner.mark;
  return { subject: inner.subject, tag: name, ...(mark && { mark }) };
}

// Lists before brackets became usual: "R-beta: Re: …".
const bareTag = /^[\p{L}\p{N}._-]{1,20}:\s{1,2}(?=re\s?:)/iu;
// A reply to a forwarded mail, wrapped: "[Fwd: Re: …]".
const wrapped = /^\[(fwd?: .{1,300})\]$/i;

const withoutPrefix = (text: string): string => text.replace(bareTag, "").replace(wrapped, "$1");

const listWord = /^[\p{L}][\p{L}\p{N}._-]*$/u;
const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function isListTag(name: string, list: string | undefined): boolean {
  if (list !== undefined && list !== "") return squash(list).startsWith(squash(name));
  return listWord.test(name) && name !== name.toUpperCase();
}

function withoutMarks(text: string): SubjectRead {
  let subject = text;
  let mark: SubjectMark | undefined;
  for (let next = marked(subject); next; next = marked(subject)) {
    mark ??= next.mark;
    subject = subject.slice(next.length);
  }
  return { subject, ...(mark && { mark }) };
}

function marked(text: string): { mark: SubjectMark; length: number } | undefined {
  const replied = reply.exec(text);
  if (replied) return { mark: "reply", length: replied[0].length };
  const forwarded = forward.exec(text);
  return forwarded ? { mark: "forward", length: forwarded[0].length } : undefined;
}

/** A subject as a debate's title: without any leading tags. */
export function titleOf(subject: string): string {
  let rest = readSubject(subject).subject;
  for (let match = tag.exec(rest); match; match = tag.exec(rest)) {
    rest = withoutMarks(rest.slice(match[0].length)).subject;
  }
  return rest || subject.trim();
}

const forwardEnd = /\s*\(fwd?\)$/i;

/** What replies to one subject have in common (the "base subject" of RFC 5256 §2.1); empty says nothing. */
export const subjectKey = (subject: string): string => squash(titleOf(subject).replace(forwardEnd, ""));

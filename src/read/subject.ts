// a subject line -> the subject, and the name of the list that tagged it

const reply =
  /^\s*(?:re|aw|antw|antwort|sv|vs|fwd?|wg|tr|rv|ref|odp|ynt|res|回复|答复|返信)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*/iu;
const tag = /^\s*\[([^\][]{1,80})\]\s*/;

export interface SubjectRead {
  /** Without the list's tag and without "Re:". */
  readonly subject: string;
  /** The list's tag, where there is one. */
  readonly tag?: string;
}

/**
 * Takes "Re:" and the list's tag off. A tag is the list's when it is the list's name, or, where no name
 * is known, when it reads like one: one word in lower or mixed case ("[PATCH]" is the author's own).
 */
export function readSubject(text: string, list?: string): SubjectRead {
  let rest = withoutReply(text.replace(/\s+/g, " ").trim());
  const found = tag.exec(rest);
  const name = found?.[1];
  if (!found || name === undefined || !isListTag(name, list)) return { subject: rest };
  rest = withoutReply(rest.slice(found[0].length));
  return { subject: rest, tag: name };
}

const listWord = /^[\p{L}][\p{L}\p{N}._-]*$/u;
const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function isListTag(name: string, list: string | undefined): boolean {
  if (list !== undefined && list !== "") return squash(list).startsWith(squash(name));
  return listWord.test(name) && name !== name.toUpperCase();
}

function withoutReply(text: string): string {
  let rest = text;
  for (let match = reply.exec(rest); match; match = reply.exec(rest)) rest = rest.slice(match[0].length);
  return rest;
}

/** A subject as a debate's title: without any leading tags. */
export function titleOf(subject: string): string {
  let rest = readSubject(subject).subject;
  for (let match = tag.exec(rest); match; match = tag.exec(rest))
    rest = withoutReply(rest.slice(match[0].length));
  return rest || subject.trim();
}

// text that should be JSON -> where it stops being JSON
//
// Engines word and place the faults that JSON.parse finds differently, or not at all; this tells the same on each.
import { indexLines, lineAt } from "./text.ts";

export interface JsonFault {
  /** UTF-16 offset of what cannot stand there; the text's length where more is wanted. */
  readonly at: number;
  /** Whether nothing but the rest is missing. */
  readonly ended: boolean;
}

type State = "value" | "value or ]" | "key" | "key or }" | ":" | "comma or end";
type Token = "[" | "]" | "{" | "}" | "," | ":" | "string" | "scalar";

const space = /[\t\n\r ]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
// What the end of the text may leave of either.
const cutScalar = /(?:[a-z]{1,4}|-?\d*(?:\.\d*)?(?:[eE][+-]?)?)$/y;
const cutEscape = /\\(?:u[\da-fA-F]{0,3})?$/y;
const wholeEscape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a string must not hold them
const stringStop = /["\\\u0000-\u001f]/g;

/** Nothing where the text is JSON (RFC 8259). */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ("[" | "{")[] = [];
  let state: State = "value";
  let at = skip(space, text, 0);
  while (at < text.length) {
    if (state === "comma or end" && open.length === 0) return { at, ended: false };
    const token = tokenAt(text, at);
    const next: State | undefined = token && follow(state, token.kind, open);
    if (token === undefined || next === undefined) return faultAt(text, at);
    if (token.fault !== undefined) return { at: token.fault, ended: token.fault === text.length };
    state = next;
    at = skip(space, text, token.end);
  }
  return state === "comma or end" && open.length === 0 ? undefined : { at, ended: true };
}

function faultAt(text: string, at: number): JsonFault {
  const cut = skip(cutScalar, text, at) === text.length && /[a-z\d.-]/.test(text[at] ?? "");
  return cut ? { at: text.length, ended: true } : { at, ended: false };
}

/** "breaks off in line 3, after 120 bytes", or "is damaged from line 3, column 8 (byte 120) on". */
export function sayFault(text: string, { at, ended }: JsonFault): string {
  const index = indexLines(text);
  const line = lineAt(index, at);
  const bytes = new TextEncoder().encode(text.slice(0, at)).length;
  if (ended) return `breaks off in line ${line}, after ${bytes} bytes`;
  return `is damaged from line ${line}, column ${at - (index.starts[line - 1] ?? 0) + 1} (byte ${bytes}) on`;
}

/** Where a sticky pattern's match ends; `from` where there is none. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function tokenAt(text: string, at: number): { kind: Token; end: number; fault?: number } | undefined {
  const sign = text[at] ?? "";
  if ("[]{},:".includes(sign)) return { kind: sign as Token, end: at + 1 };
  if (sign === '"') return { kind: "string", ...stringAt(text, at) };
  const end = skip(scalar, text, at);
  return end > at ? { kind: "scalar", end } : undefined;
}

function stringAt(text: string, from: number): { end: number; fault?: number } {
  let at = from + 1;
  for (;;) {
    stringStop.lastIndex = at;
    at = stringStop.exec(text)?.index ?? text.length;
    if (text[at] === '"') return { end: at + 1 };
    const end = skip(wholeEscape, text, at);
    if (end === at) return { end, fault: skip(cutEscape, text, at) === text.length ? text.length : at };
    at = end;
  }
}

/** The state after a token, its bracket opened or closed; nothing where it must not stand there. */
function follow(state: State, token: Token, open: ("[" | "{")[]): State | undefined {
  const [isValue, isKey] = [state.startsWith("value"), state.startsWith("key")];
  const top = open.at(-1);
  switch (token) {
    case "string":
      if (isKey) return ":";
      return isValue ? "comma or end" : undefined;
    case "scalar":
      return isValue ? "comma or end" : undefined;
    case "[":
    case "{":
      if (!isValue) return undefined;
      open.push(token);
      return token === "[" ? "value or ]" : "key or }";
    case "]":
    case "}":
      return closes(state, token, top) && open.pop() ? "comma or end" : undefined;
    case ",":
      if (state !== "comma or end") return undefined;
      return top === "{" ? "key" : "value";
    case ":":
      return state === ":" ? "value" : undefined;
  }
}

const closes = (state: State, token: "]" | "}", top: "[" | "{" | undefined): boolean =>
  token === "]"
    ? top === "[" && (state === "comma or end" || state === "value or ]")
    : top === "{" && (state === "comma or end" || state === "key or }");

// a value -> the same value, whose texts hold nothing else in memory
//
// Engines cut a text out of another without copying it: a subject kept for later keeps the whole mail in memory.

/** Texts and small objects met before: what thousands of mails share is held once. */
export type Known = Map<string, unknown>;

/** A copy of plain data, with each text on its own. */
export function detach<T>(value: T, known: Known = new Map()): T {
  return copyOf(value, known) as T;
}

function copyOf(value: unknown, known: Known): unknown {
  if (typeof value === "string") return textOf(value, known);
  if (Array.isArray(value)) return value.map((item) => copyOf(item, known));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, copyOf(item, known)]);
  const copy = Object.fromEntries(entries);
  return entries.every(([, item]) => typeof item === "string") ? shared(copy, known) : copy;
}

/** Somebody's name and address, mail after mail: plain data is never written to, so that one copy will do. */
function shared(copy: object, known: Known): unknown {
  const key = JSON.stringify(copy);
  const before = known.get(key);
  if (typeof before === "object") return before;
  known.set(key, copy);
  return copy;
}

function textOf(text: string, known: Known): string {
  const before = known.get(text);
  if (typeof before === "string") return before;
  // Putting two texts together and cutting the first off again makes the engine copy the second.
  const copy = ` ${text}`.slice(1);
  known.set(copy, copy);
  return copy;
}

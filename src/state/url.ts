// view <-> the part of the address after "#"
//
// After "#", so that it works on any static host and is never sent to one.
import { asId, type PersonId } from "../model/ids.ts";
import { arrangementFields, arrangementFrom, numberFrom } from "./arrangement-url.ts";
import { isKind, isType } from "./query.ts";
import type { View } from "./view.ts";

/** `thread=` for one of an archive's threads, `without=` for each hidden person, kind and type, `at=` for the selected statement, `mails=` while it is played, and how it is laid out; empty for the start view. */
export function toHash({ thread, query, selected, arrangement, mails }: View): string {
  const fields = new URLSearchParams();
  if (thread) fields.append("thread", thread);
  for (const author of [...query.people].sort()) fields.append("without", author);
  for (const kind of [...query.kinds].sort()) fields.append("without-kind", kind);
  for (const type of [...query.types].sort()) fields.append("without-type", type);
  for (const [name, value] of arrangement ? arrangementFields(arrangement) : []) fields.append(name, value);
  if (mails !== undefined) fields.append("mails", String(mails));
  if (selected) fields.append("at", selected);
  const text = fields.toString();
  return text && `#${text}`;
}

/** Never throws: what it does not know is left out. */
export function fromHash(hash: string): View {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const [thread, selected] = [fields.get("thread"), fields.get("at")];
  const query = {
    people: new Set(fields.getAll("without").map(asId<PersonId>)),
    kinds: new Set(fields.getAll("without-kind").filter(isKind)),
    types: new Set(fields.getAll("without-type").filter(isType)),
  };
  const [arrangement, mails] = [arrangementFrom(fields), numberFrom(fields.get("mails"))];
  return {
    query,
    ...(arrangement && { arrangement }),
    ...(mails !== undefined && { mails }),
    ...(thread && { thread: asId(thread) }),
    ...(selected && { selected: asId(selected) }),
  };
}

// what the user decided about who is who, so that it can be done again on the same mails
import type { MessageId } from "./ids.ts";

/** Somebody by id, by name or another spelling of it, or by address. "unknown" is whoever nobody could name. */
export type PersonRef = string;

export type PeopleChoice =
  | { readonly do: "rename"; readonly person: PersonRef; readonly name: string }
  /** Both are one; the first keeps id and name. */
  | { readonly do: "merge"; readonly person: PersonRef; readonly with: PersonRef }
  /** These messages are by somebody else: by the one of that name or address, where there is one, else by a new person. */
  | {
      readonly do: "split";
      readonly person: PersonRef;
      readonly name: string;
      readonly messages: readonly MessageId[];
    };

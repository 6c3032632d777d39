// a mail in one readable string -> what is argued in it, one readable line a statement
//
//   "Bob claim: Not yet. [rebuts Ship it.]"
import { argue } from "../../src/argue/argue.ts";
import type { Conversation } from "../../src/model/conversation.ts";
import type { Relation } from "../../src/model/relation.ts";
import type { Statement } from "../../src/model/statement.ts";
import { type Header, read } from "./quotes.ts";

/** What a mail argues, line by line. */
export const argued = (mail: string, header: Header = {}): string[] => argumentIn(read(mail, header));

function argumentIn(conversation: Conversation): string[] {
  const { statements, relations } = argue(conversation);
  const names = new Map<string, string>(conversation.participants.map(({ id, name }) => [id, name]));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return statements.map((statement) => {
    const acts = relations.filter(({ from }) => from === statement.id).map((relation) => act(relation, byId));
    const done = acts.length > 0 ? ` [${acts.join(", ")}]` : "";
    return `${names.get(statement.author) ?? "?"} ${statement.kind}: ${statement.text}${done}`;
  });
}

const act = ({ type, to }: Relation, byId: ReadonlyMap<string, Statement>): string =>
  `${type} ${byId.get(to)?.text}`;

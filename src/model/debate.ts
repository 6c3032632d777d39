// everything that was read, before it becomes a graph
import type { Issue } from "./issue.ts";
import type { Message } from "./message.ts";
import type { Person } from "./person.ts";
import type { Relation } from "./relation.ts";
import type { Source } from "./source.ts";
import type { Statement } from "./statement.ts";

export interface Debate {
  readonly title: string;
  readonly participants: readonly Person[];
  /** Oldest first along each chain of replies. */
  readonly messages: readonly Message[];
  readonly sources: readonly Source[];
  /** In the order in which they were said: by message, then by place. */
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  readonly issues: readonly Issue[];
}

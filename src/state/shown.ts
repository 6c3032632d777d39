// debate + query -> the statements and relations that are left
import type { DebateGraph } from "../debate.ts";
import { asId, type RelationId, type StatementId } from "../model/ids.ts";
import type { Shown } from "../scene/visible.ts";
import type { Query } from "./query.ts";

/** A relation goes with either of its ends. */
export function shownOf(graph: DebateGraph, { people, kinds, types }: Query): Shown {
  const statements = new Set(
    graph
      .filterNodes((_, { author, kind }) => !people.has(author) && !kinds.has(kind))
      .map(asId<StatementId>),
  );
  const relations = graph
    .filterEdges((_, { type }, from, to) => !types.has(type) && has(statements, from) && has(statements, to))
    .map(asId<RelationId>);
  return { statements, relations: new Set(relations) };
}

const has = (statements: ReadonlySet<StatementId>, key: string): boolean => statements.has(asId(key));

/** What is left by both. */
export const both = (one: Shown, other: Shown): Shown => ({
  statements: common(one.statements, other.statements),
  relations: common(one.relations, other.relations),
});

const common = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): Set<T> =>
  new Set([...one].filter((item) => other.has(item)));

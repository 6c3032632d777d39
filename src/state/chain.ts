// a statement -> all it hangs on and all that hangs on it; a relation -> its two ends
import type { DebateGraph } from "../debate.ts";
import { asId, type RelationId, type StatementId } from "../model/ids.ts";

export interface Chain {
  readonly statements: ReadonlySet<StatementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/** Follows relations up to the roots and down to the last replies, never up again on the way down. */
export function chainOf(graph: DebateGraph, id: StatementId): Chain {
  const statements = new Set<StatementId>([id]);
  const relations = new Set<RelationId>();
  const follow = (edges: (key: string) => string[], end: (edge: string) => string) => {
    const queue: string[] = [id];
    const seen = new Set(queue);
    for (const at of queue) {
      for (const edge of edges(at)) {
        relations.add(asId(edge));
        const next = end(edge);
        statements.add(asId(next));
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
  };
  if (!graph.hasNode(id)) return { statements, relations };
  follow(
    (key) => graph.outEdges(key),
    (edge) => graph.target(edge),
  );
  follow(
    (key) => graph.inEdges(key),
    (edge) => graph.source(edge),
  );
  return { statements, relations };
}

/** What one relation ties together. */
export function tieOf(graph: DebateGraph, id: RelationId): Chain {
  const ends = graph.hasEdge(id) ? graph.extremities(id) : [];
  return { statements: new Set(ends.map(asId<StatementId>)), relations: new Set([id]) };
}

/** The relations that a statement itself has, in either direction. */
export const tiesOf = (graph: DebateGraph, id: StatementId): RelationId[] =>
  graph.hasNode(id) ? graph.edges(id).map(asId<RelationId>) : [];

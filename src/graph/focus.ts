// graph + what the reader asks about -> the statements and relations that answer it
import { asId, type RelationId, type StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import type { DebateGraph } from "./attributes.ts";

/** A part of the debate; both ends of its relations are in it. */
export interface Part {
  readonly statements: ReadonlySet<StatementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/** What can be looked at alone. */
export type Focus =
  /** A statement and what is at most so many relations away from it. */
  | { readonly kind: "around"; readonly at: StatementId; readonly steps: number }
  /** The exchanges between two people. */
  | { readonly kind: "between"; readonly people: readonly [Author, Author] }
  /** The shortest way from one statement to another. */
  | { readonly kind: "path"; readonly ends: readonly [StatementId, StatementId] };

/** Statements that the debate no longer has give an empty part. */
export function focusOn(graph: DebateGraph, focus: Focus): Part {
  switch (focus.kind) {
    case "around":
      return around(graph, focus.at, focus.steps);
    case "between":
      return between(graph, ...focus.people);
    case "path":
      return path(graph, ...focus.ends);
  }
}

/** All that both sides of a relation say counts as one step, whichever of them acts. */
function around(graph: DebateGraph, at: StatementId, steps: number): Part {
  const statements = new Set<StatementId>(graph.hasNode(at) ? [at] : []);
  let edge: readonly StatementId[] = [...statements];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const before = new Set(statements);
    for (const each of edge) for (const next of neighbours(graph, each)) statements.add(next);
    edge = [...statements].filter((each) => !before.has(each));
  }
  return within(graph, statements);
}

const neighbours = (graph: DebateGraph, id: StatementId): StatementId[] =>
  graph.neighbors(id).map(asId<StatementId>);

/**
 * Where one of the two acts on the other, with the reasons that either of them gives for what he says there. What a
 * third person says is left out, also between two turns of the exchange.
 */
function between(graph: DebateGraph, one: Author, other: Author): Part {
  const statements = new Set<StatementId>();
  const authorOf = (id: string): Author => graph.getNodeAttribute(id, "author");
  graph.forEachEdge((_, __, source, target) => {
    const [acting, actedOn] = [authorOf(source), authorOf(target)];
    if ((acting === one && actedOn === other) || (acting === other && actedOn === one))
      for (const end of [source, target]) statements.add(asId(end));
  });
  for (const id of statements) {
    graph.forEachInEdge(id, (_, { type }, source) => {
      if (type === "supports" && authorOf(source) === authorOf(id)) statements.add(asId(source));
    });
  }
  return within(graph, statements);
}

/** How often a person acted on each other one, or the other way round. */
export function exchangesOf(graph: DebateGraph, person: Author): ReadonlyMap<Author, number> {
  const counts = new Map<Author, number>();
  graph.forEachEdge((_, __, ___, ____, { author: acting }, { author: actedOn }) => {
    if (acting === actedOn || (acting !== person && actedOn !== person)) return;
    const other = acting === person ? actedOn : acting;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  });
  return counts;
}

/** Of ways of the same length the one that goes by earlier statements; empty where none leads there. */
function path(graph: DebateGraph, from: StatementId, to: StatementId): Part {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return within(graph, new Set());
  const place = new Map(graph.nodes().map((key, index) => [key, index]));
  const came = new Map<StatementId, StatementId>([[from, from]]);
  for (const at of came.keys()) {
    if (came.has(to)) break;
    const next = neighbours(graph, at).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    for (const each of next) if (!came.has(each)) came.set(each, at);
  }
  const statements = new Set<StatementId>();
  for (let at = came.get(to) && to; at && !statements.has(at); at = came.get(at)) statements.add(at);
  return within(graph, statements);
}

/** All relations between the statements. */
function within(graph: DebateGraph, statements: ReadonlySet<StatementId>): Part {
  const relations = new Set<RelationId>();
  for (const id of statements)
    graph.forEachOutEdge(id, (key, _, __, target) => {
      if (statements.has(asId(target))) relations.add(asId(key));
    });
  return { statements, relations };
}

/** The part as a debate of its own, to be laid out alone; people, mails and sources stay as they are. */
export function partOf(graph: DebateGraph, { statements, relations }: Part): DebateGraph {
  const part = graph.emptyCopy() as DebateGraph;
  part.forEachNode((key) => {
    if (!statements.has(asId(key))) part.dropNode(key);
  });
  graph.forEachEdge((key, attributes, source, target) => {
    if (relations.has(asId(key))) part.addDirectedEdgeWithKey(key, source, target, attributes);
  });
  return part;
}

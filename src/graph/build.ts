// debate -> Graphology graph
import { check } from "../lib/check.ts";
import type { Debate } from "../model/debate.ts";
import type { Message } from "../model/message.ts";
import type { Relation } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import type { DebateGraph, SavedMessage, StatementAttributes } from "./attributes.ts";
import { emptyGraph } from "./empty.ts";
import { setStandings } from "./standing.ts";

/**
 * The debate as a graph; nodes and edges in the debate's order, keyed by the ids of statements and relations.
 *
 * A multigraph, because "Yes, but" concedes and rebuts between the same two statements.
 */
export function buildGraph(debate: Debate): DebateGraph {
  const graph = emptyGraph();
  graph.replaceAttributes({
    format: "riposte",
    version: 1,
    title: debate.title,
    participants: debate.participants,
    messages: debate.messages.map(savedMessage),
    sources: debate.sources,
    issues: debate.issues,
  });
  for (const statement of debate.statements) graph.addNode(statement.id, statementAttributes(statement));
  for (const relation of debate.relations) addRelation(graph, relation);
  setStandings(graph);
  return graph;
}

function savedMessage({ date, ...message }: Message): SavedMessage {
  return date ? { ...message, date: date.iso, dateText: date.text } : message;
}

function statementAttributes({ id: _, span, spans, ...statement }: Statement): StatementAttributes {
  const pieces = spans && { spans: spans.map(({ from, to }) => [from, to] as const) };
  return { ...statement, span: [span.from, span.to], ...pieces, standing: "unanswered" };
}

function addRelation(graph: DebateGraph, { id, from, to, ...attributes }: Relation): void {
  check(graph.hasNode(from) && graph.hasNode(to), `relation ${id} has an end that is no statement`);
  graph.addDirectedEdgeWithKey(id, from, to, attributes);
}

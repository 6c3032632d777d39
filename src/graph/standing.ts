// the relations that reach a statement -> how it stands in the debate
import type { RelationType } from "../model/relation.ts";
import type { DebateGraph, Standing } from "./attributes.ts";

/** One relation between two authors, reduced to what its target feels. */
export interface Reaction {
  readonly type: RelationType;
}

/** What others said of a statement, in one word; the author's own premises do not count. */
export function standingOf(reactions: readonly Reaction[]): Standing {
  const by = (type: RelationType) => reactions.filter((reaction) => reaction.type === type);
  const rebuttals = by("rebuts").length;
  const concessions = by("concedes").length;
  if (rebuttals > 0) return concessions > 0 ? "partly conceded" : "contested";
  if (concessions > 0) return "conceded";
  if (by("supports").length > 0) return "supported";
  return reactions.length > 0 ? "answered" : "unanswered";
}

/** Reactions come from other people: an author's own premises leave a claim unanswered. */
export function setStandings(graph: DebateGraph): void {
  graph.forEachNode((statement, { author }) => {
    const reactions = graph
      .inEdges(statement)
      .filter((edge) => graph.getNodeAttribute(graph.source(edge), "author") !== author)
      .map((edge) => ({ type: graph.getEdgeAttribute(edge, "type") }));
    graph.setNodeAttribute(statement, "standing", standingOf(reactions));
  });
}

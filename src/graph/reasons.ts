// a statement -> its author's own reasons for it, and what others said of these
import { asId, type RelationId, type StatementId } from "../model/ids.ts";
import type { DebateGraph, Standing } from "./attributes.ts";
import { standingOf } from "./standing.ts";

/** By which relations one statement acts on another. */
export interface Act {
  readonly from: StatementId;
  readonly to: StatementId;
  readonly relations: readonly RelationId[];
}

/** What its author backs a statement with, then what he backs these reasons with, and so on; each reason once. */
export function reasonsFor(graph: DebateGraph, id: StatementId): Act[] {
  const author = graph.getNodeAttribute(id, "author");
  const [found, acts] = [new Set([id]), [] as Act[]];
  for (const to of found) {
    for (const act of actsOn(graph, to)) {
      const backs = act.relations.some((each) => graph.getEdgeAttribute(each, "type") === "supports");
      if (!backs || found.has(act.from) || graph.getNodeAttribute(act.from, "author") !== author) continue;
      found.add(act.from);
      acts.push(act);
    }
  }
  return acts;
}

/** What others said of the reasons for a statement, in the order of the reasons. */
export function answersToReasons(graph: DebateGraph, id: StatementId): Act[] {
  const author = graph.getNodeAttribute(id, "author");
  return reasonsFor(graph, id)
    .flatMap(({ from }) => actsOn(graph, from))
    .filter(({ from }) => graph.getNodeAttribute(from, "author") !== author);
}

/** How all its reasons stand together, as a statement stands by what others said of it. */
export function standingOfReasons(graph: DebateGraph, id: StatementId): Standing {
  const relations = answersToReasons(graph, id).flatMap((act) => act.relations);
  return standingOf(relations.map((each) => graph.getEdgeAttributes(each)));
}

const actsOn = (graph: DebateGraph, to: StatementId): Act[] =>
  graph.inNeighbors(to).map((from) => ({
    from: asId(from),
    to,
    relations: graph.directedEdges(from, to).map(asId<RelationId>),
  }));

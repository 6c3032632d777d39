// graph -> what each statement says of others, best first
import { asId, type RelationId, type StatementId } from "../model/ids.ts";
import type { RelationType } from "../model/relation.ts";
import type { DebateGraph } from "./attributes.ts";

/** A relation seen from the statement that acts. */
export interface Link {
  readonly relation: RelationId;
  readonly type: RelationType;
  readonly to: StatementId;
  readonly confidence: number;
  /** "inside": within one author's message; "reply": to another author, or to another message. */
  readonly reach: "inside" | "reply";
}

export interface Links {
  /** Place of each statement in the order in which things were said. */
  readonly order: ReadonlyMap<StatementId, number>;
  /** Of each statement that acts on another: the surest link first, on ties the one with the earlier target. */
  readonly out: ReadonlyMap<StatementId, readonly Link[]>;
  /** Statements that somebody else, or a later message, replies to. */
  readonly answered: ReadonlySet<StatementId>;
}

/** Relations of a statement to itself are left out. */
export function linksOf(graph: DebateGraph): Links {
  const order = new Map(graph.nodes().map((key, place) => [asId<StatementId>(key), place]));
  const out = new Map<StatementId, Link[]>();
  const answered = new Set<StatementId>();
  graph.forEachEdge((key, { type, confidence }, source, target, acting, actedOn) => {
    if (source === target) return;
    const to = asId<StatementId>(target);
    const own = acting.author === actedOn.author && acting.message === actedOn.message;
    if (!own) answered.add(to);
    const links = out.get(asId(source)) ?? [];
    links.push({ relation: asId(key), type, to, confidence, reach: own ? "inside" : "reply" });
    out.set(asId(source), links);
  });
  for (const links of out.values()) links.sort(bySureness(order));
  return { order, out, answered };
}

const bySureness = (order: ReadonlyMap<StatementId, number>) => (a: Link, b: Link) =>
  b.confidence - a.confidence ||
  (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0) ||
  (a.relation < b.relation ? -1 : 1);

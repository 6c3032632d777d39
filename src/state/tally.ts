// debate -> how many statements and relations of each person, kind and type
import type { DebateGraph } from "../debate.ts";
import { asId, type StatementId } from "../model/ids.ts";
import { type Author, unknown } from "../model/person.ts";
import { type RelationType, relationTypes } from "../model/relation.ts";
import { type StatementKind, statementKinds } from "../model/statement.ts";

/** What one participant did in the debate. */
export interface PersonTally {
  readonly author: Author;
  readonly name: string;
  /** Those on the map: asides that nobody takes up are not drawn. */
  readonly statements: number;
  readonly claims: number;
  readonly proposals: number;
  readonly rebuttals: number;
  readonly concessions: number;
}

type IsDrawn = (id: StatementId) => boolean;

/** Everybody who says something, in the order of the participants, the unknown last. */
export function peopleOf(graph: DebateGraph, isDrawn: IsDrawn): PersonTally[] {
  const statements = byAuthor(graph);
  const people: readonly { id: Author; name: string }[] = [
    ...graph.getAttribute("participants"),
    { id: unknown, name: "Unknown author" },
  ];
  return people.flatMap(({ id, name }) => {
    const own = statements.get(id);
    return own ? tallyOf(graph, id, name, own.filter(isDrawn), isDrawn) : [];
  });
}

function byAuthor(graph: DebateGraph): Map<Author, StatementId[]> {
  const found = new Map<Author, StatementId[]>();
  graph.forEachNode((key, { author }) => {
    const own = found.get(author);
    if (own) own.push(asId(key));
    else found.set(author, [asId(key)]);
  });
  return found;
}

function tallyOf(
  graph: DebateGraph,
  author: Author,
  name: string,
  own: readonly StatementId[],
  isDrawn: IsDrawn,
): PersonTally {
  const kinds = own.map((key) => graph.getNodeAttribute(key, "kind"));
  const acts = own
    .flatMap((key) => graph.outEdges(key))
    .filter((edge) => isDrawn(asId(graph.target(edge))))
    .map((edge) => graph.getEdgeAttribute(edge, "type"));
  const count = <T>(list: readonly T[], wanted: T) => list.filter((item) => item === wanted).length;
  return {
    author,
    name,
    statements: own.length,
    claims: count(kinds, "claim"),
    proposals: count(kinds, "proposal"),
    rebuttals: count(acts, "rebuts"),
    concessions: count(acts, "concedes"),
  };
}

/** The kinds that are drawn, in the order of the annotation guide, with their number. */
export const kindsOf = (graph: DebateGraph, isDrawn: IsDrawn): [StatementKind, number][] =>
  statementKinds
    .map((kind): [StatementKind, number] => [
      kind,
      graph.filterNodes((key, node) => node.kind === kind && isDrawn(asId(key))).length,
    ])
    .filter(([, number]) => number > 0);

/** The relation types that occur between what is drawn, in the order of the annotation guide, with their number. */
export const typesOf = (graph: DebateGraph, isDrawn: IsDrawn): [RelationType, number][] =>
  relationTypes
    .map((type): [RelationType, number] => [
      type,
      graph.filterEdges((_, edge, from, to) => edge.type === type && isDrawn(asId(from)) && isDrawn(asId(to)))
        .length,
    ])
    .filter(([, number]) => number > 0);

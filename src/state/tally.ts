// debate -> how many statements and relations of each person, kind and type
import type { DebateGraph } from "../debate.ts";
import { type Author, unknown } from "../model/person.ts";
import { type RelationType, relationTypes } from "../model/relation.ts";
import { type StatementKind, statementKinds } from "../model/statement.ts";

/** What one participant did in the debate. */
export interface PersonTally {
  readonly author: Author;
  readonly name: string;
  readonly statements: number;
  /** Claims and proposals: what the person stands for. */
  readonly claims: number;
  readonly rebuttals: number;
  readonly concessions: number;
}

/** Everybody who says something, in the order of the participants, the unknown last. */
export function peopleOf(graph: DebateGraph): PersonTally[] {
  const names = new Map<Author, string>(graph.getAttribute("participants").map(({ id, name }) => [id, name]));
  const authors: Author[] = [...names.keys(), unknown];
  return authors
    .map((author) => tallyOf(graph, author, names.get(author) ?? "Unknown author"))
    .filter(({ statements }) => statements > 0);
}

function tallyOf(graph: DebateGraph, author: Author, name: string): PersonTally {
  const own = graph.filterNodes((_, node) => node.author === author);
  const kinds = own.map((key) => graph.getNodeAttribute(key, "kind"));
  const acts = own.flatMap((key) => graph.outEdges(key)).map((edge) => graph.getEdgeAttribute(edge, "type"));
  const count = <T>(list: readonly T[], ...wanted: T[]) =>
    list.filter((item) => wanted.includes(item)).length;
  return {
    author,
    name,
    statements: own.length,
    claims: count(kinds, "claim", "proposal"),
    rebuttals: count(acts, "rebuts"),
    concessions: count(acts, "concedes"),
  };
}

/** The kinds that occur, in the order of the annotation guide, with their number. */
export const kindsOf = (graph: DebateGraph): [StatementKind, number][] =>
  statementKinds
    .map((kind): [StatementKind, number] => [kind, graph.filterNodes((_, node) => node.kind === kind).length])
    .filter(([, number]) => number > 0);

/** The relation types that occur, in the order of the annotation guide, with their number. */
export const typesOf = (graph: DebateGraph): [RelationType, number][] =>
  relationTypes
    .map((type): [RelationType, number] => [type, graph.filterEdges((_, edge) => edge.type === type).length])
    .filter(([, number]) => number > 0);

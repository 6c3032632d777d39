// graph -> how much is in it: one way to count, wherever a debate is summed up
import type { DebateGraph } from "./attributes.ts";

export interface Counts {
  /** Without asides, which argue nothing: greetings, jokes, lists of references. */
  readonly statements: number;
  readonly asides: number;
  /** Of every type, those of asides too. */
  readonly relations: number;
  readonly rebuttals: number;
}

export function countsIn(graph: DebateGraph): Counts {
  const asides = graph.filterNodes((_, { kind }) => kind === "aside").length;
  const rebuttals = graph.filterEdges((_, { type }) => type === "rebuts").length;
  return { statements: graph.order - asides, asides, relations: graph.size, rebuttals };
}

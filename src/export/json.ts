// graph -> Riposte's own file: Graphology's serialised form as JSON
import type { DebateGraph } from "../graph/attributes.ts";

/** The debate as text; the same debate gives the same bytes. `fromJson` of `saved.ts` reads it without loss. */
export const toJson = (graph: DebateGraph): string => `${JSON.stringify(graph.export(), null, 1)}\n`;

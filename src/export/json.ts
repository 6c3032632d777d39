// graph -> Riposte's own file: Graphology's serialised form as JSON
import type { DebateGraph } from "../graph/attributes.ts";

/** The debate as text; the same debate gives the same bytes. `fromJson` of `saved.ts` reads it without loss. */
export const toJson = (graph: DebateGraph): string => `${JSON.stringify(graph.export(), null, 1)}\n`;

/** Whether a parsed file says that it is a saved debate, however damaged. */
export function isSavedDebate(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("attributes" in value)) return false;
  const { attributes } = value;
  return (
    typeof attributes === "object" &&
    attributes !== null &&
    "format" in attributes &&
    attributes.format === "riposte"
  );
}

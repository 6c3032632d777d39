// files -> what the page is told about them, in a form that can be posted
import { type DebateGraph, type Input, type Issue, openDebate } from "../debate.ts";

export type Answer =
  | {
      readonly kind: "debate";
      readonly graph: ReturnType<DebateGraph["export"]>;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "nothing"; readonly issues: readonly Issue[] }
  /** Our own mistake: what the error said. */
  | { readonly kind: "failed"; readonly reason: string };

/** Never rejects: an error of our own becomes an answer, so that what was open stays open. */
export async function answer(inputs: readonly Input[]): Promise<Answer> {
  try {
    const opened = await openDebate(inputs);
    return opened.kind === "debate" ? { ...opened, graph: opened.graph.export() } : opened;
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

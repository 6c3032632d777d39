// the selected statement -> the panel for it, fetched when the first is selected
import { later } from "./lazy.tsx";
import type { StatementProps } from "./statement.tsx";
import { debate, selected } from "./store.ts";

const Statement = later<StatementProps>(() => import("./statement.tsx").then(({ Statement }) => Statement));

export function Detail() {
  const graph = debate.value;
  const id = selected.value;
  if (!graph || !id)
    return <p class="hint">Select a statement to see who said it, where, and what became of it.</p>;
  return <Statement key={id} graph={graph} id={id} />;
}

// a relation type -> a short piece of its line, as the map's legend has it
import type { RelationType } from "../model/relation.ts";
import { scene } from "./store.ts";

export function LineSample({ type }: { readonly type: RelationType }) {
  const entry = scene.value?.legend.find((line) => line.type === type);
  // Drawn inside the cards alone, as rows with a bullet.
  if (!entry) return <span class="line-sample bullet">•</span>;
  return (
    <svg class="line-sample" width="26" height="10" aria-hidden="true" focusable="false">
      <path d="M1 5h24" stroke={entry.colour} stroke-width="2" stroke-dasharray={entry.dash.join(" ")} />
    </svg>
  );
}

// a relation type -> a short piece of its line, as the map draws it
import type { RelationType } from "../model/relation.ts";
import { lineStyle } from "./drawing.ts";
import { themeName } from "./theme.ts";

export function LineSample({ type }: { readonly type: RelationType }) {
  const { colour, dash } = lineStyle(type, themeName.value);
  return (
    <svg class="line-sample" width="26" height="10" aria-hidden="true" focusable="false">
      <path d="M1 5h24" stroke={colour} stroke-width="2" stroke-dasharray={dash.join(" ")} />
    </svg>
  );
}

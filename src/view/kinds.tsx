// debate -> which kinds of statement and types of relation are shown
import { computed } from "@preact/signals";
import type { RelationType } from "../model/relation.ts";
import type { StatementKind } from "../model/statement.ts";
import { all, only, toggle } from "../state/query.ts";
import { kindsOf, typesOf } from "../state/tally.ts";
import { filter } from "../state/view.ts";
import { go } from "./address.ts";
import { Facet, FacetRow } from "./facet.tsx";
import { LineSample } from "./sample.tsx";
import { debate, isDrawn, scene, view } from "./store.ts";
import { kindWords, typeWords } from "./words.ts";

/** Counted once for each debate: a filter changes no number. */
const kindNumbers = computed(() => (debate.value ? kindsOf(debate.value, isDrawn.value) : []));
const typeNumbers = computed(() => (debate.value ? typesOf(debate.value, isDrawn.value) : []));

/** How the map tells a kind, where it is not the plain card. */
const howDrawn: Partial<Record<StatementKind, string>> = {
  premise: "• in a claim’s card",
  proposal: "labelled on its card",
  question: "labelled on its card",
};

export function Kinds() {
  const found = kindNumbers.value;
  const kinds = found.map(([kind]) => kind);
  const hidden = view.value.query.kinds;
  return (
    <Facet title="Statements" filtered={hidden.size > 0} onAll={() => go(filter(all("kinds")))}>
      {found.map(([kind, number]) => (
        <FacetRow
          key={kind}
          name={kindWords[kind].many}
          shown={!hidden.has(kind)}
          note={[number, howDrawn[kind]].filter(Boolean).join(" · ")}
          onToggle={() => go(filter(toggle("kinds", kind)))}
          onOnly={() => go(filter(only("kinds", kind, kinds)))}
        />
      ))}
    </Facet>
  );
}

export function Types() {
  const found = typeNumbers.value;
  if (found.length === 0) return null;
  const types = found.map(([type]) => type);
  const hidden = view.value.query.types;
  return (
    <Facet title="Relations" filtered={hidden.size > 0} onAll={() => go(filter(all("types")))}>
      {found.map(([type, number]) => (
        <FacetRow
          key={type}
          name={typeWords[type].many}
          shown={!hidden.has(type)}
          sample={<LineSample type={type} />}
          note={linesWords(type, number)}
          onToggle={() => go(filter(toggle("types", type)))}
          onOnly={() => go(filter(only("types", type, types)))}
        />
      ))}
    </Facet>
  );
}

/** A fold's line stands for several. */
const drawnLines = computed(() =>
  tallyOf(scene.value?.edges.flatMap(({ type, holds = [type] }) => holds.map(() => type)) ?? []),
);

/** "35 · 31 inside cards": what ties two statements of one card has no line. */
function linesWords(type: RelationType, number: number): string {
  const inside = number - (drawnLines.value.get(type) ?? 0);
  return inside > 0 ? `${number} · ${inside === number ? "all" : inside} inside cards` : String(number);
}

function tallyOf<T>(list: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const item of list) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

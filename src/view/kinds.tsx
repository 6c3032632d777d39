// debate -> which kinds of statement and types of relation are shown
import { computed } from "@preact/signals";
import { all, only, toggle } from "../state/query.ts";
import { kindsOf, typesOf } from "../state/tally.ts";
import { filter } from "../state/view.ts";
import { go } from "./address.ts";
import { Facet, FacetRow } from "./facet.tsx";
import { LineSample } from "./sample.tsx";
import { debate, view } from "./store.ts";
import { kindWords, typeWords } from "./words.ts";

/** Counted once for each debate: a filter changes no number. */
const kindNumbers = computed(() => (debate.value ? kindsOf(debate.value) : []));
const typeNumbers = computed(() => (debate.value ? typesOf(debate.value) : []));

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
          note={String(number)}
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
          note={String(number)}
          onToggle={() => go(filter(toggle("types", type)))}
          onOnly={() => go(filter(only("types", type, types)))}
        />
      ))}
    </Facet>
  );
}

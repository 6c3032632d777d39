// what is hidden, missing or under way -> words over the map
import { useEffect, useState } from "preact/hooks";
import { type DebateGraph, wording } from "../debate.ts";
import type { Focus } from "../graph/focus.ts";
import { arrangementOf } from "../state/arrangement.ts";
import { showAll } from "../state/query.ts";
import { filter } from "../state/view.ts";
import { go } from "./address.ts";
import { task } from "./opening.ts";
import { counts, debate, isFiltered, tree, view } from "./store.ts";

/** "12 of 59 shown", only while something is hidden. */
export function FilterState() {
  const { drawn, shown } = counts.value;
  return (
    <div class="filter-state" role="status">
      {isFiltered.value && (
        <>
          <span>{shown < drawn ? `${shown} of ${drawn} shown` : "Some relations are hidden"}</span>
          <button type="button" class="quiet" onClick={() => go(filter(() => showAll))}>
            Show all
          </button>
        </>
      )}
    </div>
  );
}

/** Why what is looked at alone is nothing. */
const noPart: Record<Focus["kind"], string> = {
  around: "The debate does not have this statement.",
  between: "These two never answer each other.",
  path: "No chain of relations leads from the one statement to the other.",
};

function whyEmpty(graph: DebateGraph, focus: Focus): string {
  const isLost = focus.kind === "path" && focus.ends.some((end) => !graph.hasNode(end));
  return isLost ? "The debate does not have both of these statements." : noPart[focus.kind];
}

/** A debate without statements, or a part of it, says why there is nothing to see. */
export function EmptyMap() {
  const graph = debate.value;
  if (!graph || tree.value.places.size > 0) return null;
  const { focus } = arrangementOf(view.value);
  const why = graph.getAttribute("issues").find(({ code }) => code === "no-debate");
  return (
    <div class="empty-map">
      <h2>Nothing to draw here</h2>
      <p>{focus ? whyEmpty(graph, focus) : why ? wording(why) : nothingFound}</p>
    </div>
  );
}

const nothingFound = "No statement was found in it. Open a mail that quotes what it answers.";

/** Shown only when it takes long enough to wonder; over the list of threads too, for that lies above all else. */
export function TaskState() {
  const begun = task.value;
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!begun) return;
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, [begun]);
  return (
    <div class="reading" role="status">
      {begun && isSlow && (
        <>
          {begun.bytes && begun.size ? (
            <Progress bytes={begun.bytes.value} size={begun.size} />
          ) : (
            <span class="spinner" aria-hidden="true" />
          )}
          <span class="reading-name">
            {begun.doing} {begun.name} …
            {begun.step?.value && (
              <span class="reading-step" aria-hidden="true">
                {begun.step.value}
              </span>
            )}
          </span>
          <button type="button" class="quiet" onClick={begun.cancel}>
            Cancel
          </button>
        </>
      )}
    </div>
  );
}

/** Hidden from a screen reader: it would be told of every step. */
const Progress = ({ bytes, size }: { readonly bytes: number; readonly size: number }) => (
  <span class="reading-share" aria-hidden="true">
    <progress max={size} value={bytes} /> {Math.floor((100 * bytes) / size)} %
  </span>
);

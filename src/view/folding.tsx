// the selected statement -> what can be folded, opened or looked at alone around it
import { fold, unfold } from "../graph/fold.ts";
import type { StatementId } from "../model/ids.ts";
import { repliesOf } from "../scene/fold-words.ts";
import { arrange, folding } from "../state/arrangement.ts";
import { foldableAt, toggleAt } from "../state/folds.ts";
import { go } from "./address.ts";
import { focusOn, pathFrom } from "./focus.tsx";
import { debate, scene } from "./store.ts";
import { nameOf } from "./words.ts";

export const foldAt = (id: StatementId): void => {
  const drawn = scene.peek();
  const change = drawn && toggleAt(drawn, id);
  if (change) go(arrange(folding(change)));
};

/** Opens the fold that a statement stands in, if it stands in one. */
export function openAt(id: StatementId): void {
  const drawn = scene.peek();
  if (drawn && foldableAt(drawn, id).opens) foldAt(id);
}

export function StatementActions({ id }: { readonly id: StatementId }) {
  const [graph, drawn] = [debate.value, scene.value];
  if (!graph || !drawn) return null;
  const { opens, unfolds, replies, topic } = foldableAt(drawn, id);
  const author = graph.getNodeAttribute(id, "author");
  const actions = [
    unfolds && {
      label: `Open its ${unfolds.direct > 1 ? repliesOf(unfolds) : "reply"}`,
      act: () => foldBy(unfold(unfolds.what)),
    },
    replies && { label: "Fold replies", act: () => foldBy(fold(replies)) },
    topic && !opens && { label: "Fold topic", act: () => foldBy(fold(topic)) },
    !opens && {
      label: `Fold all of ${nameOf(graph, author)}`,
      act: () => foldBy(fold({ kind: "person", author })),
    },
    { label: "Look around it", act: () => focusOn({ kind: "around", at: id, steps: 1 }) },
    {
      label: "Path to …",
      act: () => {
        pathFrom.value = id;
      },
    },
  ].filter((action) => action !== undefined && action !== false);
  return (
    <fieldset class="statement-actions" aria-label="On the map">
      {actions.map(({ label, act }) => (
        <button key={label} type="button" class="chip-button" onClick={act}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

const foldBy = (change: Parameters<typeof folding>[0]) => go(arrange(folding(change)));

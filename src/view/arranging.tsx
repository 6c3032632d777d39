// how the map is laid out -> the box in which that is chosen: mode, folds, people, dates, playback
import { useState } from "preact/hooks";
import { exchangesOf } from "../graph/focus.ts";
import { type Folds, foldAll, openAll } from "../graph/fold.ts";
import { asId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import {
  type Arrangement,
  arrange,
  arrangementOf,
  focusing,
  folding,
  inMode,
  isByHand,
  type Mode,
  markingSince,
} from "../state/arrangement.ts";
import { playTo } from "../state/playback.ts";
import { go } from "./address.ts";
import { tidy } from "./redrawing.ts";
import { debate, scene, view } from "./store.ts";
import { count } from "./words.ts";

const modeWords: readonly { readonly mode: Mode; readonly name: string; readonly note: string }[] = [
  { mode: "flow", name: "Flow", note: "columns are turns" },
  { mode: "timeline", name: "Timeline", note: "columns are dates" },
  { mode: "layered", name: "Layered", note: "every relation counts" },
];

const levels: readonly { readonly name: string; readonly to: (folds: Folds) => Folds }[] = [
  { name: "Wide fans folded", to: foldAll() },
  { name: "Everything open", to: openAll },
  { name: "Topics only", to: foldAll(0) },
  { name: "First turn", to: foldAll(1) },
  { name: "Two turns", to: foldAll(2) },
  { name: "Three turns", to: foldAll(3) },
];

const change = (how: (arrangement: Arrangement) => Arrangement) => go(arrange(how));

export function Arranging() {
  const arrangement = arrangementOf(view.value);
  return (
    <>
      <Modes arrangement={arrangement} />
      <Levels arrangement={arrangement} />
      <Pair arrangement={arrangement} />
      <Since arrangement={arrangement} />
      <div class="arranging-row">
        <button type="button" class="button" onClick={() => go(playTo(1))}>
          Play mail by mail
        </button>
        <button type="button" class="button" onClick={tidy}>
          Tidy up
        </button>
      </div>
    </>
  );
}

interface Props {
  readonly arrangement: Arrangement;
}

const Modes = ({ arrangement }: Props) => (
  <fieldset>
    <legend>Layout</legend>
    {modeWords.map(({ mode, name, note }) => (
      <label key={mode} class="arranging-choice">
        <input
          type="radio"
          name="mode"
          checked={arrangement.mode === mode}
          onChange={() => change(inMode(mode))}
        />
        {name} <span class="soft">{note}</span>
      </label>
    ))}
  </fieldset>
);

/** What is folded or opened by hand counts as a choice of its own, which cannot be chosen. */
function Levels({ arrangement: { folds } }: Props) {
  const chosen = levels.findIndex(({ to }) => {
    const { level, fans } = to(folds);
    return level === folds.level && fans === folds.fans;
  });
  const byHand = chosen < 0 || isByHand(folds);
  return (
    <>
      <label class="arranging-field">
        <span>Folded to</span>
        <select
          value={byHand ? "-1" : String(chosen)}
          aria-describedby="folded-words"
          onChange={({ currentTarget }) => {
            const to = levels[Number(currentTarget.value)]?.to;
            if (to) change(folding(to));
          }}
        >
          {byHand && <option value="-1">as you folded it</option>}
          {levels.map(({ name }, index) => (
            <option key={name} value={String(index)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p id="folded-words" class="arranging-field soft">
        {foldedWords()}
      </p>
    </>
  );
}

/** "2 folds hold 75 of 494 statements". */
function foldedWords(): string {
  const folds = scene.value?.cards.flatMap(({ fold }) => fold ?? []) ?? [];
  const held = folds.reduce((sum, { statements }) => sum + statements.length, 0);
  const all = scene.value?.cardOf.size ?? 0;
  if (held === 0) return "nothing is folded";
  return `${count(folds.length, "fold holds", "folds hold")} ${held} of ${count(all, "statement")}`;
}

/** Shown as soon as both are chosen. */
function Pair({ arrangement: { focus } }: Props) {
  const [half, setHalf] = useState<readonly [string, string]>(["", ""]);
  const isPair = focus?.kind === "between";
  const chosen = (isPair ? focus.people : half).map(known);
  const choose = (place: 0 | 1, id: string) => {
    const [one = "", other = ""] = chosen.with(place, id);
    const isWhole = one !== "" && other !== "";
    setHalf(isWhole ? ["", ""] : [one, other]);
    const pair = [asId(one) as Author, asId(other) as Author] as const;
    if (isWhole) change(focusing({ kind: "between", people: pair }));
    else if (isPair) change(focusing(undefined));
  };
  return (
    <fieldset class="arranging-pair">
      <legend>Two people only</legend>
      {([0, 1] as const).map((place) => (
        <select
          key={place}
          aria-label={place === 0 ? "One of the two people" : "The other one of the two people"}
          value={chosen[place]}
          onChange={({ currentTarget }) => choose(place, currentTarget.value)}
        >
          <option value="">everybody</option>
          {partners(chosen[1 - place] ?? "").map(({ id, words, met }) => (
            <option key={id} value={id} disabled={!met}>
              {words}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}

/** Nobody, for somebody whom this debate does not have. */
const known = (id: string): string =>
  debate.value?.getAttribute("participants").some((person) => person.id === id) ? id : "";

/** Everybody, or beside one who is chosen with how often the two met; who never did cannot be chosen. */
function partners(chosen: string) {
  const graph = debate.value;
  const people = graph?.getAttribute("participants") ?? [];
  if (!graph || !chosen) return people.map(({ id, name }) => ({ id, words: name, met: true }));
  const counts = exchangesOf(graph, asId(chosen) as Author);
  const times = (id: Author) => counts.get(id) ?? 0;
  return [...people]
    .sort((a, b) => times(b.id) - times(a.id))
    .map(({ id, name }) => {
      const met = times(id) > 0;
      return { id, words: met ? `${name} · ${times(id)}` : name, met };
    });
}

const Since = ({ arrangement: { since } }: Props) => (
  <label class="arranging-field">
    <span>Mark what is new since</span>
    <input
      type="date"
      value={since ?? ""}
      onChange={({ currentTarget }) => change(markingSince(currentTarget.value))}
    />
  </label>
);

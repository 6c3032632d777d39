// cues -> the reasons for a decision, in words
import { explainCue } from "../argue/explain.ts";
import type { Cue } from "../model/statement.ts";

export interface CuesProps {
  readonly cues: readonly Cue[];
}

/** The weightiest first. */
export function CueList({ cues }: CuesProps) {
  const sorted = [...cues].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <ul class="cue-list">
      {sorted.map((cue, place) => (
        <li key={place} class={cue.weight < 0 ? "against" : "for"}>
          {explainCue(cue)}
        </li>
      ))}
    </ul>
  );
}

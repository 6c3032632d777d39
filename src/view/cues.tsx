// cues -> the reasons for a decision, in words
import { explainCue, telling } from "../argue/explain.ts";
import type { Cue } from "../model/statement.ts";

export interface CuesProps {
  readonly cues: readonly Cue[];
}

export function CueList({ cues }: CuesProps) {
  return (
    <ul class="cue-list">
      {telling(cues).map((cue, place) => (
        <li key={place} class={cue.weight < 0 ? "against" : "for"}>
          {explainCue(cue)}
        </li>
      ))}
    </ul>
  );
}

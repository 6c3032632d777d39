// cues -> the reasons for a decision, in words
import { explainCue } from "../argue/explain.ts";
import type { Cue } from "../model/statement.ts";

interface CuesProps {
  readonly title: string;
  readonly cues: readonly Cue[];
}

export function Cues({ title, cues }: CuesProps) {
  if (cues.length === 0) return null;
  return (
    <section class="cues">
      <h3>{title}</h3>
      <CueList cues={cues} />
    </section>
  );
}

/** The weightiest first. */
export function CueList({ cues }: { readonly cues: readonly Cue[] }) {
  const sorted = [...cues].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <ul class="cue-list">
      {sorted.map((cue) => (
        <li key={cue.name + cue.text} class={cue.weight < 0 ? "against" : "for"}>
          {explainCue(cue)}
        </li>
      ))}
    </ul>
  );
}

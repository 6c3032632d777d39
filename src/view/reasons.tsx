// cues -> the reasons for a decision, their wording fetched when the first is shown
import type { CuesProps } from "./cues.tsx";
import { later } from "./lazy.tsx";

export const CueList = later<CuesProps>(() => import("./cues.tsx").then(({ CueList: List }) => List));

export function Cues({ title, cues }: CuesProps & { readonly title: string }) {
  if (cues.length === 0) return null;
  return (
    <section class="cues">
      <h3>{title}</h3>
      <CueList cues={cues} />
    </section>
  );
}

// a speaker -> the small patch in the speaker's colour and mark that the map's strips have
import type { Author } from "../model/person.ts";
import { markImage } from "./marks.ts";
import { scene } from "./store.ts";

const box = { x: 0, y: 0, width: 14, height: 14 };

export function Swatch({ author }: { readonly author: Author }) {
  const speaker = scene.value?.speakers.find((entry) => entry.author === author);
  if (!speaker) return <span class="swatch" />;
  const { colour, mark, ink } = speaker.swatch;
  return <img class="swatch" src={markImage(mark, colour, ink, box)} alt="" width="14" height="14" />;
}

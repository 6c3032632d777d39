// the lines of many mails -> for each that seeks one, the mail whose words it quotes
import type { LineTrace } from "./quoted-lines.ts";

export interface Seeker {
  readonly trace: LineTrace | undefined;
  /** Whether nothing else says which mail it answers. */
  readonly seeks: boolean;
  /** When it was sent, in milliseconds; answers come later than what they answer. */
  readonly time: number;
}

// One line can be a coincidence.
const fewest = 2;
// What more mails than these say or quote is a footer, an announcement or a form, and tells nothing.
const mostSaying = 4;
const mostSeekers = 50;

/** Child -> parent, as places in the list: of the mails sent before, the one that says most of the quoted lines. */
export function parentsByQuotes(mails: readonly Seeker[]): Map<number, number> {
  const seekers = placesByLine(mails, ({ trace, seeks }) => (seeks ? trace?.quoted : undefined));
  if (seekers.size === 0) return new Map();
  const saying = placesByLine(mails, ({ trace }) => trace?.said, seekers);
  const votes = new Map<number, number[]>();
  for (const [line, places] of seekers) {
    const said = saying.get(line) ?? [];
    if (places.length > mostSeekers || said.length > mostSaying) continue;
    for (const seeker of places)
      votes.set(seeker, [...(votes.get(seeker) ?? []), ...said.filter(isBefore(mails, seeker))]);
  }
  return new Map([...votes].flatMap(([seeker, places]) => elected(seeker, places)));
}

/** Where each line stands; of `among` lines only. */
function placesByLine(
  mails: readonly Seeker[],
  linesOf: (mail: Seeker) => Iterable<number> | undefined,
  among?: ReadonlyMap<number, unknown>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [place, mail] of mails.entries()) {
    for (const line of linesOf(mail) ?? []) {
      if (among && !among.has(line)) continue;
      const places = found.get(line);
      if (places) places.push(place);
      else found.set(line, [place]);
    }
  }
  return found;
}

const isBefore =
  (mails: readonly Seeker[], seeker: number) =>
  (place: number): boolean =>
    place !== seeker && (mails[place]?.time ?? 0) <= (mails[seeker]?.time ?? 0);

function elected(seeker: number, places: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  return best && best[1] >= fewest ? [[seeker, best[0]]] : [];
}

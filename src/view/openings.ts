// what was opened in this tab -> found again by its place in the history
import { signal } from "@preact/signals";
import type { PeopleChoice } from "../model/people-choice.ts";
import type { NamedBlob } from "../worker/session.ts";
import type { Place } from "./address.ts";

/** Files, not what was read from them: any number of them costs next to nothing. */
export interface Opening {
  readonly place: Place;
  readonly files: readonly NamedBlob[];
  /** Who is who, by the user's word: it holds for each thread of an archive. */
  choices: readonly PeopleChoice[];
}

const kept = new Map<Place, Opening>();

/** What is on the map. */
export const opening = signal<Opening | undefined>(undefined);

/** Gives files a place; the default is one that no other tab and no load of the page has given. */
export function keep(
  files: readonly NamedBlob[],
  place: Place = `${performance.timeOrigin}-${kept.size}`,
): Opening {
  const made: Opening = { place, files, choices: [] };
  kept.set(place, made);
  return made;
}

export const openingAt = (place: Place): Opening | undefined => kept.get(place);

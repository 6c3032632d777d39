// debate -> who takes part, how much of what, and whose statements are shown
import { computed } from "@preact/signals";
import type { Author } from "../model/person.ts";
import { all, only, toggle } from "../state/query.ts";
import { type PersonTally, peopleOf } from "../state/tally.ts";
import { filter } from "../state/view.ts";
import { go } from "./address.ts";
import { Facet, FacetRow } from "./facet.tsx";
import { debate, view } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { count } from "./words.ts";

/** Counted once for each debate: a filter changes no number. */
const tallies = computed(() => (debate.value ? peopleOf(debate.value) : []));

export function People() {
  const people = tallies.value;
  const hidden = view.value.query.people;
  const authors: readonly Author[] = people.map(({ author }) => author);
  return (
    <Facet title="People" filtered={hidden.size > 0} onAll={() => go(filter(all("people")))}>
      {people.map((person) => (
        <FacetRow
          key={person.author}
          name={person.name}
          shown={!hidden.has(person.author)}
          sample={<Swatch author={person.author} />}
          note={deeds(person)}
          isLong
          onToggle={() => go(filter(toggle("people", person.author)))}
          onOnly={() => go(filter(only("people", person.author, authors)))}
        />
      ))}
    </Facet>
  );
}

const deeds = ({ claims, rebuttals, concessions }: PersonTally): string =>
  [count(claims, "claim"), count(rebuttals, "rebuttal"), count(concessions, "concession")].join(" · ");

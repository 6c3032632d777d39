// debate -> who takes part, how much of what, and whose statements are shown
import { computed, signal } from "@preact/signals";
import type { Author } from "../model/person.ts";
import { arrangementOf } from "../state/arrangement.ts";
import { all, only, toggle } from "../state/query.ts";
import { type PersonTally, peopleOf } from "../state/tally.ts";
import { filter } from "../state/view.ts";
import { go } from "./address.ts";
import { Facet, FacetRow } from "./facet.tsx";
import { subject } from "./naming.ts";
import { debate, isDrawn, view } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { count } from "./words.ts";

/** Counted once for each debate: a filter changes no number. */
const tallies = computed(() => (debate.value ? peopleOf(debate.value, isDrawn.value) : []));

/** More people than this are listed by how much they say, in a box that is scrolled and searched. */
const many = 12;

/** What is looked for in a long list of names. */
const wanted = signal("");

export function People() {
  const people = tallies.value;
  const isPart = arrangementOf(view.value).focus !== undefined;
  const hidden = view.value.query.people;
  const authors: readonly Author[] = people.map(({ author }) => author);
  const isLong = people.length > many;
  return (
    <Facet
      title="People"
      filtered={hidden.size > 0}
      onAll={() => go(filter(all("people")))}
      {...(isLong && { search: wanted })}
    >
      {(isLong ? found(people, wanted.value) : people).map((person) => (
        <FacetRow
          key={person.author}
          name={person.name}
          shown={!hidden.has(person.author)}
          sample={<Swatch author={person.author} />}
          note={
            person.statements > 0
              ? deeds(person)
              : isPart
                ? "not in this part"
                : "only asides, not on the map"
          }
          isLong
          onToggle={() => go(filter(toggle("people", person.author)))}
          onOnly={() => go(filter(only("people", person.author, authors)))}
          onEdit={() => {
            subject.value = { author: person.author };
          }}
        />
      ))}
    </Facet>
  );
}

const found = (people: readonly PersonTally[], text: string): PersonTally[] =>
  people
    .filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
    .sort((a, b) => b.statements - a.statements);

/** Proposals only where there are any; that somebody rebutted or conceded nothing is worth knowing. */
const deeds = ({ claims, proposals, rebuttals, concessions }: PersonTally): string =>
  [
    count(claims, "claim"),
    ...(proposals > 0 ? [count(proposals, "proposal")] : []),
    count(rebuttals, "rebuttal"),
    count(concessions, "concession"),
  ]
    .map((deed) => deed.replace(" ", "\u00a0"))
    .join(" · ");

// chance with a seed -> a debate in the notation of `debate`
import fc from "fast-check";
import type { Folds } from "../../src/graph/fold.ts";
import { asId, type PersonId, type StatementId } from "../../src/model/ids.ts";

const types = ["rebuts", "concedes", "supports", "asks", "answers"] as const;
const kinds = ["", "", "", "premise", "proposal", "question", "aside"] as const;

const statement = fc.record({
  author: fc.nat(3),
  message: fc.nat(5),
  kind: fc.constantFrom(...kinds),
  words: fc.integer({ min: 1, max: 60 }),
  relations: fc.array(
    fc.record({ type: fc.constantFrom(...types), to: fc.nat(), confidence: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 3 },
  ),
});

/**
 * Any statement may act on any other, so that circles, skipped turns and replies to premises all come up.
 * @param targets how many statements at the start are acted on: few make wide fans
 */
export const randomDebate = (maxLength: number, targets = maxLength): fc.Arbitrary<string> =>
  fc.array(statement, { minLength: 1, maxLength }).map((all) =>
    all
      .map(({ author, message, kind, words, relations }, key) => {
        const acts = relations.map((each) => ({ ...each, to: each.to % Math.min(targets, all.length) }));
        const once = new Map(acts.map(({ type, to, confidence }) => [`${type} ${to}`, confidence]));
        const said = [...once].map(([act, confidence]) => `${act} .${confidence}`).join(", ");
        const text = Array.from({ length: words }, (_, i) => "abcdefgh".slice(0, 1 + ((i * 7 + key) % 8)));
        return `P${author}/m${author}${message}#${key} ${kind} ${said}: ${text.join(" ")}.`.replace(
          / +/g,
          " ",
        );
      })
      .join("\n"),
  );

/** Folds of whatever may stand in a random debate of that size. */
export function randomFolds(size: number): fc.Arbitrary<Folds> {
  const statements = fc.array(
    fc.nat(size).map((key) => asId<StatementId>(String(key))),
    { maxLength: 3 },
  );
  const parts = fc.record({
    topics: statements,
    replies: statements,
    open: statements,
    people: fc.uniqueArray(
      fc.nat(3).map((person) => asId<PersonId>(`p${person}`)),
      { maxLength: 2 },
    ),
    level: fc.option(fc.nat(3)),
  });
  return parts.map(({ level, ...folds }) => (level === null ? folds : { ...folds, level }));
}

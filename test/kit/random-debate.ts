// chance with a seed -> a debate in the notation of `debate`
import fc from "fast-check";

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

/** Any statement may act on any other, so that circles, skipped turns and replies to premises all come up. */
export const randomDebate = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(statement, { minLength: 1, maxLength }).map((all) =>
    all
      .map(({ author, message, kind, words, relations }, key) => {
        const targets = new Map(relations.map((each) => [`${each.type} ${each.to % all.length}`, each]));
        const acts = [...targets].map(([act, { confidence }]) => `${act} .${confidence}`).join(", ");
        const text = Array.from({ length: words }, (_, i) => "abcdefgh".slice(0, 1 + ((i * 7 + key) % 8)));
        return `P${author}/m${author}${message}#${key} ${kind} ${acts}: ${text.join(" ")}.`.replace(
          / +/g,
          " ",
        );
      })
      .join("\n"),
  );

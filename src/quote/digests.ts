// introductions -> those that open the mails of a digest, which stand beside each other in one text
import type { Introduction } from "./introductions.ts";
import type { Line } from "./lines.ts";

// RFC 1153 §2.2 has thirty hyphens between the mails; what comes before the first of them ends in a longer rule.
const rule = /^-{27,80}$/;
const separator = /^-{30}$/;
// One rule above one block of headers is anybody's.
const fewest = 2;

/** The blocks of headers that open the mails of a digest; none where the text is no digest. */
export function digestParts(
  lines: readonly Line[],
  introductions: readonly Introduction[],
): Set<Introduction> {
  const ruled = introductions.filter(
    ({ form, depth, first, last }) =>
      form !== "line" && depth === 0 && last > first && rule.test(lines[first]?.text ?? ""),
  );
  const separated = ruled.filter(({ first }) => separator.test(lines[first]?.text ?? ""));
  return new Set(separated.length < fewest ? [] : ruled);
}

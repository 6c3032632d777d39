// the first line of a message -> the name that it greets
import { isPhrase } from "./phrases.ts";

const greeting =
  /^(?:hi|hello|(?:many )?thanks|thank you|thx|hey|hiya|dear|good (?:morning|day|afternoon|evening)|greetings|hallo|lieber?|guten (?:tag|morgen)|moin|salut|bonjour|cher|chère|hola|estimad[oa]|querid[oa]|ciao|car[oa]|salve|ol[áa]|prezad[oa]|hej|hei|hoi|beste|geachte|moi|ahoj|čau|zdravím|milý|milá|cześć|witaj|привет|здравствуй(?:те)?|уважаем\p{L}{2}|szia|kedves|merhaba|sayın)\s+/iu;

// One to three words with capitals, and nothing else than punctuation after them.
const nameAlone =
  /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})\s*(?:[,!:;]|-{1,2}|–|—|\.{1,3})?\s*(?::-?\))?\s*$/u;
const nameFirst = /^(\p{Lu}[\p{L}'’-]*)\s*[,!]/u;

// "Hello all," greets nobody by name.
const nobody =
  /^(?:all|alle|everyone|everybody|folks|list|liste|team|guys|sirs?|madam|there|again|hello|hi|hey|hallo|thanks|thank you|yes|no|well|ok|okay|sure|great|right|agreed|sorry|a|todos|tous|tutti|zusammen|vsichni|wszystkim|r|(?:prof(?:essor)?|dr|doctor|mrs?|ms|herr|frau|monsieur|madame|se[ñn]ora?)\.?)$/i;

const crowd =
  /help|list|users?\b|group|devel|gurus?|experts?|friends?|colleagues?|members?|communit|wizards?|hackers?/i;

/**
 * The name in "Hi Ann," or in "Ann,"; none where nobody is greeted by name.
 * @param alone whether the line is all that is said before a quote: then "Ann" greets too
 */
export function greetedIn(line: string, alone = false): string | undefined {
  if (line.length > 60) return undefined;
  const greeted = greeting.exec(line);
  const rest = greeted ? line.slice(greeted[0].length) : line;
  const name = (nameAlone.exec(rest) ?? (greeted ? nameFirst.exec(rest) : null))?.[1];
  // A word alone is a greeting only where something marks it off: "Ann," and not "Thanks".
  if (
    name === undefined ||
    nobody.test(name) ||
    crowd.test(name) ||
    isPhrase(name) ||
    (!greeted && !alone && !/[,:–—-]\s*$/.test(line))
  )
    return undefined;
  return name;
}

// a text -> the way its lines run

const strong = /\p{L}/u;
const fromRight =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u;

/** By its first letter, as Unicode's bidirectional algorithm finds a paragraph's level (UAX 9, rules P2 and P3). */
export const runsFromRight = (text: string): boolean => fromRight.test(strong.exec(text)?.[0] ?? "");

/** A name that may be followed by a date or a number, which would otherwise be drawn to its left (a mark, UAX 9, 2.6). */
export const beforeMore = (name: string): string => (fromRight.test(name) ? `${name}\u200e` : name);

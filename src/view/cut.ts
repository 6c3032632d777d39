// a statement and the card that says it -> whether the card says all of it
import type { StatementId } from "../model/ids.ts";
import type { Card } from "../scene/scene.ts";

/** Whether more follows than the card's lines, or the row's, had room for; of a fold nothing is asked. */
export function isCut({ lines, premises, fold }: Card, id: StatementId, text: string): boolean {
  if (fold) return false;
  const row = premises.find(({ statement }) => statement === id);
  const said = row ? row.line.text.replace("• ", "") : lines.map((line) => line.text).join("");
  return letters(said) !== letters(text);
}

/** Lines end at spaces, or between letters. */
const letters = (text: string): string => text.replaceAll(/\s+/g, "");

// kinds, types and standings -> the words that the page uses for them
import type { DebateGraph } from "../debate.ts";
import type { Standing } from "../graph/attributes.ts";
import { standingOfReasons } from "../graph/reasons.ts";
import type { StatementId } from "../model/ids.ts";
import type { Author } from "../model/person.ts";
import type { RelationType } from "../model/relation.ts";
import type { StatementKind } from "../model/statement.ts";
import { foldTold } from "../scene/fold-words.ts";
import type { Card } from "../scene/scene.ts";

export const kindWords: Record<StatementKind, { readonly one: string; readonly many: string }> = {
  claim: { one: "Claim", many: "Claims" },
  premise: { one: "Premise", many: "Premises" },
  proposal: { one: "Proposal", many: "Proposals" },
  question: { one: "Question", many: "Questions" },
  aside: { one: "Aside", many: "Asides" },
};

/** `act` reads from the acting statement, `suffer` from the one acted on. */
export const typeWords: Record<
  RelationType,
  { readonly act: string; readonly suffer: string; readonly many: string }
> = {
  supports: { act: "backs", suffer: "backed by", many: "Support" },
  rebuts: { act: "rebuts", suffer: "rebutted by", many: "Rebuttals" },
  concedes: { act: "concedes", suffer: "conceded by", many: "Concessions" },
  asks: { act: "asks about", suffer: "questioned by", many: "Questions" },
  answers: { act: "answers", suffer: "answered by", many: "Answers" },
};

const standingWords: Record<Standing, string> = {
  unanswered: "nobody answered it",
  answered: "answered",
  contested: "contested",
  "partly conceded": "partly conceded",
  conceded: "conceded",
  supported: "supported by others",
};

/** Where nobody said anything of the statement itself: how its author's premises for it stand. */
const reasonsWords: Record<Standing, string> = {
  unanswered: standingWords.unanswered,
  answered: "its premises are answered",
  contested: "its premises are contested",
  "partly conceded": "its premises are partly conceded",
  conceded: "its premises are conceded",
  supported: "its premises are supported by others",
};

/** By its own standing, or by that of its reasons where they alone were answered. */
export function standingAt(graph: DebateGraph, id: StatementId) {
  const own = graph.getNodeAttribute(id, "standing");
  const standing = own === "unanswered" ? standingOfReasons(graph, id) : own;
  return { standing, words: (own === "unanswered" ? reasonsWords : standingWords)[standing] };
}

/** What a screen reader is told of a statement: of a fold, to which it belongs, first. */
export function told(graph: DebateGraph, id: StatementId, card: Card | undefined): string {
  const { author, kind, text } = graph.getNodeAttributes(id);
  const fold = card && foldTold(card);
  const held = fold ? `${[fold.heading, ...fold.notes].join("; ")}; Enter opens. ` : "";
  return `${held}${nameOf(graph, author)}, ${kindWords[kind].one.toLowerCase()}: ${text}`;
}

/** "1 claim", "3 claims". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** "87 % sure", "42 % sure, a guess". */
export const sure = (confidence: number): string =>
  `${Math.round(confidence * 100)} % sure${confidence < 0.5 ? ", a guess" : ""}`;

/** At most so many characters, cut between words. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > length / 2 ? end : length)} …`;
}

/** As the map calls a speaker. */
export const nameOf = (graph: DebateGraph, author: Author): string =>
  graph.getAttribute("participants").find(({ id }) => id === author)?.name ?? "Unknown author";

// graph -> what the cards say and how high they are, wherever they will stand
import type { DebateGraph } from "../graph/attributes.ts";
import { cardsOf } from "../graph/cards.ts";
import { type FoldedForest, folded, isTopicsOnly } from "../graph/fold.ts";
import type { StatementId } from "../model/ids.ts";
import { type CardText, cardText } from "./cards.ts";
import { foldTexts } from "./folds.ts";
import { type Heads, headsOf } from "./heads.ts";
import type { SceneOptions } from "./settings.ts";

export interface Content {
  readonly forest: FoldedForest;
  /** Whether topics stand there without any turns, to be packed. */
  readonly isPacked: boolean;
  readonly heads: Heads;
  readonly texts: ReadonlyMap<StatementId, CardText>;
  /** In pixels. */
  readonly heights: ReadonlyMap<StatementId, number>;
}

/** @param headed whether the columns' heads may say speaker and date for the cards below them */
export function contentOf(graph: DebateGraph, headed: boolean, settings: SceneOptions): Content {
  const forest = folded(graph, cardsOf(graph), settings.folds, settings.fans);
  const heads = headsOf(graph, forest);
  const isPacked = headed && isTopicsOnly(forest);
  const foldText = foldTexts(graph, settings);
  const texts = new Map<StatementId, CardText>();
  const heights = new Map<StatementId, number>();
  for (const [id, card] of forest.cards) {
    const fold = forest.folds.get(id);
    const said = headed && !isPacked ? heads.saidBy(card.message, card.turn) : heads.sign(card.message);
    const text = fold ? foldText(id, fold) : cardText(graph, card, said, settings);
    texts.set(id, text);
    heights.set(id, text.height);
  }
  return { forest, isPacked, heads, texts, heights };
}

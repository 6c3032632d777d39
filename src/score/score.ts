// a map and a gold annotation -> five figures that say how well they agree
//
// A statement of the map is a gold one when author and at least half of all words agree; each counts once.
import type { DebateGraph } from "../graph/attributes.ts";
import type { RelationType } from "../model/relation.ts";
import type { StatementKind } from "../model/statement.ts";
import type { Gold, GoldRelation, GoldStatement } from "./gold.ts";

/** F1, each between 0 and 1. */
export interface Scores {
  /** Finding the statements that argue. */
  readonly statement: number;
  /** Kinds of the statements found: the mean over the kinds. */
  readonly kind: number;
  /** Relations between two authors, with their target. */
  readonly reply: number;
  /** The same, whichever statement of the other is the target. */
  readonly stance: number;
  /** Supports inside one author's text. */
  readonly support: number;
}

export const figures = ["statement", "kind", "reply", "stance", "support"] as const;

interface Found {
  readonly id: string;
  readonly author: string;
  readonly kind: StatementKind;
  readonly words: ReadonlySet<string>;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
}

/** Which statement of the map is which of the gold. */
interface Matching {
  readonly toFound: ReadonlyMap<string, string>;
  readonly toGold: ReadonlyMap<string, string>;
}

export function score(gold: Gold, graph: DebateGraph): Scores {
  const found = graph.mapNodes(
    (id, { author, kind, text }): Found => ({ id, author, kind, words: wordsOf(text) }),
  );
  const { toFound, toGold } = match(gold, graph);
  const kinds = new Map(found.map(({ id, kind }) => [id, kind]));
  const authors = new Map(found.map(({ id, author }) => [id, author]));
  const argued = gold.statements.filter(({ kind }) => kind !== "aside");
  const shown = found.filter(({ kind }) => kind !== "aside");
  const kindOf = (id: string): StatementKind | undefined => kinds.get(toFound.get(id) ?? "");
  const hit = argued.filter(({ id }) => (kindOf(id) ?? "aside") !== "aside");
  const edges = graph.mapEdges((_, { type }, from, to): Edge => ({ type, from, to }));
  const visible = edges.filter(({ from, to }) => kinds.get(from) !== "aside" && kinds.get(to) !== "aside");
  const acrossAuthors = ({ from, to }: Edge): boolean => authors.get(from) !== authors.get(to);
  const across = visible.filter(acrossAuthors);
  const within = visible.filter((edge) => !acrossAuthors(edge) && edge.type === "supports");
  const [goldAcross, goldWithin] = splitByAuthor(gold);
  return {
    statement: f1(hit.length, shown.length, argued.length),
    kind: kindScore(argued, hit, kindOf),
    reply: edgeScore(goldAcross, across, toFound),
    stance: stanceScore(goldAcross, across, toGold),
    support: edgeScore(goldWithin, within, toFound),
  };
}

/** Best overlap first, each statement at most once. */
export function match(gold: Gold, graph: DebateGraph): Matching {
  const people = new Map(
    graph
      .getAttribute("participants")
      .map(({ id, name, aliases }) => [
        id as string,
        new Set([name, ...aliases].filter(Boolean).map(lettersOf)),
      ]),
  );
  const wanted = gold.statements.map(({ id, author, text }) => ({ id, author, words: wordsOf(text) }));
  const pairs: [overlap: number, gold: string, found: string][] = [];
  graph.forEachNode((id, { author, text }) => {
    const words = wordsOf(text);
    const names = people.get(author) ?? new Set([lettersOf(author)]);
    for (const one of wanted) {
      const share = names.has(lettersOf(one.author)) ? overlap(one.words, words) : 0;
      if (share >= 0.5) pairs.push([share, one.id, id]);
    }
  });
  const order = new Map(wanted.map(({ id }, at) => [id, at]));
  pairs.sort((a, b) => b[0] - a[0] || (order.get(a[1]) ?? 0) - (order.get(b[1]) ?? 0));
  const toFound = new Map<string, string>();
  const toGold = new Map<string, string>();
  for (const [, one, other] of pairs) {
    if (toFound.has(one) || toGold.has(other)) continue;
    toFound.set(one, other);
    toGold.set(other, one);
  }
  return { toFound, toGold };
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/-\s+/g, "-")
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** "Day, Timothy" and "Timothy Day" are made of the same letters. */
const lettersOf = (name: string): string => (name.toLowerCase().match(/\p{L}/gu) ?? []).sort().join("");

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both || 1);
}

function f1(right: number, given: number, wanted: number): number {
  const precision = given ? right / given : wanted ? 0 : 1;
  const recall = wanted ? right / wanted : 1;
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

function kindScore(
  argued: readonly GoldStatement[],
  hit: readonly GoldStatement[],
  kindOf: (id: string) => StatementKind | undefined,
): number {
  const kinds = [...new Set(argued.map(({ kind }) => kind))];
  const each = kinds.map((kind) => {
    const wanted = hit.filter((one) => one.kind === kind);
    const given = hit.filter(({ id }) => kindOf(id) === kind);
    return f1(wanted.filter((one) => given.includes(one)).length, given.length, wanted.length);
  });
  return each.reduce((sum, one) => sum + one, 0) / (kinds.length || 1);
}

function splitByAuthor({ statements, relations }: Gold): [across: GoldRelation[], within: GoldRelation[]] {
  const authors = new Map(statements.map(({ id, author }) => [id, author]));
  const across = relations.filter(({ from, to: [first] }) => authors.get(from) !== authors.get(first ?? ""));
  return [across, relations.filter((one) => !across.includes(one) && one.type === "supports")];
}

/** One more edge to another target that the same gold relation accepts is not a false one. */
function edgeScore(
  wanted: readonly GoldRelation[],
  given: readonly Edge[],
  toFound: ReadonlyMap<string, string>,
): number {
  const fits = ({ from, type, to }: GoldRelation, edge: Edge): boolean =>
    edge.type === type &&
    edge.from === toFound.get(from) &&
    to.some((target) => toFound.get(target) === edge.to);
  const right = wanted.filter((one) => given.some((edge) => fits(one, edge))).length;
  const wrong = given.filter((edge) => !wanted.some((one) => fits(one, edge))).length;
  return f1(right, right + wrong, wanted.length);
}

function stanceScore(
  wanted: readonly GoldRelation[],
  given: readonly Edge[],
  toGold: ReadonlyMap<string, string>,
): number {
  const gold = new Set(wanted.map(({ from, type }) => `${from} ${type}`));
  const found = new Set(given.map(({ from, type }) => `${toGold.get(from) ?? `?${from}`} ${type}`));
  return f1([...gold].filter((one) => found.has(one)).length, found.size, gold.size);
}

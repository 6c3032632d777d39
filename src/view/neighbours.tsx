// statement -> what it answers and backs, and who answers and backs it: links with their reasons
import type { DebateGraph } from "../debate.ts";
import type { RelationAttributes } from "../graph/attributes.ts";
import { asId, type StatementId } from "../model/ids.ts";
import { select } from "../state/view.ts";
import { go } from "./address.ts";
import { CueList } from "./reasons.tsx";
import { LineSample } from "./sample.tsx";
import { Swatch } from "./swatch.tsx";
import { excerpt, nameOf, sure, typeWords } from "./words.ts";

/** Another statement and all relations to it: "Yes, but" concedes and rebuts at once. */
interface Neighbour {
  readonly id: StatementId;
  readonly ties: readonly Tie[];
}

interface Tie {
  readonly id: string;
  readonly word: string;
  readonly relation: RelationAttributes;
}

interface NeighboursProps {
  readonly graph: DebateGraph;
  readonly id: StatementId;
}

export function Neighbours({ graph, id }: NeighboursProps) {
  const { author } = graph.getNodeAttributes(id);
  const isOwn = ({ id: other }: Neighbour) => graph.getNodeAttribute(other, "author") === author;
  const [out, back] = [outOf(graph, id), intoOf(graph, id)];
  return (
    <>
      <List title="What it answers" graph={graph} list={out.filter((one) => !isOwn(one))} />
      <List title="What it backs" graph={graph} list={out.filter(isOwn)} />
      <List title="Its own premises" graph={graph} list={back.filter(isOwn)} />
      <List title="Who answers it" graph={graph} list={back.filter((one) => !isOwn(one))} />
    </>
  );
}

const outOf = (graph: DebateGraph, id: StatementId): Neighbour[] =>
  graph.outNeighbors(id).map((other) => ({
    id: asId(other),
    ties: graph.mapOutEdges(id, other, (tie, relation) => ({
      id: tie,
      relation,
      word: typeWords[relation.type].act,
    })),
  }));

const intoOf = (graph: DebateGraph, id: StatementId): Neighbour[] =>
  graph.inNeighbors(id).map((other) => ({
    id: asId(other),
    ties: graph.mapOutEdges(other, id, (tie, relation) => ({
      id: tie,
      relation,
      word: typeWords[relation.type].suffer,
    })),
  }));

interface ListProps {
  readonly title: string;
  readonly graph: DebateGraph;
  readonly list: readonly Neighbour[];
}

function List({ title, graph, list }: ListProps) {
  if (list.length === 0) return null;
  return (
    <section class="neighbours">
      <h3>{title}</h3>
      <ul>
        {list.map(({ id, ties }) => (
          <li key={id}>
            <Link graph={graph} id={id} ties={ties} />
            {ties.map((tie) => (
              <Why key={tie.id} {...tie} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Link({ graph, id, ties }: Neighbour & { readonly graph: DebateGraph }) {
  const { author, text } = graph.getNodeAttributes(id);
  return (
    <button type="button" class="statement-link" onClick={() => go(select(id))}>
      <span class="link-how">
        {ties.map(({ id: tie, word, relation }, index) => (
          <span key={tie}>
            {index > 0 && " and "}
            <LineSample type={relation.type} /> {word}
          </span>
        ))}{" "}
        <Swatch author={author} /> {nameOf(graph, author)}
      </span>
      <span class="link-text" dir="auto">
        {excerpt(text, 140)}
      </span>
    </button>
  );
}

function Why({ word, relation: { cues, confidence } }: Tie) {
  if (cues.length === 0) return null;
  return (
    <details class="why">
      <summary>
        why “{word}” <span class="soft">· {sure(confidence)}</span>
      </summary>
      <CueList cues={cues} />
    </details>
  );
}

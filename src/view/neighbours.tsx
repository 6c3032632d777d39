// statement -> what it answers and backs, and who answers and backs it: links with their reasons
import type { DebateGraph } from "../debate.ts";
import type { RelationAttributes } from "../graph/attributes.ts";
import { asId, type StatementId } from "../model/ids.ts";
import { select } from "../state/view.ts";
import { go } from "./address.ts";
import { CueList } from "./cues.tsx";
import { LineSample } from "./sample.tsx";
import { Swatch } from "./swatch.tsx";
import { excerpt, nameOf, sure, typeWords } from "./words.ts";

interface Neighbour {
  readonly relation: string;
  readonly id: StatementId;
  readonly word: string;
  readonly attributes: RelationAttributes;
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
  graph.mapOutEdges(id, (relation, attributes, _, target) => ({
    relation,
    attributes,
    id: asId(target),
    word: typeWords[attributes.type].act,
  }));

const intoOf = (graph: DebateGraph, id: StatementId): Neighbour[] =>
  graph.mapInEdges(id, (relation, attributes, source) => ({
    relation,
    attributes,
    id: asId(source),
    word: typeWords[attributes.type].suffer,
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
        {list.map((neighbour) => (
          <li key={neighbour.relation}>
            <Link graph={graph} {...neighbour} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Link({ graph, id, word, attributes }: Neighbour & { readonly graph: DebateGraph }) {
  const { author, text } = graph.getNodeAttributes(id);
  return (
    <>
      <button type="button" class="statement-link" onClick={() => go(select(id))}>
        <span class="link-how">
          <LineSample type={attributes.type} /> {word} <Swatch author={author} /> {nameOf(graph, author)}
        </span>
        <span class="link-text">{excerpt(text, 140)}</span>
      </button>
      {attributes.cues.length > 0 && (
        <details class="why">
          <summary>
            why “{word}” <span class="soft">· {sure(attributes.confidence)}</span>
          </summary>
          <CueList cues={attributes.cues} />
        </details>
      )}
    </>
  );
}

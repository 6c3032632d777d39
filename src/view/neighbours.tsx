// statement -> what it answers and backs, and who answers and backs it: links with their reasons
import type { DebateGraph } from "../debate.ts";
import type { RelationAttributes } from "../graph/attributes.ts";
import { type Act, answersToReasons, reasonsFor } from "../graph/reasons.ts";
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
  /** The reason that it backs or answers, where that is not the statement itself. */
  readonly reason?: StatementId;
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
  const deeper = reasonsFor(graph, id).filter(({ to }) => to !== id);
  const toReasons = answersToReasons(graph, id);
  const act = (one: Act) => actOn(graph, one);
  return (
    <>
      <List title="What it answers" graph={graph} list={out.filter((one) => !isOwn(one))} />
      <List title="What it backs" graph={graph} list={out.filter(isOwn)} />
      <List title="Its own premises" graph={graph} list={[...back.filter(isOwn), ...deeper.map(act)]} />
      <List title="Who answers it" graph={graph} list={back.filter((one) => !isOwn(one))} />
      <List title="Who answers its premises" graph={graph} list={toReasons.map(act)} />
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
  graph.inNeighbors(id).map((other) => ({ id: asId(other), ties: tiesTo(graph, other, id) }));

const actOn = (graph: DebateGraph, { from, to }: Act): Neighbour => ({
  id: from,
  reason: to,
  ties: tiesTo(graph, from, to),
});

const tiesTo = (graph: DebateGraph, from: string, to: string): Tie[] =>
  graph.mapOutEdges(from, to, (tie, relation) => ({
    id: tie,
    relation,
    word: typeWords[relation.type].suffer,
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
        {list.map(({ id, ties, reason }) => (
          <li key={`${id} ${reason}`}>
            <Link graph={graph} id={id} ties={ties} {...(reason && { reason })} />
            {ties.map((tie) => (
              <Why key={tie.id} {...tie} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Link({ graph, id, ties, reason }: Neighbour & { readonly graph: DebateGraph }) {
  const { author, text } = graph.getNodeAttributes(id);
  return (
    <button type="button" class="statement-link" onClick={() => go(select(id))}>
      <span class="link-how">
        {reason && `“${excerpt(graph.getNodeAttribute(reason, "text"), 40)}” `}
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

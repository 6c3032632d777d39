// what is under the pointer -> its words beside it: a relation's, and a statement's that the map does not say so that
// they can be read, or not to their end
import type { RelationId, StatementId } from "../model/ids.ts";
import type { Box, Card } from "../scene/scene.ts";
import { isCut } from "./cut.ts";
import type { Target } from "./listening.ts";
import { LineSample } from "./sample.tsx";
import { debate, pointed, scene, viewport } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { legibleZoom, type Viewport } from "./viewport.ts";
import { gridOf } from "./window.ts";
import { excerpt, nameOf, sure, typeWords } from "./words.ts";

/** For the pointer alone: the keyboard's way to the same words is selecting. */
export function Peek() {
  const [graph, target, at] = [debate.value, pointed.value, viewport.value];
  if (!graph || !target || !at) return null;
  const place = placeOf(target, at);
  if (!place || !(graph.hasNode(target.id) || graph.hasEdge(target.id))) return null;
  return (
    <div class="peek" aria-hidden="true" style={place}>
      {target.kind === "statement" ? <StatementWords id={target.id} /> : <RelationWords id={target.id} />}
    </div>
  );
}

function StatementWords({ id }: { readonly id: StatementId }) {
  const graph = debate.value;
  if (!graph) return null;
  const { author, text } = graph.getNodeAttributes(id);
  const card = cardOf(id);
  if (card?.fold) return <FoldWords card={card} />;
  return (
    <>
      <p class="peek-who">
        <Swatch author={author} /> {nameOf(graph, author)}
      </p>
      <p dir="auto">{text}</p>
    </>
  );
}

/** As its card says it where it is large enough to be read. */
function FoldWords({ card: { lines, labels } }: { readonly card: Card }) {
  return (
    <>
      <p class="peek-who">{lines.map(({ text }) => text).join(" ")}</p>
      {labels.map(({ text }) => (
        <p key={text} class="soft">
          {text}
        </p>
      ))}
    </>
  );
}

function RelationWords({ id }: { readonly id: RelationId }) {
  const graph = debate.value;
  if (!graph) return null;
  const [acting, actedOn] = graph.extremities(id).map((key) => graph.getNodeAttributes(key));
  const { type, confidence } = graph.getEdgeAttributes(id);
  if (!acting || !actedOn) return null;
  return (
    <>
      <p class="peek-who">
        <Swatch author={acting.author} /> {nameOf(graph, acting.author)} <LineSample type={type} />{" "}
        {typeWords[type].act} <Swatch author={actedOn.author} /> {nameOf(graph, actedOn.author)}{" "}
        <span class="soft">· {sure(confidence)}</span>
      </p>
      <p>“{excerpt(acting.text, 110)}”</p>
      <p class="soft">on “{excerpt(actedOn.text, 110)}”</p>
    </>
  );
}

/** Below the statement or the pointer, or above it where there is more room; nothing where the map says it itself. */
function placeOf(target: Target, { zoom, pan }: Viewport) {
  if (target.kind === "relation") return beside({ ...target.at, width: 0, height: 0 });
  const box = zoom < legibleZoom || isUnsaid(target.id) ? boxOf(target.id) : undefined;
  return (
    box &&
    beside({
      x: box.x * zoom + pan.x,
      y: box.y * zoom + pan.y,
      width: box.width * zoom,
      height: box.height * zoom,
    })
  );
}

/** Never beyond the right edge; in pixels on screen. */
function beside({ x, y, height }: Box) {
  const left = `max(8px, min(${Math.round(x)}px, calc(100% - var(--peek-width) - 8px)))`;
  return y - gap > innerHeight / 2
    ? { left, bottom: `calc(100% - ${Math.round(y - gap)}px)` }
    : { left, top: `${Math.round(y + height + gap)}px` };
}

/** In pixels on screen. */
const gap = 8;

/** Whether the map leaves out a part of it. */
function isUnsaid(id: StatementId): boolean {
  const [graph, card] = [debate.value, cardOf(id)];
  return graph !== undefined && card !== undefined && isCut(card, id, graph.getNodeAttribute(id, "text"));
}

const cardOf = (id: StatementId): Card | undefined => scene.value && gridOf(scene.value).cardOf(id);

const boxOf = (id: StatementId): Box | undefined => scene.value && gridOf(scene.value).boxOf(id);

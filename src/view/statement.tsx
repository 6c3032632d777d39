// a statement -> all that is known of it
import type { DebateGraph } from "../debate.ts";
import type { SavedMessage, StatementAttributes } from "../graph/attributes.ts";
import type { StatementId } from "../model/ids.ts";
import { unknown } from "../model/person.ts";
import { foldTold } from "../scene/fold-words.ts";
import type { Card } from "../scene/scene.ts";
import { cardOf } from "../state/folds.ts";
import { select } from "../state/view.ts";
import { go } from "./address.ts";
import { dateWords } from "./dates.ts";
import { openAt, StatementActions } from "./folding.tsx";
import { Icon } from "./icon.tsx";
import { subject } from "./naming.ts";
import { Neighbours } from "./neighbours.tsx";
import { Cues } from "./reasons.tsx";
import { SourceLines } from "./source.tsx";
import { scene } from "./store.ts";
import { Swatch } from "./swatch.tsx";
import { kindWords, nameOf, standingAt, sure } from "./words.ts";

export interface StatementProps {
  readonly graph: DebateGraph;
  readonly id: StatementId;
}

export function Statement({ graph, id }: StatementProps) {
  const statement = graph.getNodeAttributes(id);
  const message = graph.getAttribute("messages").find((one) => one.id === statement.message);
  const card = scene.value && cardOf(scene.value, id);
  const { standing, words } = standingAt(graph, id);
  return (
    <article class="statement" aria-labelledby="statement-who">
      {card?.fold && (
        <header>
          <Fold card={card} />
          <Close />
        </header>
      )}
      <header>
        <Speaker graph={graph} statement={statement} message={message} />
        {!card?.fold && <Close />}
      </header>
      <blockquote dir="auto">{statement.text}</blockquote>
      <p class="chips">
        <span class="chip">{kindWords[statement.kind].one}</span>
        <span class="chip soft">{sure(statement.confidence)}</span>
        <span class={`chip standing ${standing.replace(" ", "-")}`}>{words}</span>
      </p>
      <StatementActions id={id} />
      <Neighbours graph={graph} id={id} />
      <Cues
        title={`Why it is read as ${statement.kind === "aside" ? "an" : "a"} ${statement.kind}`}
        cues={statement.cues}
      />
      <SourceLines graph={graph} id={id} />
    </article>
  );
}

const Close = () => (
  <button type="button" class="icon" aria-label="Close the details" onClick={() => go(select(undefined))}>
    <Icon name="close" />
  </button>
);

/** What the fold holds in which the statement stands, as its card says it. */
function Fold({ card }: { readonly card: Card }) {
  const fold = foldTold(card);
  return (
    <div class="speaker">
      <div>
        <h2>{fold?.heading}</h2>
        {fold?.notes.map((note) => (
          <p key={note} class="when">
            {note}
          </p>
        ))}
        <fieldset class="statement-actions" aria-label="The fold">
          <button type="button" class="chip-button" onClick={() => openAt(card.id)}>
            Open the fold
          </button>
        </fieldset>
      </div>
    </div>
  );
}

interface SpeakerProps {
  readonly graph: DebateGraph;
  readonly statement: StatementAttributes;
  readonly message: SavedMessage | undefined;
}

function Speaker({ graph, statement, message }: SpeakerProps) {
  return (
    <div class="speaker">
      <Swatch author={statement.author} />
      <div>
        <h2 id="statement-who">{nameOf(graph, statement.author)}</h2>
        {statement.author === unknown && (
          <button
            type="button"
            class="quiet naming"
            onClick={() => {
              subject.value = { author: unknown, message: statement.message };
            }}
          >
            Name the author…
          </button>
        )}
        <p class="when">
          {(message && dateWords(message)) ?? "date not known"}
          {message?.recovered && <span class="recovered"> · known only from quotes</span>}
        </p>
      </div>
    </div>
  );
}

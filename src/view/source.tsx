// statement -> the mail's own lines, numbered, with the statement marked in them
import { useEffect, useRef, useState } from "preact/hooks";
import type { DebateGraph } from "../debate.ts";
import type { StatementId } from "../model/ids.ts";
import { type MarkedLine, markedLines } from "../state/lines.ts";
import { count } from "./words.ts";

interface SourceProps {
  readonly graph: DebateGraph;
  readonly id: StatementId;
}

export function SourceLines({ graph, id }: SourceProps) {
  const [whole, setWhole] = useState(false);
  const { source, span, lines, sightings } = graph.getNodeAttributes(id);
  const mail = graph.getAttribute("sources").find((one) => one.id === source);
  if (!mail) return null;
  const marked = markedLines(mail.text, { from: span[0], to: span[1] }, whole ? Infinity : 3);
  return (
    <section class="source">
      <h3>In the mail</h3>
      <p class="source-name">
        {mail.name}, {lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`}
        {sightings.length > 0 && ` · quoted ${count(sightings.length, "time")}`}
      </p>
      <MailText lines={marked} />
      <button type="button" class="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? "Show only these lines" : "Show the whole mail"}
      </button>
    </section>
  );
}

/** Scrolled, in a box of its own and not the page around it, to where the statement stands. */
function MailText({ lines }: { readonly lines: readonly MarkedLine[] }) {
  const box = useRef<HTMLElement>(null);
  const length = lines.length;
  useEffect(() => {
    const mark = length > 0 ? box.current?.querySelector("tr.marked") : undefined;
    if (box.current && mark instanceof HTMLElement) box.current.scrollTop = Math.max(0, mark.offsetTop - 60);
  }, [length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long mail is scrolled by the keyboard too
    <section ref={box} class="mail" tabIndex={0} aria-label="The mail's lines">
      <table>
        <tbody>
          {lines.map(({ number, before, marked, after }) => (
            <tr key={number} class={marked ? "marked" : undefined}>
              <th scope="row">{number}</th>
              <td dir="auto">
                {before}
                {marked && <mark>{marked}</mark>}
                {after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

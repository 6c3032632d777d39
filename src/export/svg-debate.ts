// debate <-> the metadata of an SVG file: so that a picture can be opened again
import type { DebateGraph } from "../graph/attributes.ts";
import { textOfXml, xmlText } from "./xml.ts";

const open = '<riposte:debate xmlns:riposte="urn:riposte:debate">';

/**
 * Text of one element, as JSON. What XML cannot hold is escaped the JSON way first, so that nothing is lost;
 * JSON itself escapes lone surrogates and control characters.
 */
export function debateMetadata(graph: DebateGraph): string {
  const json = JSON.stringify(graph.export()).replace(/[\ufffe\uffff]/g, (sign) =>
    sign === "\ufffe" ? "\\ufffe" : "\\uffff",
  );
  return `<metadata>${open}${xmlText(json)}</riposte:debate></metadata>`;
}

/**
 * The JSON that an SVG written by Riposte carries, not yet checked; undefined where it carries none or breaks off in it.
 * Other programs may have saved the file since: attributes and escapes may be written differently.
 */
export function debateInSvg(svg: string): string | undefined {
  const start = svg.indexOf("<riposte:debate");
  const content = svg.indexOf(">", start) + 1;
  const end = svg.indexOf("</riposte:debate", content);
  return start < 0 || content < 1 || end < 0 ? undefined : textOfXml(svg.slice(content, end));
}

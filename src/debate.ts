// the facade: the one module from which the command, the worker and the page take the pipeline
import { argue } from "./argue/argue.ts";
import { toPassageLines } from "./export/passages.ts";
import type { DebateGraph } from "./graph/attributes.ts";
import { buildGraph } from "./graph/build.ts";
import type { Conversation, Reading } from "./model/conversation.ts";
import type { Issue } from "./model/issue.ts";
import { converse } from "./quote/converse.ts";
import type { MailRead } from "./read/mail.ts";

export { toJson } from "./export/json.ts";
export { toSvg } from "./export/svg.ts";
export type { DebateGraph } from "./graph/attributes.ts";
export { choosePeople, personNamed } from "./graph/people.ts";
export { type Issue, wording } from "./model/issue.ts";
export { drawScene } from "./scene/draw.ts";

/** What opening gave: a debate (perhaps an empty one, then an issue says why) or only the reasons why there is none. */
export type Opened =
  | { readonly kind: "debate"; readonly graph: DebateGraph; readonly issues: readonly Issue[] }
  | { readonly kind: "nothing"; readonly issues: readonly Issue[] };

/**
 * Opens a debate that Riposte saved as JSON or inside an SVG: bytes of the format "saved debate", out of any gzip.
 *
 * Never throws for what they hold: a fault is an issue that names the file and the place.
 */
export async function openSavedDebate(bytes: Uint8Array, file: string): Promise<Opened> {
  const { openSaved } = await import("./export/saved.ts");
  const found = openSaved(new TextDecoder().decode(bytes), file);
  return "code" in found ? { kind: "nothing", issues: [found] } : opened(found);
}

/** Maps the mails of one thread. */
export function mapReading(title: string, mails: readonly MailRead[], issues: readonly Issue[] = []): Opened {
  return opened(mapConversation(converse({ ...readingOf(mails), title, issues })));
}

/** The argument of a conversation as a graph. */
export function mapConversation(conversation: Conversation): DebateGraph {
  const { statements, relations } = argue(conversation);
  const file = conversation.sources[0]?.name ?? "";
  const silent: Issue[] =
    relations.length > 0 ? [] : [{ code: "no-debate", severity: "warning", at: { file } }];
  const issues = [...conversation.issues, ...silent];
  return buildGraph({ ...conversation, statements, relations, issues });
}

/** Who wrote which lines of some mails of one thread, as `toPassageLines` gives it. */
export const passageLines = (mails: readonly MailRead[]): string =>
  toPassageLines(converse(readingOf(mails)));

const readingOf = (mails: readonly MailRead[]): Reading => ({
  title: "",
  sources: mails.map(({ source }) => source),
  mails: mails.map(({ mail }) => mail),
  issues: [],
});

const opened = (graph: DebateGraph): Opened => ({
  kind: "debate",
  graph,
  issues: graph.getAttribute("issues"),
});

// the facade: the one module from which the command, the worker and the page take the pipeline
import { argue } from "./argue/argue.ts";
import { isSavedDebate } from "./export/json.ts";
import { toPassageLines } from "./export/passages.ts";
import { debateInSvg } from "./export/svg-debate.ts";
import type { DebateGraph } from "./graph/attributes.ts";
import { buildGraph } from "./graph/build.ts";
import type { Conversation, Reading } from "./model/conversation.ts";
import type { Issue } from "./model/issue.ts";
import { converse } from "./quote/converse.ts";
import type { MailRead } from "./read/mail.ts";
import { type Input, readInputs } from "./read/read.ts";

export { toJson } from "./export/json.ts";
export { toSvg } from "./export/svg.ts";
export type { DebateGraph } from "./graph/attributes.ts";
export { applyPeopleChoices } from "./graph/people.ts";
export { type Issue, wording } from "./model/issue.ts";
export type { Input } from "./read/read.ts";
export { drawScene } from "./scene/draw.ts";

/** What opening gave: a debate (perhaps an empty one, then an issue says why) or only the reasons why there is none. */
export type Opened =
  | { readonly kind: "debate"; readonly graph: DebateGraph; readonly issues: readonly Issue[] }
  | { readonly kind: "nothing"; readonly issues: readonly Issue[] };

/**
 * Reads mails, or a debate that Riposte saved as JSON or inside an SVG.
 *
 * Never throws for what an input holds: every fault is an issue that names the file and the place.
 */
export async function openDebate(inputs: readonly Input[]): Promise<Opened> {
  const [first] = inputs;
  const saved = inputs.length === 1 && first ? await savedDebate(first) : undefined;
  if (saved) return "code" in saved ? { kind: "nothing", issues: [saved] } : opened(saved);
  const reading = await readInputs(inputs);
  if (reading.mails.length === 0) return { kind: "nothing", issues: reading.issues };
  return opened(mapConversation(converse(reading)));
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

/** The debate that a file carries, where it is a Riposte file; undefined where it is something else. */
async function savedDebate({ name, bytes }: Input): Promise<DebateGraph | Issue | undefined> {
  const text = looksSaved(bytes) ? new TextDecoder().decode(bytes) : "";
  const value = text.trimStart().startsWith("{") ? parsed(text) : debateInSvg(text);
  if (!isSavedDebate(value)) return undefined;
  const { fromJson } = await import("./export/saved.ts");
  return fromJson(value, name);
}

/** JSON opens with a brace and SVG with an angle bracket, after an optional byte order mark and white space. */
export function looksSaved(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  return start.startsWith("{") || /^<(\?xml|svg)/.test(start);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Riposte's own file -> graph, or what is damaged in it; apart from the writing, few debates are opened again
import * as v from "valibot";
import type { DebateGraph } from "../graph/attributes.ts";
import { emptyGraph } from "../graph/empty.ts";
import { jsonFault, sayFault } from "../lib/json.ts";
import type { Issue } from "../model/issue.ts";
import { relationTypes } from "../model/relation.ts";
import { statementKinds } from "../model/statement.ts";
import { savedChoice } from "./choices.ts";
import { firstFault } from "./faults.ts";
import { debateInSvg } from "./svg-debate.ts";

const newer = "a newer Riposte than this one saved it, so update this one first";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const lines = v.tuple([line, line]);
const cues = v.array(v.looseObject({ name: v.string(), weight: v.number(), text: v.string() }));
const standings = [
  "unanswered",
  "answered",
  "contested",
  "partly conceded",
  "conceded",
  "supported",
] as const;

const statement = v.looseObject({
  kind: v.picklist(statementKinds),
  author: v.string(),
  message: v.string(),
  text: v.string(),
  source: v.string(),
  lines,
  span: v.tuple([offset, offset]),
  confidence: share,
  cues,
  sightings: v.array(v.looseObject({ message: v.string(), lines })),
  standing: v.picklist(standings),
});

const relation = v.looseObject({
  type: v.picklist(relationTypes),
  confidence: share,
  basis: v.picklist(["structure", "wording"]),
  cues,
  lines,
});

const saved = v.looseObject({
  attributes: v.looseObject({
    format: v.literal("riposte"),
    version: v.literal(1, newer),
    title: v.string(),
    participants: v.array(
      v.looseObject({
        id: v.string(),
        name: v.string(),
        aliases: v.array(v.string()),
        addresses: v.array(v.string()),
      }),
    ),
    messages: v.array(v.looseObject({ id: v.string(), author: v.string(), recovered: v.boolean() })),
    sources: v.array(v.looseObject({ id: v.string(), name: v.string(), text: v.string() })),
    issues: v.array(v.looseObject({ code: v.string(), severity: v.string() })),
    peopleChoices: v.optional(v.array(savedChoice)),
  }),
  nodes: v.array(v.looseObject({ key: v.string(), attributes: statement })),
  edges: v.array(
    v.looseObject({ key: v.string(), source: v.string(), target: v.string(), attributes: relation }),
  ),
});
type Saved = v.InferOutput<typeof saved>;

/** The debate that a text of format "saved debate" holds, JSON or SVG, or what is damaged in it. */
export function openSaved(text: string, file: string): DebateGraph | Issue {
  const isPicture = text.trimStart().startsWith("<");
  const json = isPicture ? debateInSvg(text) : text;
  if (json === undefined) return damaged(file, `it ${sayFault(text, { at: text.length, ended: true })}`);
  const value = parse(json);
  if (value !== undefined) return fromJson(value, file);
  const fault = jsonFault(json) ?? { at: 0, ended: false };
  return damaged(file, `${isPicture ? "the debate inside it" : "it"} ${sayFault(json, fault)}`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Rebuilds the graph from what `toJson` wrote, or from the same object taken out of an SVG.
 *
 * Everything is checked before anything is built, so that a damaged file never gives half a debate.
 */
export function fromJson(value: unknown, file: string): DebateGraph | Issue {
  const parsed = v.safeParse(saved, value, { abortEarly: true });
  if (!parsed.success) {
    const isNewer = parsed.issues[0].message === newer;
    return damaged(file, isNewer ? newer : firstFault(parsed.issues));
  }
  const loose = looseEnd(parsed.output);
  if (loose) return damaged(file, loose);
  // The value itself, not the checker's copy, which sorts the fields anew.
  return emptyGraph().import(value as ReturnType<DebateGraph["export"]>);
}

const damaged = (file: string, reason: string): Issue => ({
  code: "debate-damaged",
  severity: "error",
  at: { file },
  reason,
});

/** The first name in the file that stands for nothing in it, or stands twice. */
function looseEnd({ attributes, nodes, edges }: Saved): string | undefined {
  const people = new Set(["unknown", ...attributes.participants.map(({ id }) => id)]);
  const texts = new Map(attributes.sources.map(({ id, text }) => [id, text.length]));
  const messages = new Set(attributes.messages.map(({ id }) => id));
  const keys = new Set<string>();
  for (const { key, attributes: node } of nodes) {
    if (keys.has(key)) return `statement ${key} stands in it twice`;
    keys.add(key);
    if (!people.has(node.author)) return `statement ${key} has an author who is no participant`;
    if (!messages.has(node.message)) return `statement ${key} has no message`;
    if (node.span[1] > (texts.get(node.source) ?? -1)) return `statement ${key} lies outside its source`;
  }
  const seen = new Set<string>();
  for (const edge of edges) {
    if (seen.has(edge.key)) return `relation ${edge.key} stands in it twice`;
    seen.add(edge.key);
    if (!keys.has(edge.source) || !keys.has(edge.target)) return `relation ${edge.key} has a loose end`;
  }
  return undefined;
}

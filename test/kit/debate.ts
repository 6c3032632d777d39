// a debate in a few readable lines -> its graph
//
//   Ann#1: We should drop X.
//     Ann#2 premise supports 1: Nobody uses it.
//     Bob#3 concedes 1 .9, rebuts 2: True, but I do.
//   Cid/later#4 question asks 3: Since when?
//
// NAME[/MESSAGE]#KEY [KIND] [TYPE KEY [CONFIDENCE], …]: TEXT. Without a kind it is a premise where it only
// supports its own author, else a claim. Without a message everybody writes one, which answers the message of
// the first statement that somebody else wrote and this one acts on. Indentation is for the reader alone.
import type { DebateGraph, SavedMessage, StatementAttributes } from "../../src/graph/attributes.ts";
import { emptyGraph } from "../../src/graph/empty.ts";
import { asId, type MessageId } from "../../src/model/ids.ts";
import type { Author } from "../../src/model/person.ts";
import { type RelationType, relationTypes } from "../../src/model/relation.ts";
import { type StatementKind, statementKinds } from "../../src/model/statement.ts";

interface Line {
  readonly name: string;
  readonly message: MessageId;
  readonly key: string;
  readonly kind?: StatementKind;
  readonly relations: readonly {
    readonly type: RelationType;
    readonly to: string;
    readonly confidence: number;
  }[];
  readonly text: string;
}

const shape = /^\s*(\w+)(?:\/(\w+))?#(\w+)((?: [^:]*)?): (.*)$/;

function lineOf(source: string): Line {
  const [, name = "", message = name, key = "", doing = "", text = ""] = shape.exec(source) ?? [];
  if (!key) throw new Error(`not a line of a debate: ${source}`);
  const words = doing.trim().split(/[\s,]+/);
  const kind = statementKinds.find((each) => each === words[0]);
  const relations = words.flatMap((word, index) => {
    const type = relationTypes.find((each) => each === word);
    const to = words[index + 1] ?? "";
    const confidence = Number(/^[01]?\.\d+$/.exec(words[index + 2] ?? "")?.[0] ?? 0.8);
    return type ? [{ type, to, confidence }] : [];
  });
  return { name, message: asId(message), key, relations, text, ...(kind ? { kind } : {}) };
}

const personOf = (name: string): Author => (name === "unknown" ? name : asId(name.toLowerCase()));

/** Statements in the order of the lines; messages dated a day apart from 1 May 2024 on. */
export function debate(notation: string, title = "A debate"): DebateGraph {
  const lines = notation
    .split("\n")
    .filter((line) => line.trim())
    .map(lineOf);
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const graph = emptyGraph();
  const names = [...new Set(lines.map(({ name }) => name))].filter((name) => name !== "unknown");
  graph.replaceAttributes({
    format: "riposte",
    version: 1,
    title,
    participants: names.map((name) => ({ id: asId(name.toLowerCase()), name, aliases: [], addresses: [] })),
    messages: messagesOf(lines, byKey),
    sources: [{ id: asId("source"), name: "notation", text: notation }],
    issues: [],
  });
  for (const [index, line] of lines.entries()) graph.addNode(line.key, statementOf(line, byKey, index + 1));
  for (const [index, { key, relations }] of lines.entries()) {
    for (const { type, to, confidence } of relations) {
      const at: [number, number] = [index + 1, index + 1];
      const attributes = { type, confidence, basis: "wording", cues: [], lines: at } as const;
      graph.addDirectedEdgeWithKey(`${key} ${type} ${to}`, key, to, attributes);
    }
  }
  return graph;
}

function messagesOf(lines: readonly Line[], byKey: ReadonlyMap<string, Line>): SavedMessage[] {
  const answered = new Map<MessageId, MessageId | undefined>();
  const authors = new Map<MessageId, Author>();
  for (const { name, message, relations } of lines) {
    if (!authors.has(message)) authors.set(message, personOf(name));
    const targets = relations.map(({ to }) => byKey.get(to)?.message);
    const other = targets.find((target) => target !== undefined && target !== message);
    answered.set(message, answered.get(message) ?? other);
  }
  return [...authors].map(([id, author], index) => {
    const date = new Date(Date.UTC(2024, 4, 1 + index)).toISOString().slice(0, 10);
    const inReplyTo = answered.get(id);
    return { id, author, date, recovered: false, ...(inReplyTo ? { inReplyTo } : {}) };
  });
}

function statementOf(line: Line, byKey: ReadonlyMap<string, Line>, row: number): StatementAttributes {
  const backs = ({ type, to }: Line["relations"][number]) =>
    type === "supports" && byKey.get(to)?.name === line.name;
  const premise = line.relations.length > 0 && line.relations.every(backs);
  return {
    kind: line.kind ?? (premise ? "premise" : "claim"),
    author: personOf(line.name),
    message: line.message,
    text: line.text,
    source: asId("source"),
    lines: [row, row],
    span: [0, 0],
    confidence: 1,
    cues: [],
    sightings: [],
    standing: "unanswered",
  };
}

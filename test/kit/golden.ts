// a debate -> text that a person can read and a diff can show
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { DebateGraph } from "../../src/graph/attributes.ts";
import type { Conversation } from "../../src/model/conversation.ts";
import type { Author, Person } from "../../src/model/person.ts";
import type { Input } from "./reading.ts";

const root = "test/golden";

/** Each folder is one golden: its input, and what Riposte is expected to make of it. */
export const goldens = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** The folder's `input.*`, or the file that its `input.path` names. */
export function inputOf(golden: string): Input {
  const file = readdirSync(join(root, golden)).find((name) => name.startsWith("input."));
  if (!file) throw new Error(`${golden} has no input`);
  const path = join(root, golden, file);
  const real = file === "input.path" ? readFileSync(path, "utf8").trim() : path;
  return { name: basename(real), bytes: readFileSync(real) };
}

/** Compares with the golden file; `UPDATE=1` rewrites it, a missing one fails. */
export function expectGolden(golden: string, name: string, actual: string): void {
  const path = join(root, golden, name);
  if (process.env["UPDATE"]) {
    mkdirSync(join(root, golden), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path), `${path} is missing: UPDATE=1 npx vitest run test/golden writes it`).toBe(true);
  expect(actual).toBe(readFileSync(path, "utf8"));
}

const nameOf = (people: readonly Person[], author: Author): string =>
  people.find(({ id }) => id === author)?.name ?? author;

const range = ([first, last]: readonly [number, number]): string => `${first}-${last}`.padEnd(9);

/** Messages, then each passage: lines, depth, kind, author, what it answers. */
export function conversationText({ participants, messages, passages }: Conversation): string {
  const title = new Map(
    messages.map((message) => [
      message.id,
      `${nameOf(participants, message.author)} ${message.date?.iso ?? "undated"}`,
    ]),
  );
  const mails = messages.map((message) => {
    const answered = message.inReplyTo ? ` <- ${title.get(message.inReplyTo)}` : "";
    return `${title.get(message.id)}${message.recovered ? " (recovered)" : ""}${answered}`;
  });
  const lines = passages.flatMap(({ passages: all }) =>
    all
      .filter(({ kind }) => kind !== "blank")
      .map((passage) => {
        const author = "author" in passage ? nameOf(participants, passage.author) : "";
        const target =
          "answers" in passage && passage.answers !== undefined ? all[passage.answers] : undefined;
        const answers = target ? `answers ${range(target.lines).trim()}` : "";
        const row = [
          range(passage.lines),
          passage.depth,
          passage.kind.padEnd(11),
          author.padEnd(12),
          answers,
        ];
        return row.join(" ").trimEnd();
      }),
  );
  return `${[...mails, "", ...lines].join("\n")}\n`;
}

/** Each statement with its lines and kind, and under it what it does to which other statement. */
export function statementsText(graph: DebateGraph): string {
  const people = graph.getAttribute("participants");
  const rows = graph.mapNodes((statement, { author, kind, lines, text, standing }) => {
    const relations = graph.mapOutEdges(statement, (_edge, { type, confidence }, _source, target) => {
      const { author: whose, text: what } = graph.getNodeAttributes(target);
      return `    ${type} ${confidence.toFixed(2)} ${nameOf(people, whose)}: ${what.slice(0, 60)}`;
    });
    return [
      `${range(lines)} ${kind} · ${nameOf(people, author)} · ${standing}`,
      `  ${text}`,
      ...relations,
    ].join("\n");
  });
  return `${rows.join("\n\n")}\n`;
}

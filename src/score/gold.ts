// a gold annotation as it is written -> statements with their words, and the mails to read
import * as v from "valibot";
import { textOf } from "../lib/text.ts";
import { type RelationType, relationTypes } from "../model/relation.ts";
import { type StatementKind, statementKinds } from "../model/statement.ts";
import type { MailRead } from "../read/mail.ts";

const pair = v.tuple([v.number(), v.number()]);
const goldFile = v.looseObject({
  source: v.string(),
  title: v.string(),
  messages: v.optional(v.array(v.string())),
  heldOut: v.optional(v.boolean()),
  statements: v.array(
    v.looseObject({
      id: v.string(),
      author: v.string(),
      kind: v.picklist(statementKinds),
      text: v.optional(v.string()),
      message: v.optional(v.string()),
      lines: v.optional(pair),
      words: v.optional(pair),
    }),
  ),
  relations: v.array(
    v.looseObject({ from: v.string(), type: v.picklist(relationTypes), to: v.array(v.string()) }),
  ),
});
type GoldFile = v.InferOutput<typeof goldFile>;

// The same in rows, for many statements: no word of the mails, and a person or a mail is an index.
const statementRow = v.tuple([
  ...([v.number(), v.number(), v.number(), v.number(), v.number(), v.number()] as const),
  v.picklist(statementKinds),
]);
const relationRow = v.tupleWithRest([v.number(), v.picklist(relationTypes)], v.number());
const goldRows = v.looseObject({
  source: v.string(),
  title: v.string(),
  messages: v.array(v.string()),
  people: v.array(v.string()),
  statements: v.array(statementRow),
  relations: v.array(relationRow),
});

export interface GoldStatement {
  readonly id: string;
  readonly author: string;
  readonly kind: StatementKind;
  readonly text: string;
}

export interface GoldRelation {
  readonly from: string;
  readonly type: RelationType;
  /** Every acceptable target. */
  readonly to: readonly string[];
}

export interface Gold {
  readonly title: string;
  /** Never fitted on. */
  readonly heldOut: boolean;
  readonly statements: readonly GoldStatement[];
  readonly relations: readonly GoldRelation[];
}

/**
 * @param text statements and relations as objects, or as rows where the file lists `people`
 * @throws Error that names the place, where the file is no annotation
 */
export function readGoldFile(text: string): GoldFile {
  const file: unknown = JSON.parse(text);
  const inRows = typeof file === "object" && file !== null && "people" in file;
  return inRows ? spreadOut(v.parse(goldRows, file)) : v.parse(goldFile, file);
}

/** Rows -> objects; a statement's id is the number of its row, from 1. */
function spreadOut({ source, title, messages, people, ...rows }: v.InferOutput<typeof goldRows>): GoldFile {
  const statements = rows.statements.map(([mail, first, last, from, to, author, kind], at) => {
    const message = messages[mail];
    return {
      id: `${at + 1}`,
      author: people[author] ?? "",
      kind,
      ...(message !== undefined && { message }),
      lines: [first, last] as [number, number],
      words: [from, to] as [number, number],
    };
  });
  const relations = rows.relations.map(([from, type, ...to]) => ({
    from: `${from}`,
    type,
    to: to.map((target) => `${target}`),
  }));
  return { source, title, messages, statements, relations };
}

/** The mails that the annotation is about: all, or those that it names. */
export function annotatedMails({ messages }: GoldFile, read: readonly MailRead[]): MailRead[] {
  if (!messages) return [...read];
  const named = new Set(messages);
  return read.filter(({ mail }) => named.has(mail.messageId ?? mail.id));
}

/** Statements that hold no words of their own take them from the mails. */
export function resolveGold(file: GoldFile, read: readonly MailRead[]): Gold {
  const bodies = new Map(
    read.map(({ mail, source }) => [mail.messageId ?? mail.id, textOf(source.text, mail.body)]),
  );
  const statements = file.statements.map(({ id, author, kind, text, message, lines, words }) => ({
    id,
    author,
    kind,
    text: text ?? wordsIn(bodies.get(message ?? "") ?? "", lines ?? [1, 0], words ?? [0, -1]),
  }));
  return { title: file.title, heldOut: file.heldOut ?? false, statements, relations: file.relations };
}

// A line's quote marks are no words of its author.
const marks = /^[>|\s]+/;

/** The words of some lines, marks at their beginning aside, from one word to another. */
function wordsIn(body: string, [first, last]: readonly number[], [from, to]: readonly number[]): string {
  const lines = body.split(/\r\n|\n|\r/).slice((first ?? 1) - 1, last);
  const all = lines.flatMap((line) => line.replace(marks, "").split(/\s+/).filter(Boolean));
  return all.slice(from, (to ?? 0) + 1).join(" ");
}

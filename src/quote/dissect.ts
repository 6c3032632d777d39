// a mail and its source -> its lines, runs and turns, before the people in it have ids
import { indexLines, lineAt } from "../lib/text.ts";
import type { Mail } from "../model/message.ts";
import type { Source } from "../model/source.ts";
import { placeLines, type Turn } from "./authorship.ts";
import { markFurniture } from "./furniture.ts";
import { introductionsIn } from "./introductions.ts";
import { markTails } from "./kinds.ts";
import { bodyLines, type Line } from "./lines.ts";
import type { PlacedMail } from "./origins.ts";
import { type Run, runsOf } from "./passages.ts";
import { mendLines } from "./rewraps.ts";
import type { Opening } from "./speakers.ts";
import { readOtherMarks } from "./usenet-marks.ts";

/** A mail taken apart. */
export interface Dissected {
  readonly mail: Mail;
  readonly lines: readonly Line[];
  /** 1-based number, in the source, of the first of the lines. */
  readonly firstLine: number;
  readonly runs: readonly Run[];
  /** Every turn after the one that quotes it, the mail's own first. */
  readonly turns: readonly Turn[];
}

/** Where each line stands: the first half, after which the mails of a thread can be compared. */
export interface Laid extends PlacedMail {
  readonly firstLine: number;
}

export function layOut(mail: Mail, source: Source): Laid {
  const lines = mendLines(readOtherMarks(source.text, bodyLines(source.text, mail.body)));
  const { own, placed } = placeLines(lines, introductionsIn(lines), mail);
  const firstLine = lineAt(indexLines(source.text.slice(0, mail.body.from + 1)), mail.body.from);
  const spoken = markFurniture(lines, placed);
  return { mail, lines, own, placed: markTails(lines, spoken, mail.from.name), firstLine };
}

export function dissect({ mail, lines, own, placed, firstLine }: Laid): Dissected {
  const runs = runsOf(lines, placed);
  return { mail, lines, firstLine, runs, turns: turnsOf(own, runs) };
}

/** The turns of the runs, and those in between of which no line is left. */
function turnsOf(own: Turn, runs: readonly Run[]): Turn[] {
  const turns = new Set([own]);
  for (const run of runs) {
    const missing: Turn[] = [];
    for (let turn: Turn | undefined = run.turn; turn && !turns.has(turn); turn = turn.quotedBy)
      missing.push(turn);
    for (const turn of missing.reverse()) turns.add(turn);
  }
  return [...turns];
}

/** How each turn begins in which somebody speaks. */
export function openingsOf({ runs, lines }: Dissected): Map<Turn, Opening> {
  const openings = new Map<Turn, Opening>();
  const quotes = new Map<Turn, Run[]>();
  const quoting = new Set<Turn | undefined>();
  // What is passed on without marks is part of the turn, and signed by somebody else.
  const forwarding = new Set<Turn>();
  for (const run of runs) {
    const { kind, turn, first, last } = run;
    const line = lines[first];
    if (kind === "attribution" && openings.has(turn)) forwarding.add(turn);
    if (!line || (kind !== "own" && kind !== "quote") || forwarding.has(turn)) continue;
    const parts = quotes.get(turn) ?? [];
    quotes.set(turn, parts);
    parts.push(run);
    if (!openings.has(turn))
      openings.set(turn, {
        line,
        leads: !quoting.has(turn),
        alone: first === last,
        all: () => wordsOf(parts, lines),
      });
    quoting.add(turn.quotedBy);
  }
  return openings;
}

const wordsOf = (runs: readonly Run[], lines: readonly Line[]): string[] =>
  runs.flatMap(({ first, last }) => lines.slice(first, last + 1).map(({ text }) => text));

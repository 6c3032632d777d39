// cards, their heights and the dates of mails -> positions with columns by date
//
// The flow's rows over an axis of time. A unit of the axis (a day, a week …) is as wide as the longest chain of
// replies within it, units without mails take no room but are told, and quiet units may share their columns. What
// has no usable date, or one before that of what it answers, stands next to what it answers.
//
// A mail's day is the one that it gives, here as on the cards: most quoted mails tell no zone, so that not all could
// be told in one. Then a reply from farther west may bear the day before that of what it answers; as it stands
// beside that, its head says both days.
import type { SavedMessage } from "../graph/attributes.ts";
import type { CardForest, ClaimCard } from "../graph/cards.ts";
import type { MessageId, StatementId } from "../model/ids.ts";
import { type Unit, type UnitName, units } from "./calendar.ts";
import { type Positions, type SheetOptions, sheet, sheetDefaults } from "./sheet.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/** A stretch of the axis. */
interface Span {
  /** "18 Jan 2025", "8 – 10 Jul 2020"; "no date" where none is known at all. */
  readonly label: string;
  readonly x: number;
  readonly width: number;
  /** Units without mails between the one before and this one. */
  readonly skipped: number;
}

export interface TimelinePositions extends Positions {
  readonly unit: UnitName;
  readonly spans: readonly Span[];
}

/** More columns than these make a map too wide to find one's way: then the axis is coarser. */
const mostSpans = 60;
/** Room for the mark where time is left out, in pixels. */
const breakRoom = 40;

/** Where a card stands on the axis: in the stretch that begins with which unit, and how many replies deep within it. */
interface Slot {
  readonly unit: number;
  readonly depth: number;
}

/** @param heights of all cards, in pixels */
export function timeline(
  forest: CardForest,
  heights: ReadonlyMap<StatementId, number>,
  messages: readonly SavedMessage[],
  options: Partial<SheetOptions> = {},
): TimelinePositions {
  const settings = { ...sheetDefaults, ...options };
  const unit = unitFor(messages);
  const stretches = stretchesOf(messages, ({ date = "" }) => unit.of(date));
  const startOf = (iso: string) => {
    const day = unit.of(iso);
    return day === undefined ? undefined : stretches.get(day)?.first;
  };
  const slots = slotsOf(forest.cards, messages, startOf);
  const earliest = earliestIn(slots, forest.cards, messages, unit);
  const { spans, lefts, columnOf } = axisOf(columnsOf(slots.values()), stretches, earliest, unit, settings);
  const of = ({ id }: ClaimCard): number => {
    const slot = slots.get(id);
    return (slot && columnOf.get(slot.unit)?.get(slot.depth)) ?? 0;
  };
  return { ...sheet(forest, heights, { of, lefts }, settings), unit: unit.name, spans };
}

/** The finest that the axis has room for. */
function unitFor(messages: readonly SavedMessage[]): Unit {
  const fits = ({ of }: Unit) => new Set(messages.map(({ date = "" }) => of(date))).size <= mostSpans;
  const [finest] = units.filter(fits);
  const coarsest = units.at(-1);
  return finest ?? coarsest ?? { name: "year", of: () => undefined, label: String, range: () => "" };
}

/** From the roots down: a reply never stands before what it answers, nor in its column. */
function slotsOf(
  cards: ReadonlyMap<StatementId, ClaimCard>,
  messages: readonly SavedMessage[],
  of: Unit["of"],
): ReadonlyMap<StatementId, Slot> {
  const written = new Map(messages.map(({ id, date = "" }) => [id, of(date)]));
  const depths = depthsInUnit(messages, written);
  const slots = new Map<StatementId, Slot>();
  const waiting: ClaimCard[] = [];
  let last = firstKnown(written);
  for (const card of cards.values()) {
    if (card.hold.kind !== "root") continue;
    last = written.get(card.message) ?? firstReply(card, cards, written) ?? last;
    slots.set(card.id, { unit: last, depth: depths.get(card.message) ?? 0 });
    waiting.push(card);
  }
  for (const { id, backings, replies } of waiting) {
    const own = slots.get(id);
    for (const next of [...backings, ...replies]) {
      const card = cards.get(next);
      if (!card || !own) continue;
      slots.set(next, card.hold.kind === "backing" ? own : after(own, card.message, written, depths));
      waiting.push(card);
    }
  }
  return slots;
}

function after(
  above: Slot,
  message: MessageId,
  written: ReadonlyMap<MessageId, number | undefined>,
  depths: ReadonlyMap<MessageId, number>,
): Slot {
  const unit = written.get(message) ?? above.unit;
  if (unit > above.unit) return { unit, depth: depths.get(message) ?? 0 };
  const depth = unit === above.unit ? (depths.get(message) ?? 0) : 0;
  return { unit: above.unit, depth: Math.max(depth, above.depth + 1) };
}

/** How many mails of the same stretch each mail answers, one after the other: a mail's cards share a column. */
function depthsInUnit(
  messages: readonly SavedMessage[],
  written: ReadonlyMap<MessageId, number | undefined>,
): ReadonlyMap<MessageId, number> {
  const depths = new Map<MessageId, number>();
  for (const { id, inReplyTo } of messages) {
    const unit = written.get(id);
    const together = inReplyTo !== undefined && unit !== undefined && written.get(inReplyTo) === unit;
    depths.set(id, together ? (depths.get(inReplyTo) ?? -1) + 1 : 0);
  }
  return depths;
}

function firstKnown(written: ReadonlyMap<MessageId, number | undefined>): number {
  let first = Number.POSITIVE_INFINITY;
  for (const unit of written.values()) if (unit !== undefined) first = Math.min(first, unit);
  return Number.isFinite(first) ? first : noDate;
}

/** The one unit of a debate without any dates. */
const noDate = -1;

function firstReply(
  { replies }: ClaimCard,
  cards: ReadonlyMap<StatementId, ClaimCard>,
  written: ReadonlyMap<MessageId, number | undefined>,
): number | undefined {
  const known = replies.flatMap((id) => {
    const message = cards.get(id)?.message;
    return (message && written.get(message)) ?? [];
  });
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** By the unit that a stretch begins with the one before, where some of its cards bear that; farther back a clock is wrong. */
function earliestIn(
  slots: ReadonlyMap<StatementId, Slot>,
  cards: ReadonlyMap<StatementId, ClaimCard>,
  messages: readonly SavedMessage[],
  { of }: Unit,
): ReadonlyMap<number, number> {
  const written = new Map(messages.map(({ id, date = "" }) => [id, of(date)]));
  const earliest = new Map<number, number>();
  for (const [id, { unit }] of slots) {
    const message = cards.get(id)?.message;
    const before = unit - 1;
    if (message && written.get(message) === before) earliest.set(unit, before);
  }
  return earliest;
}

/** The depths that each unit needs a column for. */
function columnsOf(slots: Iterable<Slot>): ReadonlyMap<number, ReadonlySet<number>> {
  const columns = new Map<number, Set<number>>();
  for (const { unit, depth } of slots) {
    const depths = columns.get(unit) ?? new Set();
    columns.set(unit, depths.add(depth));
  }
  return columns;
}

function axisOf(
  columns: ReadonlyMap<number, ReadonlySet<number>>,
  stretches: ReadonlyMap<number, Stretch>,
  earliest: ReadonlyMap<number, number>,
  { label, range }: Unit,
  { cardWidth, columnGap }: SheetOptions,
) {
  const spans: Span[] = [];
  const lefts: number[] = [];
  const columnOf = new Map<number, ReadonlyMap<number, number>>();
  let x = 0;
  let before: number | undefined;
  for (const [unit, depths] of [...columns].sort(([a], [b]) => a - b)) {
    const { last } = stretches.get(unit) ?? { last: unit };
    const start = earliest.get(unit) ?? unit;
    const said = start === last ? label(last) : range(start, last);
    const skipped = before === undefined ? 0 : unit - before - 1;
    if (skipped > 0) x += breakRoom;
    const first = lefts.length;
    columnOf.set(
      unit,
      new Map([...depths].sort((a, b) => a - b).map((depth, index) => [depth, first + index])),
    );
    for (let column = 0; column < depths.size; column++) lefts.push(x + column * (cardWidth + columnGap));
    const width = depths.size * (cardWidth + columnGap) - columnGap;
    spans.push({ label: unit === noDate ? "no date" : said, x, width, skipped });
    x += width + columnGap;
    before = last;
  }
  return { spans, lefts, columnOf };
}

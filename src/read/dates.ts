// a date as a header or an attribution line writes it -> the date, no more exact than the text
//
// First the day, by an ordered table of shapes; then, near it, a time; then, after the time or the day,
// a zone. Nothing is filled in: no zone where none stands, no time where none stands, and a day that could
// be two ("3/4/2009", which nothing decides) gives its year alone.
import type { Span } from "../lib/text.ts";
import type { DateGiven } from "../model/message.ts";
import { isWeekday, monthNamed, offsetOfZone } from "./calendar.ts";
import { fold } from "./fold.ts";

/** A date and where it stands in the text that was searched. */
export interface DateFound extends DateGiven {
  readonly span: Span;
}

interface Day {
  readonly year: number;
  /** Without month and day where their order is uncertain. */
  readonly month?: number;
  readonly day?: number;
}

interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
  readonly day: (parts: readonly string[], around: Around) => Day | undefined;
}

/** What can decide which of two numbers is the month. */
interface Around {
  readonly text: string;
  readonly sent?: DateGiven | undefined;
}

// Longer texts are no attribution: the bound keeps every search short.
const longest = 1000;

const named = (year: string, month: string, day: string): Day | undefined => {
  const number = monthNamed(month);
  return number === undefined ? undefined : { year: fullYear(year), month: number, day: Number(day) };
};
const numbered = (year: string, month: string, day: string): Day => ({
  year: fullYear(year),
  month: Number(month),
  day: Number(day),
});

// In folded text; spelt as a range, for an engine takes 200 ms to compile twelve times all letters of Unicode. A "?" is
// a letter that an archive has lost.
const letter = "[a-z?\\u00c0-\\uffff]";
const gap = "[\\s>,.]{1,4}";
const ordinal = "(?:st|nd|rd|th|er|\\.|º|°|ª)?";
const of = "(?:(?:de|of|d'|del|do)\\s)?";
const year = "('?\\d{4}|'\\d{2}|\\d{2}(?!\\d|[:.]\\d))";

/** Tried in order; texts are folded to lower case without accents. */
const shapes: readonly Shape[] = [
  {
    name: "2009年3月12日",
    pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    day: ([y = "", m = "", d = ""]) => numbered(y, m, d),
  },
  {
    name: "2009-03-12",
    pattern: /(?<!\d)(\d{4})(?:-|\/|\.\s?)(\d{1,2})(?:-|\/|\.\s?)(\d{1,2})(?!\d)/g,
    day: ([y = "", m = "", d = ""]) => numbered(y, m, d),
  },
  {
    name: "Jan 19 20:38:11 2025",
    pattern:
      /(?<![a-z\u00c0-\uffff])([a-z\u00c0-\uffff]{3,4})\.?\s{1,3}(\d{1,2}),?\s{1,3}\d{1,2}:\d{2}(?::\d{2})?\s(?:[a-z]{1,5}\s|[+-]\d{4}\s)?(\d{4})(?!\d)/g,
    day: ([m = "", d = "", y = ""]) => named(y, m, d),
  },
  {
    name: "12 March 2009",
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})${ordinal}(?:${gap}|[-/])${of}(${letter}{3,12})(?:${gap}|[-/])${of}${year}(?!\\d)`,
      "g",
    ),
    day: ([d = "", m = "", y = ""]) => named(y, m, d),
  },
  {
    name: "March 12, 2009",
    pattern: new RegExp(
      `(?<!${letter})(${letter}{3,12})(?:${gap}|[-/])(\\d{1,2})${ordinal}(?:${gap}|[-/])${year}(?!\\d)`,
      "g",
    ),
    day: ([m = "", d = "", y = ""]) => named(y, m, d),
  },
  {
    name: "2009. march 12.",
    pattern: new RegExp(`(?<!\\d)(\\d{4})${gap}(${letter}{3,12})${gap}(\\d{1,2})(?!\\d)`, "g"),
    day: ([y = "", m = "", d = ""]) => named(y, m, d),
  },
  {
    name: "12.03.2009",
    pattern: /(?<![\d.])(\d{1,2})(?:\.\s?|-)(\d{1,2})(?:\.\s?|-)(\d{4}|\d{2})(?!\.?\d)/g,
    day: ([d = "", m = "", y = ""]) => numbered(y, m, d),
  },
  {
    name: "3/12/2009",
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g,
    day: ([a = "", b = "", y = ""], around) => slashed(a, b, y, around),
  },
];

/** Attributions that open with these are written where the day comes first. */
const dayFirst = /^[\s>]*(?:le|il|el|em|am|op|den|dne|dnia|na|pa|kl)\s/;
const halfDay = /\d\s?[ap]\.?m\b/;

/** Which of two numbers is the month: a value above 12, the language, the American clock or the quoting mail decides. */
function slashed(first: string, second: string, yearText: string, { text, sent }: Around): Day {
  const monthFirst = numbered(yearText, first, second);
  const monthSecond = numbered(yearText, second, first);
  if (Number(first) > 12 || Number(first) === Number(second)) return monthSecond;
  if (Number(second) > 12) return monthFirst;
  if (dayFirst.test(text)) return monthSecond;
  if (halfDay.test(text)) return monthFirst;
  const recent = sent ? [monthFirst, monthSecond].filter((day) => isShortlyBefore(day, sent)) : [];
  return (recent.length === 1 && recent[0]) || { year: fullYear(yearText) };
}

// Most answers come within days; and clocks and zones differ by one.
const daysToAnswer = 30;
const dayLength = 24 * 3600 * 1000;

function isShortlyBefore(day: Day, sent: DateGiven): boolean {
  const days = (Date.parse(sent.iso.slice(0, 10)) - Date.parse(isoOf(day))) / dayLength;
  return days >= -1 && days <= daysToAnswer;
}

function fullYear(text: string): number {
  const number = Number(text.replace("'", ""));
  if (number >= 100) return number;
  // RFC 5322 §4.3: two digits up to 49 are this century.
  return number < 50 ? 2000 + number : 1900 + number;
}

/**
 * The first date in a text, in any of the forms that mail clients write; none where no whole day is given.
 * @param sent when the mail was sent in which the text stands: its quotes are from shortly before
 */
export function findDate(text: string, sent?: DateGiven): DateFound | undefined {
  const folded = fold(text.slice(0, longest));
  for (const shape of shapes) {
    for (const match of folded.matchAll(shape.pattern)) {
      const day = shape.day(match.slice(1), { text: folded, sent });
      if (day === undefined || !possible(day)) continue;
      return completed(text, folded, day, { from: match.index, to: match.index + match[0].length });
    }
  }
  return undefined;
}

/** A text that is a date or holds one, as headers and attribution lines give them. */
export function readDate(text: string): DateGiven | undefined {
  const found = findDate(text);
  return found && { iso: found.iso, text: found.text };
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function possible({ year, month = 1, day = 1 }: Day): boolean {
  return year >= 1970 && year < 2200 && day >= 1 && day <= (monthLengths[month - 1] ?? 0);
}

/** Adds weekday, time and zone, where they stand, to a day that was found. */
function completed(text: string, folded: string, day: Day, at: Span): DateFound {
  const time = timeNear(folded, at);
  const end = Math.max(at.to, time?.span.to ?? 0);
  const zone = time && zoneNear(text, time.span, at);
  const from = weekdayBefore(folded, Math.min(at.from, time?.span.from ?? at.from));
  const to = Math.max(end, zone?.to ?? 0);
  return { iso: isoOf(day, time, zone?.offset), text: text.slice(from, to), span: { from, to } };
}

const two = (n: number): string => String(n).padStart(2, "0");

function isoOf({ year, month, day }: Day, time?: Time, offset?: string): string {
  if (month === undefined || day === undefined) return String(year);
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!time) return date;
  const clock = [time.hour, time.minute, ...(time.second === undefined ? [] : [time.second])];
  return `${date}T${clock.map(two).join(":")}${offset ?? ""}`;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly span: Span;
}

const between =
  "^(?:[\\s>,;|t(-]|at|um|alle|ore|a\\slas|as|a|kl|klo|om|o|v|г|в|・|\\([^)\\s]{1,3}\\)|\\.){0,8}";
const clock =
  "(午前|午後|上午|下午|오전|오후)?\\s?(\\d{1,2})\\s?(?:[:.h時时]|시\\s)\\s?(\\d{2})(?:\\s?[:.分]\\s?(\\d{2}))?(?!\\d)\\s?([ap]\\.?m\\.?(?!\\p{L}))?";
const timeAfter = new RegExp(`${between}${clock}`, "u");
const timeAnywhere = new RegExp(`(?<![\\d.:/-])${clock}`, "gu");

/** The time right after the day, inside it ("Jan 19 20:38:11 2025"), or before it ("at 3:46 PM on 1/19/25"). */
function timeNear(folded: string, at: Span): Time | undefined {
  const after = timeAfter.exec(folded.slice(at.to, at.to + 60));
  if (after) return timeOf(after, at.to + after[0].length);
  const before = Math.max(0, at.from - 40);
  for (const match of folded.slice(before, at.to).matchAll(timeAnywhere)) {
    const time = timeOf(match, before + match.index + match[0].length);
    if (time && match[0].includes(":")) return time;
  }
  return undefined;
}

function timeOf(match: RegExpMatchArray, end: number): Time | undefined {
  const [whole, half = "", hourText = "", minute = "", second, suffix = ""] = match;
  const hour = Number(hourText);
  const from = end - whole.length + Math.max(0, whole.search(/[\d午上下오]/));
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const afternoon = /[後下후]|午后/.test(half) || suffix.startsWith("p");
  const morning = half !== "" || suffix.startsWith("a");
  const hour24 = afternoon && hour < 12 ? hour + 12 : morning && !afternoon && hour === 12 ? 0 : hour;
  const to = from + whole.slice(whole.search(/[\d午上下오]/)).trimEnd().length;
  const time = { hour: hour24, minute: Number(minute), span: { from, to } };
  return second === undefined ? time : { ...time, second: Number(second) };
}

interface Zone {
  readonly offset?: string;
  readonly to: number;
}

const zoneHere =
  /^\s{0,2}\(?(?:(?:(?:UTC|GMT)\s?)?([+-])(\d{2}):?(\d{2})(?!\d)|(?:UTC|GMT)\s?([+-])(\d{1,2})(?!\d)|([A-Z]{1,5})(?![\p{L}\d]))\)?(?:\s?\([A-Z]{2,5}\))?/u;

/** The zone after the time, or after the day where the day comes last. */
function zoneNear(text: string, time: Span, day: Span): Zone | undefined {
  for (const from of [time.to, day.to]) {
    const match = zoneHere.exec(text.slice(from, from + 40));
    if (!match) continue;
    const zone = zoneOf(match);
    if (zone === undefined) continue;
    return { ...zone, to: from + match[0].length };
  }
  return undefined;
}

function zoneOf([, sign, hours, minutes, shortSign, shortHours, name]: RegExpExecArray):
  | { readonly offset?: string }
  | undefined {
  if (sign !== undefined && Number(hours) <= 14)
    return { offset: `${sign === "-" ? "-" : "+"}${hours}:${minutes}` };
  if (shortSign !== undefined) return { offset: `${shortSign}${two(Number(shortHours))}:00` };
  const offset = name === undefined ? undefined : offsetOfZone(name);
  if (offset !== undefined) return { offset };
  // An ambiguous name belongs to the date's text, though it gives no offset; a lone letter does not.
  return name !== undefined && /^[A-Z]{2,4}T$/.test(name) ? {} : undefined;
}

const wordBefore =
  /(?:(?<![\p{L}\d])(\p{L}[\p{L}-]{1,15}|[月火水木金土日]曜日)[\s,.>]{1,4}(?:(?:den|the|,)\s)?)$/u;

/** Where the weekday in front begins, else where it was looked for. */
function weekdayBefore(folded: string, from: number): number {
  const match = wordBefore.exec(folded.slice(Math.max(0, from - 30), from));
  return match?.[1] !== undefined && isWeekday(match[1]) ? from - match[0].length : from;
}

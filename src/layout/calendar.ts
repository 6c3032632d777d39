// dates as mails give them -> units of an axis
//
// Calendar days are counted as they are written: most mails give no zone that could be trusted, so nothing is
// converted, and an axis finer than a day would pretend to know more.

/** Named stretches of time, from fine to coarse. */
export type UnitName = "day" | "week" | "month" | "year";

export interface Unit {
  readonly name: UnitName;
  /** Number of the unit that a date lies in; undefined where the date does not say. */
  readonly of: (iso: string) => number | undefined;
  readonly label: (unit: number) => string;
  /** Of a stretch from one unit to a later one. */
  readonly range: (from: number, to: number) => string;
}

const dayLength = 86_400_000;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Days since 1 January 1970 of the calendar date, whatever the zone. */
function dayOf(iso: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return day === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
}

function monthOf(iso: string): number | undefined {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(iso) ?? [];
  return month === undefined ? undefined : Number(year) * 12 + Number(month) - 1;
}

function dayLabel(day: number): string {
  const date = new Date(day * dayLength);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "8 – 10 Jul 2020", "28 Jun – 3 Jul 2020": what both ends share is said once. */
function dayRange(from: number, to: number): string {
  const [first, last] = [dayLabel(from).split(" "), dayLabel(to).split(" ")];
  const shared = first[2] !== last[2] ? 0 : first[1] !== last[1] ? 1 : 2;
  return `${first.slice(0, 3 - shared).join(" ")} – ${last.join(" ")}`;
}

const ranging = (label: (unit: number) => string) => (from: number, to: number) =>
  `${label(from)} – ${label(to)}`;

/** 1 January 1970 was a Thursday; weeks begin on Mondays. */
const toMonday = 3;

const monthLabel = (month: number): string => `${months[month % 12]} ${Math.floor(month / 12)}`;

export const units: readonly Unit[] = [
  { name: "day", of: dayOf, label: dayLabel, range: dayRange },
  {
    name: "week",
    of: (iso) => {
      const day = dayOf(iso);
      return day === undefined ? undefined : Math.floor((day + toMonday) / 7);
    },
    label: (week) => `Week of ${dayLabel(week * 7 - toMonday)}`,
    range: (from, to) => dayRange(from * 7 - toMonday, to * 7 - toMonday + 6),
  },
  { name: "month", of: monthOf, label: monthLabel, range: ranging(monthLabel) },
  {
    name: "year",
    of: (iso) => (/^\d{4}/.test(iso) ? Number(iso.slice(0, 4)) : undefined),
    label: String,
    range: ranging(String),
  },
];

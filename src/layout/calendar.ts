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

/** 1 January 1970 was a Thursday; weeks begin on Mondays. */
const toMonday = 3;

export const units: readonly Unit[] = [
  { name: "day", of: dayOf, label: dayLabel },
  {
    name: "week",
    of: (iso) => {
      const day = dayOf(iso);
      return day === undefined ? undefined : Math.floor((day + toMonday) / 7);
    },
    label: (week) => `Week of ${dayLabel(week * 7 - toMonday)}`,
  },
  {
    name: "month",
    of: monthOf,
    label: (month) => `${months[month % 12]} ${Math.floor(month / 12)}`,
  },
  {
    name: "year",
    of: (iso) => (/^\d{4}/.test(iso) ? Number(iso.slice(0, 4)) : undefined),
    label: String,
  },
];

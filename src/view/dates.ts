// a date as the mail gives it -> words, no more exact than the mail
import type { SavedMessage } from "../graph/attributes.ts";
import type { DateGiven } from "../model/message.ts";

/**
 * "19 Jan 2025 15:46 (UTC−05:00)"; the clock is the writer's own, so a date
 * without a zone stays without one. What cannot be read stands as it is in the mail.
 */
export function dateWords({ date, dateText }: SavedMessage): string | undefined {
  const [, day, time, sign] = parts.exec(date ?? "") ?? [];
  const noon = new Date(`${day}T12:00:00Z`);
  if (!day || Number.isNaN(noon.getTime())) return dateText;
  const zone = sign && (sign === "Z" ? "UTC" : `UTC${sign.replace("-", "−")}`);
  return [format.format(noon), time, zone && `(${zone})`].filter(Boolean).join(" ");
}

/** "2 – 9 Jul 2019": the days from the first to the last, as the mails give them; empty where neither can be read. */
export function rangeWords(first: DateGiven | undefined, last: DateGiven | undefined): string {
  const days = [first, last].flatMap((date) => dayOf(date?.iso) ?? []);
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return "";
  if (from > to) return format.formatRange(to, from);
  return format.formatRange(from, to);
}

function dayOf(iso = ""): Date | undefined {
  const noon = new Date(`${parts.exec(iso)?.[1]}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? undefined : noon;
}

const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?/;

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

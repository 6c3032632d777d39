// a date as the mail gives it -> words, no more exact than the mail
import type { SavedMessage } from "../graph/attributes.ts";

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

const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?/;

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

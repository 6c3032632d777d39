// a date as the mail gives it -> words, no more exact than the mail
import type { SavedMessage } from "../graph/attributes.ts";

/**
 * "Sun, 19 Jan 2025, 15:46 (UTC−05:00)" in the reader's language; the clock is the writer's own, so a date
 * without a zone stays without one. What cannot be read stands as it is in the mail.
 */
export function dateWords({ date, dateText }: SavedMessage): string | undefined {
  const parts = date?.match(/^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/);
  if (!parts?.[1]) return dateText;
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
  const zone = parts[3] && (parts[3] === "Z" ? "UTC" : `UTC${parts[3].replace("-", "−")}`);
  return [day.format(new Date(`${parts[1]}T00:00:00Z`)), parts[2], zone && `(${zone})`]
    .filter(Boolean)
    .join(" ");
}

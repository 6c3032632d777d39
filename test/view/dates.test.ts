import { expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
import { dateWords } from "../../src/view/dates.ts";

const words = (date: string | undefined, dateText = "as it stands") =>
  dateWords({ id: asId("m"), author: "unknown", recovered: false, dateText, ...(date && { date }) });

test.each([
  ["2025-01-19T20:38:11-08:00", "19 Jan 2025 20:38 (UTC−08:00)"],
  ["2025-01-18T11:45+11:00", "18 Jan 2025 11:45 (UTC+11:00)"],
  ["2025-01-18T11:45:00Z", "18 Jan 2025 11:45 (UTC)"],
  ["2025-01-17T22:17", "17 Jan 2025 22:17"],
  ["2025-01-17", "17 Jan 2025"],
  ["2025-99-17", "as it stands"],
  ["yesterday", "as it stands"],
  [undefined, "as it stands"],
])("%s: no more exact than the mail, on the writer's own clock", (date, expected) => {
  expect(words(date)).toBe(expected);
});

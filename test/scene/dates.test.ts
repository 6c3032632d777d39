import { expect, test } from "vitest";
import type { SavedMessage } from "../../src/graph/attributes.ts";
import { asId } from "../../src/model/ids.ts";
import { shortDates } from "../../src/scene/dates.ts";

const message = (date?: string, dateText?: string): SavedMessage => ({
  id: asId("m"),
  author: "unknown",
  recovered: false,
  ...(date ? { date } : {}),
  ...(dateText ? { dateText } : {}),
});
const short = (...dates: string[]) =>
  dates.map((date) => shortDates(dates.map((each) => message(each)))(message(date)));

test("day and month, as the mail gives them whatever the zone", () => {
  expect(short("2025-01-18T23:45:00+11:00", "2025-02-01")).toEqual(["18 Jan", "1 Feb"]);
});

test("the year where there are several", () => {
  expect(short("2024-12-31", "2025-01-01")).toEqual(["31 Dec 2024", "1 Jan 2025"]);
});

test("a date that cannot be read stands as it was written, and no date is nothing", () => {
  expect(shortDates([])(message(undefined, "yesterday"))).toBe("yesterday");
  expect(shortDates([])(message())).toBe("");
});

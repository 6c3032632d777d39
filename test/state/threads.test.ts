import { expect, test } from "vitest";
import type { ArchiveThread, ThreadSummary } from "../../src/archive.ts";
import { asId, type MessageId } from "../../src/model/ids.ts";
import { sortBy, startSearch, type ThreadSearch, threadRows } from "../../src/state/threads.ts";

const thread = (id: string, mails: number, day?: string): ArchiveThread => ({
  id: asId<MessageId>(id),
  subject: id,
  mails,
  debated: true,
  ...(day && { first: { iso: day, text: day }, last: { iso: `${day}T10:00:00+02:00`, text: day } }),
});

const threads = [
  thread("Zebra crossing", 2, "2024-05-01"),
  thread("apple pie", 40, "2024-04-01"),
  thread("Maps", 3),
  thread("Later", 3, "2024-06-01"),
];

const summary = (of: ArchiveThread, people: string[], statements: number, rebuttals: number) =>
  [of.id, { ...of, people, statements, rebuttals, contested: rebuttals / statements }] as const;

const summaries = new Map<MessageId, ThreadSummary>(
  threads
    .slice(0, 3)
    .map((one, index) =>
      summary(one, ["Ann", "Bob", "Cid"].slice(index), [2, 90, 50][index] ?? 1, [2, 30, 1][index] ?? 0),
    ),
);

const subjects = (search: Partial<ThreadSearch>) =>
  threadRows(threads, summaries, { ...startSearch, ...search }).map((row) => row.thread.subject);

test("the largest first; equals in the archive's order", () => {
  expect(subjects({})).toEqual(["apple pie", "Maps", "Later", "Zebra crossing"]);
});

test("by date and by subject; what has no date comes last, either way", () => {
  expect(subjects({ order: "date" })).toEqual(["Later", "Zebra crossing", "apple pie", "Maps"]);
  expect(subjects({ order: "date", descending: false })).toEqual([
    "apple pie",
    "Zebra crossing",
    "Later",
    "Maps",
  ]);
  expect(subjects({ order: "subject", descending: false })).toEqual([
    "apple pie",
    "Later",
    "Maps",
    "Zebra crossing",
  ]);
});

test("a long dispute is more contested than two words; what is not summed up yet comes last", () => {
  expect(subjects({ order: "contested" })).toEqual(["apple pie", "Zebra crossing", "Maps", "Later"]);
  expect(subjects({ order: "people" })).toEqual(["Zebra crossing", "apple pie", "Maps", "Later"]);
});

test("all words are looked for, in subjects and names", () => {
  expect(subjects({ text: "PIE " })).toEqual(["apple pie"]);
  expect(subjects({ text: "bob  pie" })).toEqual(["apple pie"]);
  expect(subjects({ text: "bob maps" })).toEqual([]);
});

test("a column again turns the order round", () => {
  const bySubject = sortBy("subject")(startSearch);
  expect([bySubject.descending, sortBy("subject")(bySubject).descending]).toEqual([false, true]);
  expect(sortBy("date")(bySubject)).toEqual({ text: "", order: "date", descending: true });
});

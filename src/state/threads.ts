// an archive's threads + what the user looks for -> the rows of the thread table
import type { ArchiveThread, ThreadSummary } from "../archive.ts";
import type { MessageId } from "../model/ids.ts";

/** A thread, with what mapping it told, once that is known. */
export interface ThreadRow {
  readonly thread: ArchiveThread;
  readonly summary?: ThreadSummary;
}

export type ThreadOrder = "subject" | "mails" | "people" | "date" | "contested";

export interface ThreadSearch {
  /** Words that must all occur in the subject or in a name. */
  readonly text: string;
  readonly order: ThreadOrder;
  readonly descending: boolean;
}

/** An archive is opened to find its debates: the largest first. */
export const startSearch: ThreadSearch = { text: "", order: "mails", descending: true };

/** Sorts by a column; by the same one again, the other way round. Words begin at A, numbers at the greatest. */
export const sortBy =
  (order: ThreadOrder) =>
  (search: ThreadSearch): ThreadSearch => ({
    ...search,
    order,
    descending: order === search.order ? !search.descending : order !== "subject",
  });

export function threadRows(
  threads: readonly ArchiveThread[],
  summaries: ReadonlyMap<MessageId, ThreadSummary>,
  { text, order, descending }: ThreadSearch,
): ThreadRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = threads.map((thread) => rowOf(thread, summaries.get(thread.id)));
  const sign = descending ? -1 : 1;
  return rows.filter((row) => holds(row, words)).sort((a, b) => compare(order, sign, a, b));
}

const rowOf = (thread: ArchiveThread, summary: ThreadSummary | undefined): ThreadRow =>
  summary ? { thread, summary } : { thread };

function holds({ thread, summary }: ThreadRow, words: readonly string[]): boolean {
  const text = [thread.subject, ...(summary?.people ?? [])].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What is not known yet comes last, either way; equals stay in the archive's order. */
function compare(order: ThreadOrder, sign: 1 | -1, a: ThreadRow, b: ThreadRow): number {
  const [one, two] = [values[order](a), values[order](b)];
  if (one === undefined || two === undefined) return Number(one === undefined) - Number(two === undefined);
  return sign * (typeof one === "string" ? inAlphabet(one, String(two)) : one - Number(two));
}

const inAlphabet = new Intl.Collator("en").compare;

const values: Record<ThreadOrder, (row: ThreadRow) => string | number | undefined> = {
  subject: ({ thread }) => thread.subject.toLowerCase(),
  mails: ({ thread }) => thread.mails,
  people: ({ summary }) => summary?.people.length,
  date: ({ thread }) => {
    const time = Date.parse((thread.last ?? thread.first)?.iso ?? "");
    return Number.isNaN(time) ? undefined : time;
  },
  contested: ({ summary }) => summary && weightOf(summary),
};

/** As if everybody had said ten things more that nobody contradicted: one "no" to one remark is no great debate. */
const weightOf = ({ rebuttals, statements }: ThreadSummary): number => rebuttals / (statements + 10);

// dates of messages -> short dates for heads and cards
import type { SavedMessage } from "../graph/attributes.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * "18 Jan", with the year where the debate goes on over several. The date stays the one that the mail gives:
 * no zone is known for most of them, so nothing is converted.
 */
export function shortDates(messages: readonly SavedMessage[]): (message: Dated) => string {
  const years = new Set(messages.map(({ date }) => date?.slice(0, 4)).filter(Boolean));
  return ({ date = "", dateText = "" }) => {
    const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date) ?? [];
    const parts = [day.replace(/^0/, ""), months[Number(month) - 1], years.size > 1 ? year : ""];
    return month ? parts.filter(Boolean).join(" ") : dateText.slice(0, 24);
  };
}

type Dated = Pick<SavedMessage, "date" | "dateText">;

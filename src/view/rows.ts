// a long list that is scrolled -> the rows that are in sight, and room for the others
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A shorter list is drawn whole, each row as high as its words. */
const most = 300;
/** Of each row of a long list, in pixels; the style sheet cuts them to it. */
export const rowHeight = 72;
/** Rows kept ready above and below. */
const margin = 12;

export interface RowsInSight {
  readonly isLong: boolean;
  readonly from: number;
  readonly to: number;
  /** Scrolls a row into sight, so that it is drawn. */
  readonly bring: (index: number) => void;
}

/** The nearest `.panel` around the list is what scrolls. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number): RowsInSight {
  const [first, setFirst] = useState(0);
  const isLong = count > most;
  const panel = () => list.current?.closest<HTMLElement>(".panel");
  useEffect(() => {
    const scrolled = panel();
    if (!isLong || !scrolled) return;
    const look = () => setFirst(Math.floor(hiddenAbove(scrolled, list.current) / rowHeight));
    look();
    scrolled.addEventListener("scroll", look, { passive: true });
    return () => scrolled.removeEventListener("scroll", look);
  }, [isLong]);
  if (!isLong) return { isLong, from: 0, to: count, bring: () => {} };
  const inSight = Math.ceil((panel()?.clientHeight ?? 900) / rowHeight);
  const from = Math.max(0, Math.min(first - margin, count - inSight));
  const bring = (index: number) => {
    const scrolled = panel();
    if (!scrolled || index < 0) return;
    const [top, seen] = [index * rowHeight, hiddenAbove(scrolled, list.current)];
    const low = top + 2 * rowHeight - scrolled.clientHeight;
    if (top < seen) scrolled.scrollBy({ top: top - seen - rowHeight });
    else if (low > seen) scrolled.scrollBy({ top: low - seen });
  };
  return { isLong, from, to: Math.min(count, from + inSight + 2 * margin), bring };
}

/** How much of the list is scrolled away above, in pixels. */
const hiddenAbove = (panel: HTMLElement, list: HTMLElement | null): number =>
  list ? Math.max(0, panel.getBoundingClientRect().top - list.getBoundingClientRect().top) : 0;

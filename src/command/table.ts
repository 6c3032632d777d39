// rows -> columns that line up in a terminal
import { printable } from "./terminal.ts";

const rightAligned = /^[\d.]+$/;

/** Numbers stand to the right of their column, the last column is left as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        if (column === head.length - 1) return cell;
        const width = widths[column] ?? 0;
        return rightAligned.test(cell) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ");
  return [head, ...rows].map((row) => `${printable(line(row))}\n`).join("");
}

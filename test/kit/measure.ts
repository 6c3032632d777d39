// something to run -> how long it takes, told so that it can be compared

/** Median of several runs after one that is not counted, in milliseconds. */
export async function median(runs: number, run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return middle(times);
}

export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The value below which a share of the values lies; 0.95 for the 95th percentile. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/** A table on standard output: the benches' only result. */
export function report(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  process.stdout.write(`\n${title}\n`);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  for (const row of cells)
    process.stdout.write(`  ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join("  ")}\n`);
}

const cell = (value: string | number | undefined): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : (value ?? "");

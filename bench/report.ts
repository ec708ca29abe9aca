// Prints the figures as a table: the program's, the floor's beside them, and the ratio of the two.
import type { Figures } from './measure.ts';

export interface Row {
  readonly size: number;
  readonly program: Figures;
  readonly bare: Figures;
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1).padStart(8);
const heading = `${'complaints'.padStart(10)}  ${'what'.padEnd(32)} clients    per s      p50      p95      p99   bare p50   ratio p50   ratio p95`;

export function printRows(rows: readonly Row[]): void {
  console.log(heading);
  for (const { size, program, bare } of rows) {
    const figures = `${program.perSecond.toFixed(0).padStart(8)} ${ms(program.p50)} ${ms(program.p95)} ${ms(program.p99)}`;
    const ratios = `${ms(bare.p50)}   ${(program.p50 / bare.p50).toFixed(2).padStart(9)}   ${(program.p95 / bare.p95).toFixed(2).padStart(9)}`;
    console.log(
      `${String(size).padStart(10)}  ${program.what.padEnd(32)} ${String(program.clients).padStart(7)} ${figures}   ${ratios}`,
    );
  }
}

/** How each row grew from the smallest register to the largest, at p95. */
export function printGrowth(rows: readonly Row[]): void {
  const sizes = [...new Set(rows.map((row) => row.size))].toSorted((a, b) => a - b);
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || smallest === largest) return;
  console.log(`\nGrowth at p95 from ${smallest} to ${largest} complaints:`);
  for (const { program } of rows.filter((row) => row.size === smallest)) {
    const later = rows.find(
      (row) => row.size === largest && row.program.what === program.what && row.program.clients === program.clients,
    );
    if (later)
      console.log(
        `  ${program.what.padEnd(32)} ${String(program.clients).padStart(2)} clients  ×${(later.program.p95 / program.p95).toFixed(2)}`,
      );
  }
}

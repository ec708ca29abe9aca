// What waits for me, complaint by complaint: three answers on one complaint are one row with three lines, read in one go. A complaint
// that I was given stands by itself, because it asks for a yes or no.
import type { MyWork } from '../../api/my-work.ts';

export type Waiting = MyWork['waiting'][number];
/** What waits on one complaint, in the order it came. */
export type Together = readonly [Waiting, ...Waiting[]];

export function waitingTogether(waiting: readonly Waiting[]): readonly Together[] {
  const given = waiting.filter(({ toAccept }) => toAccept).map((row): Together => [row]);
  const read = new Map<string, Together>();
  for (const row of waiting)
    if (!row.toAccept) {
      const before = read.get(row.id);
      read.set(row.id, before ? [...before, row] : [row]);
    }
  return [...given, ...read.values()];
}

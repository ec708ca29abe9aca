// Sharing several complaints out among people: each to the one who holds least of what they are to hold, what is due first
// first. It gives to nobody whom the guard of allocation.ts refuses, and what nobody may be given stays where it is.
import type { Severity } from './complaint.ts';
import { weightOf } from './workload.ts';

export interface ToGive {
  readonly id: string;
  readonly severity: Severity;
}

export interface Taker {
  readonly id: string;
  readonly workload: number;
}

export interface SharedOut {
  readonly given: readonly { readonly complaint: string; readonly person: string }[];
  readonly left: readonly string[];
}

/**
 * Shares out in the order given. `mayHave` is the guard; people who hold equally much are taken in the order they are listed,
 * so the same question always has the same answer. `most` is the workload beyond which nobody is given more.
 */
export function shareOut(
  complaints: readonly ToGive[],
  takers: readonly Taker[],
  mayHave: (person: string, complaint: string) => boolean,
  most: number = Number.POSITIVE_INFINITY,
): SharedOut {
  const loads = new Map(takers.map(({ id, workload }) => [id, workload]));
  const given: { complaint: string; person: string }[] = [];
  const left: string[] = [];
  for (const { id, severity } of complaints) {
    const weight = weightOf(severity);
    const able = [...loads].filter(([person, load]) => load + weight <= most && mayHave(person, id));
    const [least] = able.toSorted(([, a], [, b]) => a - b);
    if (least) {
      given.push({ complaint: id, person: least[0] });
      loads.set(least[0], least[1] + weight);
    } else left.push(id);
  }
  return { given, left };
}

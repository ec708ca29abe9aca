// Guesses what each column of a register is, from its name and from what it holds, and says why. A guess is a start for the
// person who maps the columns: a column that fits nothing is kept as an extra fact, an empty one is left out.
import { type ColumnProfile } from './column-profile.ts';
import { contentFit } from './content-fit.ts';
import type { DateFinding } from './date-order.ts';
import { definitionOf, fieldNames, type ImportField } from './field.ts';
import { nameFit } from './column-name.ts';
import type { Target } from './mapping.ts';

export interface SeenColumn {
  readonly name: string;
  readonly profile: ColumnProfile;
  readonly dates: DateFinding | undefined;
}

export interface Guess {
  readonly target: Target;
  /** Why, as the end of a sentence: "because …". */
  readonly because: string;
}

type Candidate = { readonly column: number; readonly field: ImportField; readonly score: number; readonly because: string };

const least = 0.4;
/** Columns that the file of refused rows adds; they come back with it and mean nothing. */
export const ownColumns = { row: 'redress_row', says: 'redress_says' } as const;

export function guessColumns(columns: readonly SeenColumn[]): Guess[] {
  const ranked = columns.flatMap((seen, column) => candidatesFor(seen, column)).toSorted((a, b) => b.score - a.score);
  const guesses = new Map<number, Guess>();
  const taken = new Set<ImportField>();
  for (const { column, field, because } of ranked) {
    if (guesses.has(column) || taken.has(field)) continue;
    guesses.set(column, { target: field, because });
    taken.add(field);
  }
  return columns.map((seen, column) => {
    const second = ranked.find((candidate) => candidate.column === column);
    return guesses.get(column) ?? unguessed(seen, second && definitionOf(second.field).name);
  });
}

function unguessed({ name, profile }: SeenColumn, better: string | undefined): Guess {
  if (name === ownColumns.row || name === ownColumns.says) return { target: 'leave-out', because: 'an earlier import added it' };
  if (profile.filled === 0) return { target: 'leave-out', because: 'it is empty in every row' };
  if (better !== undefined) return { target: 'extra', because: `another column is the better fit for “${better}”` };
  return { target: 'extra', because: 'it is like no field we know' };
}

function candidatesFor(seen: SeenColumn, column: number): Candidate[] {
  if (seen.profile.filled === 0 || Object.values<string>(ownColumns).includes(seen.name)) return [];
  return fieldNames.flatMap((field) => {
    const { kind, known } = definitionOf(field);
    const named = nameFit(seen.name, known);
    const held = contentFit(seen, kind, field);
    const score = named > 0 ? named * 0.7 + held.fit * 0.3 : held.alone;
    if (held.fit === 0 || score < least) return [];
    const words = [
      named > 0.55 ? `its name is “${seen.name}”` : named > 0 ? `“${seen.name}” is like a name we know` : '',
      held.words,
    ];
    return [{ column, field, score: score - swapMalus(seen), because: words.filter(Boolean).join(' and ') }];
  });
}

// Where one date column is damaged and another is whole, the whole one is the better guess.
const swapMalus = ({ dates }: SeenColumn): number => (dates?.swap ? 0.3 : dates && !dates.sure ? 0.05 : 0);

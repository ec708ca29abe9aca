// The mapping as it is being made, kept as typed: what each column is, how its dates are read, what its words mean, what holds
// for every row.
import { useMemo } from 'react';
import type { DateReading } from '#domain/import/date-reading.ts';
import type { ImportField } from '#domain/import/field.ts';
import type { Mapping, Target } from '#domain/import/mapping.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import type { ImportPage } from './asking.ts';

export type MeaningOf = keyof Mapping['meanings'];

export interface MappingInHand {
  readonly mapping: Mapping;
  readonly source: string;
  readonly nameSource: (source: string) => void;
  readonly setTarget: (column: string, target: Target) => void;
  /** Without a reading, the column is asked about again or read as found. */
  readonly setDates: (column: string, reading: DateReading | undefined) => void;
  /** An empty value: nothing holds for every row. */
  readonly setAlways: (field: ImportField, value: string | undefined) => void;
  readonly setRoute: (route: boolean) => void;
  readonly setMeaning: (of: MeaningOf, said: string, means: string) => void;
  readonly forget: () => void;
}

export function useMapping(page: ImportPage): MappingInHand {
  // As one text: a draft is fitted to the form's own keys, and the keys of a mapping are the columns of the file.
  const draft = useDraft(`import:${page.id}`, { mapping: JSON.stringify(page.mapping), source: page.source });
  const { mapping: text, source } = draft.value;
  const mapping = useMemo(() => read(text) ?? page.mapping, [text, page.mapping]);
  const change = (part: Partial<Mapping>): void => draft.change({ mapping: JSON.stringify({ ...mapping, ...part }) });
  return {
    mapping,
    source,
    nameSource: (source) => draft.change({ source }),
    setTarget: (column, target) => change({ columns: { ...mapping.columns, [column]: target } }),
    setDates: (column, reading) => change({ dates: withOrWithout(mapping.dates, column, reading) }),
    setAlways: (field, value) => change({ always: withOrWithout(mapping.always, field, value) }),
    setRoute: (route) => change({ route }),
    setMeaning: (of, said, means) =>
      change({
        meanings: {
          ...mapping.meanings,
          [of]: withOrWithout<string>(mapping.meanings[of], said, means === '' ? undefined : means),
        },
      }),
    forget: draft.forget,
  };
}

function read(text: string): Mapping | undefined {
  try {
    return { route: true, ...(JSON.parse(text) as Omit<Mapping, 'route'>) };
  } catch {
    return undefined;
  }
}

function withOrWithout<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Record<string, Value> {
  const rest = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]);
}

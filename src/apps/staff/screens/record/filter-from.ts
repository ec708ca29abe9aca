// The record's filter out of the address bar: only what the record can be asked for.
import type { RecordFilter } from '../../api/record.ts';

const groups = ['people', 'settings', 'complaints', 'imports', 'record'] as const;

export function recordFilterFrom(search: Record<string, unknown>): RecordFilter {
  const text = (name: string, pattern: RegExp): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && pattern.test(value) ? value : undefined;
  };
  const group = groups.find((name) => name === search['group']);
  const person = text('person', /^[0-9a-f-]{36}$/);
  const kind = text('kind', /^[a-z-]{3,60}$/);
  const day = text('day', /^\d{4}-\d{2}-\d{2}$/);
  return { ...(person && { person }), ...(group && { group }), ...(kind && { kind }), ...(day && { day }) };
}

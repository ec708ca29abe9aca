// What the address bar may say about the record, and what is passed over.
import { describe, expect, it } from 'vitest';
import { recordFilterFrom } from './filter-from.ts';

describe('The filter of the record', () => {
  it('is read from the address bar', () => {
    const filter = {
      person: '0198ab00-0000-7000-8000-000000000000',
      group: 'settings',
      kind: 'calendar-day-changed',
      day: '2026-11-23',
    };
    expect(recordFilterFrom(filter)).toEqual(filter);
  });

  it('passes over what the record cannot be asked for', () => {
    expect(recordFilterFrom({ person: 'Ada', group: 'everything', kind: 'Robert"); drop', day: 'yesterday', other: 1 })).toEqual(
      {},
    );
  });
});

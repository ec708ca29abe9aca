// What is put together on My work, and what stands by itself.
import { describe, expect, it } from 'vitest';
import { type Waiting, waitingTogether } from './waiting-together.ts';

const waits = (id: string, notification: string | null): Waiting => ({
  id,
  notification,
  reference: id,
  title: '',
  customer: null,
  kind: notification ? 'contribution-came' : 'given',
  at: '2026-07-28T09:00:00Z',
  by: null,
  reason: '',
  toAccept: notification === null,
});

describe('What waits for me on My work', () => {
  it('is one row for each complaint, in the order the first of it came', () => {
    const rows = waitingTogether([waits('a', '1'), waits('b', '2'), waits('a', '3')]);
    expect(rows.map((row) => row.map(({ notification }) => notification))).toEqual([['1', '3'], ['2']]);
  });

  it('keeps a complaint that asks for a yes or no apart from what is only to be read on it', () => {
    const rows = waitingTogether([waits('a', null), waits('a', '1')]);
    expect(rows.map((row) => row.map(({ toAccept }) => toAccept))).toEqual([[true], [false]]);
  });
});

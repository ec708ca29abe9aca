// What is timed: the six things people do all day, as requests to the API. Each names the SQL floor it is compared with by
// being the very same request, overheard (bare.ts).
import { randomUUID } from 'node:crypto';
import type { Asked } from './bare.ts';
import { narrative, numbers, pick, rareWord } from './register.ts';

export interface Operation extends Asked {
  readonly what: string;
  readonly clients: readonly number[];
}

/** The operations over a register in which `complaints` (ids) can be read and written to. */
export function operations(complaints: readonly string[]): Operation[] {
  const next = numbers(7);
  return [
    { what: 'log a complaint', method: 'POST', path: '/api/complaints', clients: [1, 8], body: () => newComplaint(next) },
    {
      what: 'read one with 10 entries',
      method: 'GET',
      clients: [8],
      get path() {
        return `/api/complaints/${pick(complaints, next)}`;
      },
    },
    { what: 'open queue, first 50 by due', method: 'GET', clients: [8], path: '/api/queue?limit=50' },
    {
      what: 'two-word search',
      method: 'GET',
      clients: [8],
      get path() {
        return `/api/search?words=${rareWord(next)}+${pick(['boiler', 'refund', 'engineer'], next)}`;
      },
    },
    {
      what: 'add a note',
      method: 'POST',
      clients: [8],
      body: () => ({ text: narrative(next).slice(0, 300), mentions: [] }),
      get path() {
        return `/api/complaints/${pick(complaints, next)}/notes`;
      },
    },
    { what: 'home page (my work)', method: 'GET', clients: [8], path: '/api/my-work' },
  ];
}

function newComplaint(next: () => number) {
  return {
    customer: { name: `${rareWord(next)} ${rareWord(next)}`, email: `${randomUUID()}@example.org` },
    description: narrative(next),
    outcomeWanted: 'An explanation and a refund.',
    points: ['The visit was missed', 'Nobody called back'],
    channel: 'phone',
  };
}

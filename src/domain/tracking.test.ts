// What comes next, as its customer is told.
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import type { RulePack } from './rule-pack.ts';
import { nextDues } from './tracking.ts';

const duty = (id: string, ...met: string[]) => ({ id, kind: 'duty', met });
const pack = {
  clocks: [
    duty('acknowledge', 'acknowledged', 'stage-response-sent', 'final-response-sent'),
    duty('answer', 'stage-response-sent', 'final-response-sent'),
    duty('keep-told', 'progress-update-sent'),
  ],
} as unknown as RulePack;
const clock = (id: string, dueDay: string) => ({ clock: id, rulePack: 'p', dueDay, met: false, stopped: false, paused: false });
const tracked = (...clocks: ReturnType<typeof clock>[]) => ({ state: 'open', stage: 'listen', rulePack: 'p', owed: 0, clocks });

describe('What comes next', () => {
  it('calls the last day to acknowledge no answer, though an answer would meet it too', () => {
    const dues = nextDues(tracked(clock('acknowledge', '2026-11-27'), clock('answer', '2026-12-11')), pack, day('2026-11-22'));
    expect(dues.map(({ what, on }) => [what, on])).toEqual([
      ['acknowledge', '2026-11-27'],
      ['answer', '2026-12-11'],
    ]);
  });

  it('is told soonest first, one of each, and what is late is said to be', () => {
    const dues = nextDues(tracked(clock('answer', '2026-12-11'), clock('keep-told', '2026-11-20')), pack, day('2026-11-22'));
    expect(dues.map(({ what, late }) => [what, late])).toEqual([
      ['news', true],
      ['answer', false],
    ]);
  });

  it('is nothing under rules that are not there, or once it is settled', () => {
    const open = tracked(clock('answer', '2026-12-11'));
    expect(nextDues(open, undefined, day('2026-11-22'))).toEqual([]);
    expect(nextDues({ ...open, state: 'closed' }, pack, day('2026-11-22'))).toEqual([]);
  });
});

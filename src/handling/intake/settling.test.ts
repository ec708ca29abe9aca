// The end of a complaint: acknowledged, answered, closed, declined, withdrawn, reopened, and what each does to its clocks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { complaint, endWell, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { acknowledgeComplaint } from './acknowledge-complaint.ts';
import { changeSeverity } from './change-severity.ts';
import { closeComplaint } from './close-complaint.ts';
import { declineComplaint } from './decline-complaint.ts';
import { moveToStage } from './move-to-stage.ts';
import { recordAnswer } from './record-answer.ts';
import { reopenComplaint } from './reopen-complaint.ts';
import { withdrawComplaint } from './withdraw-complaint.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
});
afterAll(() => house.close());

const clocksOf = async (id: string): Promise<Record<string, string>> => {
  const { rows } = await house.pool.query<{ clock: string; met: boolean; ended: string | null }>(
    'select clock, met_at is not null as met, stopped_because as ended from complaint_clock where complaint_id = $1',
    [id],
  );
  return Object.fromEntries(rows.map(({ clock, met, ended }) => [clock, ended ?? (met ? 'met' : 'open')]));
};
const answer = (complaint: string, version: number, more: object = {}) => ({
  complaint,
  version,
  how: 'final-response-sent',
  outcome: 'upheld',
  channel: 'letter',
  text: 'We put the heating right and said sorry.',
  ...more,
});

describe('Acknowledging a complaint', () => {
  it('meets the clock that asks for it, and the next one is then due first', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    done(await perform(house, acknowledgeComplaint, { complaint: id, channel: 'phone' }, { actor: handler }));
    expect(await clocksOf(id)).toMatchObject({ ack: 'met', response: 'open' });
    const { rows } = await house.pool.query('select due_clock from complaint where id = $1', [id]);
    expect(rows).toEqual([{ due_clock: 'progress' }]);
  });

  it('cannot have been before the complaint was received', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const early = { complaint: id, at: '2026-11-20T09:00:00Z', channel: 'phone' };
    expect(await perform(house, acknowledgeComplaint, early, { actor: handler })).toMatchObject({
      code: 'milestone.before-receipt',
    });
  });
});

describe('Answering and closing a complaint', () => {
  it('closes only what was answered', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    expect(await perform(house, closeComplaint, { complaint: id, version: 1 }, { actor: handler })).toMatchObject({
      code: 'complaint.not-answered',
    });
    const { version } = done(await perform(house, recordAnswer, answer(id, 1), { actor: handler }));
    expect((await pageOf(house, handler, id)).next.says).toContain('whether they are satisfied');
    await endWell(house, handler, id);
    expect((await pageOf(house, handler, id)).next.says).toContain('Close it');
    done(await perform(house, closeComplaint, { complaint: id, version }, { actor: handler }));
    const page = await pageOf(house, handler, id);
    expect(page).toMatchObject({ state: 'closed', outcome: 'upheld' });
    expect(page.allowed).not.toContain('record-answer');
    const { rows } = await house.pool.query('select due_at from complaint where id = $1', [id]);
    expect(rows).toEqual([{ due_at: null }]);
  });

  it('says which answers the rules know: a summary resolution means nothing to ISO 10002', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    expect((await pageOf(house, handler, id)).answers).toEqual(['final-response-sent']);
    const given = answer(id, 1, { how: 'summary-resolution-sent' });
    expect(await perform(house, recordAnswer, given, { actor: handler })).toMatchObject({ code: 'answer.not-in-rules' });
  });

  it('lets nothing more be decided once it is closed, until it is reopened with a reason', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const { version } = done(await perform(house, recordAnswer, answer(id, 1), { actor: handler }));
    await endWell(house, handler, id);
    const closed = done(await perform(house, closeComplaint, { complaint: id, version }, { actor: handler }));
    const severe = { complaint: id, version: closed.version, severity: 'high', reasons: ['New facts'] };
    expect(await perform(house, changeSeverity, severe, { actor: handler })).toMatchObject({ code: 'complaint.settled' });
    const reopened = { complaint: id, version: closed.version, reason: 'The heat went off again' };
    done(await perform(house, reopenComplaint, reopened, { actor: handler }));
    expect(await clocksOf(id)).toMatchObject({ response: 'met' });
    expect((await pageOf(house, handler, id)).state).toBe('open');
    expect((await historyOf(house, handler, id)).at(-1)).toBe('reopened it; it was closed');
  });
});

describe('Declining a complaint', () => {
  it('keeps the reason and where the customer was sent, and stays on the register', async () => {
    const handler = await person(house);
    const { id, reference } = await complaint(house, handler);
    const given = {
      complaint: id,
      version: 1,
      as: 'not-for-us',
      reason: 'The road belongs to the council',
      signpostedTo: 'The council’s highways team',
    };
    done(await perform(house, declineComplaint, given, { actor: handler }));
    const page = await pageOf(house, handler, id);
    expect(page).toMatchObject({
      state: 'not-for-us',
      reference,
      declined: { reason: given.reason, signpostedTo: given.signpostedTo, forwarded: false },
    });
    expect(await clocksOf(id)).toMatchObject({ ack: 'not-for-us', response: 'not-for-us' });
  });

  it('is refused without a reason or a place to go', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const given = { complaint: id, version: 1, as: 'not-eligible', reason: ' ', signpostedTo: '' };
    const refused = await perform(house, declineComplaint, given, { actor: handler });
    expect(refused).toMatchObject({
      code: 'input.invalid',
      fields: {
        reason: 'Give the reason, as you would tell the customer.',
        signpostedTo: 'Say who can help instead, or that nobody can and why.',
      },
    });
  });
});

describe('Withdrawing a complaint', () => {
  it('ends its clocks as withdrawn, with what the customer said', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const given = { complaint: id, version: 1, channel: 'phone', said: 'It works now, thank you.' };
    done(await perform(house, withdrawComplaint, given, { actor: handler }));
    expect(await clocksOf(id)).toMatchObject({ ack: 'withdrawn', response: 'withdrawn' });
    expect((await pageOf(house, handler, id)).withdrawnReason).toBe('It works now, thank you.');
  });
});

describe('Moving a complaint to a stage', () => {
  it('moves no clock', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const before = await clocksOf(id);
    done(await perform(house, moveToStage, { complaint: id, version: 1, stage: 'respond' }, { actor: handler }));
    expect(await clocksOf(id)).toEqual(before);
    const { rail } = await pageOf(house, handler, id);
    expect(rail.find(({ stage }) => stage === 'respond')).toMatchObject({ here: true, done: [], missing: ['Not answered yet'] });
    expect(rail.find(({ stage }) => stage === 'learn')).toMatchObject({ done: [], missing: [] });
  });
});

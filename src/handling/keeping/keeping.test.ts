// Keeping and erasing on a real database: holds, what falls due, two people, and the work that follows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutWhole } from '#apps/worker/jobs/carry-out-disposal.ts';
import { reckonAllRetention } from '#apps/worker/jobs/reckon-retention.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { addNote } from '#handling/together/add-note.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { complaintRetention } from '#views/keeping/complaint-retention.ts';
import { disposalPage } from '#views/keeping/disposals.ts';
import { dueForRemoval } from '#views/keeping/due-for-removal.ts';
import { retentionPeriods } from '#views/keeping/periods.ts';
import { choosePeriod } from './choose-period.ts';
import { confirmDisposal } from './confirm-disposal.ts';
import { declineDisposal } from './decline-disposal.ts';
import { keepLonger } from './keep-longer.ts';
import { liftHold } from './lift-hold.ts';
import { placeHold } from './place-hold.ts';
import { proposeDisposal } from './propose-disposal.ts';

const never = new AbortController().signal;
const because = 'Their time to be kept is over.';
let house: TestHouse;
let priya: PersonActor;
let omar: PersonActor;
let handler: PersonActor;

beforeAll(async () => {
  house = await testHouse();
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance'] });
  omar = await person(house, { name: 'Omar Compliance', roles: ['compliance'] });
  handler = await person(house);
});
afterAll(() => house.close());

/** A complaint closed long ago, under rules whose period is over unless the test says otherwise. */
async function closedLongAgo(rulePack = 'uk-fca-disp'): Promise<{ id: string; reference: string }> {
  const one = await complaint(house, house.administrator, {
    customer: { name: 'Joan Park', email: `joan${Math.random()}@example.net` },
  });
  done(
    await perform(house, addNote, { complaint: one.id, text: 'Joan rang about the boiler again.' }, { actor: house.administrator }),
  );
  await house.pool.query(
    `update complaint set rule_pack = $2, state = 'closed', received_at = '2015-03-02T10:00:00Z', first_made_at = '2015-03-02T10:00:00Z',
       closed_at = '2015-04-02T10:00:00Z' where id = $1`,
    [one.id, rulePack],
  );
  await house.pool.query('update complaint_regime set rule_pack = $2 where complaint_id = $1', [one.id, rulePack]);
  await reckonAllRetention(house, never);
  return one;
}

const propose = (complaints: string[], how = 'erased', actor = priya) =>
  perform(house, proposeDisposal, { complaints, how, reason: because }, { actor });
const confirm = (disposal: string, actor = omar, complaints = 1) =>
  perform(house, confirmDisposal, { disposal, complaints }, { actor });
const hold = (on: object, actor = priya) =>
  perform(house, placeHold, { on, reason: 'A claim is before the county court.', askedBy: 'Our solicitor' }, { actor });
const titleOf = async (id: string): Promise<string> =>
  (await house.pool.query<{ title: string }>('select title from complaint where id = $1', [id])).rows[0]?.title ?? '';
const reading = (actor = priya) => ({ actor, rules: house.rules, now: house.clock() });

describe('How long a complaint is kept', () => {
  it('is said in words, with the rule that reaches it and its source', async () => {
    const one = await closedLongAgo();
    expect(done(await complaintRetention(house.db, reading(), one.id))).toMatchObject({
      until: '2018-03-02', // DISP 1.9.1R(2): three years from receipt
      cites: 'DISP 1.9.1R(2)',
      because: [],
    });
  });

  it('has no end while it is open', async () => {
    const one = await complaint(house, house.administrator);
    const { because: why } = done(await complaintRetention(house.db, reading(), one.id));
    expect(why).toContain('It is not settled yet.');
  });

  it('may be longer than the rule asks by the organisation’s own choice, and never shorter', async () => {
    const one = await closedLongAgo();
    const choice = { rulePack: 'uk-fca-disp', rule: 'complaints', reason: 'The limitation period.', version: 0 };
    const [rule] = house.rules.packs.get('uk-fca-disp')?.retention ?? [];
    const chosen = { ...choice, rule: rule?.id };
    const shorter = await perform(house, choosePeriod, { ...chosen, months: 12 }, { actor: priya });
    expect(shorter).toMatchObject({ code: 'retention.shorter-than-rule', cites: 'DISP 1.9.1R(2)' });
    done(await perform(house, choosePeriod, { ...chosen, months: 72 }, { actor: priya }));
    expect(done(await complaintRetention(house.db, reading(), one.id)).until).toBe('2021-03-02');
    done(await perform(house, choosePeriod, { ...chosen, months: null, version: 1 }, { actor: priya }));
  });

  it('is as long as the organisation says where no rule fixes a period', async () => {
    const one = await closedLongAgo('us-cfpb');
    const before = done(await complaintRetention(house.db, reading(), one.id));
    expect(before.because).toEqual(['Its rules fix no period, and the organisation has not set its own.']);
    const choice = { rulePack: 'us-cfpb', rule: 'records', months: 60, reason: 'As our other complaints.', version: 0 };
    done(await perform(house, choosePeriod, choice, { actor: priya }));
    expect(done(await complaintRetention(house.db, reading(), one.id))).toMatchObject({ until: '2020-04-02', because: [] });
  });
});

describe('The periods as they are shown', () => {
  it('say when a period does not run, beside those alone whose complaints it stops for', async () => {
    const { periods } = done(await retentionPeriods(house.db, priya, house.rules));
    const of = (rule: string) => periods.find((one) => one.rulePack === 'uk-fca-disp' && one.rule === rule)?.suspended;
    expect(of('general')).toContain('from 11 January 2024 to 31 May 2026: motor finance commission complaints (DISP App 5)');
    expect(of('collective-portfolio')).toEqual([]);
  });
});

describe('A legal hold', () => {
  it('is put on only by who may, and is shown on the complaint', async () => {
    const one = await closedLongAgo();
    expect(await hold({ scope: 'complaint', complaint: one.id }, handler)).toMatchObject({ code: 'permission.missing' });
    done(await hold({ scope: 'complaint', complaint: one.id }));
    const { holds } = done(await complaintRetention(house.db, reading(house.administrator), one.id));
    expect(holds).toMatchObject([{ scope: 'complaint', reason: 'A claim is before the county court.', askedBy: 'Our solicitor' }]);
  });

  it('keeps everything of one customer, the complaints still to come included', async () => {
    const one = await closedLongAgo();
    const { rows } = await house.pool.query<{ customer_id: string }>(
      'select customer_id from complaint_party where complaint_id = $1',
      [one.id],
    );
    done(await hold({ scope: 'customer', customer: rows[0]?.customer_id }));
    expect(await propose([one.id])).toMatchObject({
      code: 'disposal.must-keep',
      facts: { kept: [{ because: 'It is on legal hold.' }] },
    });
  });

  it('keeps a selection, and is refused when it would hold everything', async () => {
    const one = await closedLongAgo();
    expect(await hold({ scope: 'selection', selection: {} })).toMatchObject({ code: 'hold.selects-all' });
    const { id } = done(await hold({ scope: 'selection', selection: { receivedFrom: '2015-01-01', receivedTo: '2015-12-31' } }));
    expect(await propose([one.id])).toMatchObject({ code: 'disposal.must-keep' });
    done(await perform(house, liftHold, { hold: id, reason: 'The inquiry has ended.' }, { actor: priya }));
    done(await propose([one.id]));
  });

  it('stands behind every path: not even the database lets a held complaint go', async () => {
    const one = await closedLongAgo();
    done(await hold({ scope: 'complaint', complaint: one.id }));
    const how = `update complaint set erased_at = now(), erased_how = 'erased' where id = $1`;
    await expect(house.pool.query(how, [one.id])).rejects.toThrow(/legal hold/);
    await expect(house.pool.query('delete from complaint where id = $1', [one.id])).rejects.toThrow(/legal hold/);
  });

  it('put on after two people decided leaves the complaint as it is, and the record says so', async () => {
    const [one, other] = [await closedLongAgo(), await closedLongAgo()];
    const { id } = done(await propose([one.id, other.id]));
    done(await confirm(id, omar, 2));
    done(await hold({ scope: 'complaint', complaint: one.id }));
    await carryOutWhole(house, id, never);
    const page = done(await disposalPage(house.db, priya, id));
    expect(page).toMatchObject({ state: 'done', done: 1, left: 1 });
    expect(page.each.find(({ complaint: of }) => of === one.id)).toMatchObject({
      state: 'left',
      leftBecause: 'It is on legal hold.',
    });
    expect([await titleOf(one.id), await titleOf(other.id)]).toEqual(['The boiler is broken again', 'Erased']);
  });
});

describe('Erasing complaints', () => {
  it('is proposed only of those whose time is over', async () => {
    const open = await complaint(house, house.administrator);
    expect(await propose([open.id])).toMatchObject({
      code: 'disposal.must-keep',
      facts: { kept: [{ reference: open.reference }] },
    });
    const one = await closedLongAgo();
    done(
      await perform(
        house,
        keepLonger,
        { complaints: [one.id], until: '2030-01-01', reason: 'A pattern is looked into.' },
        { actor: priya },
      ),
    );
    expect(await propose([one.id])).toMatchObject({ code: 'disposal.must-keep' });
  });

  it('waits for a second person, who is not the one that proposed it', async () => {
    const one = await closedLongAgo();
    const { id } = done(await propose([one.id]));
    expect(await confirm(id, priya)).toMatchObject({ code: 'disposal.own' });
    expect(await confirm(id, handler)).toMatchObject({ code: 'permission.missing' });
    expect(await confirm(id, omar, 7)).toMatchObject({ code: 'page.stale' });
    await carryOutWhole(house, id, never);
    expect(await titleOf(one.id)).toBe('The boiler is broken again');
    done(await perform(house, declineDisposal, { disposal: id, words: 'Not yet.' }, { actor: omar }));
    expect(await confirm(id)).toMatchObject({ code: 'disposal.decided' });
  });

  it('goes on where it was when it was killed, and each complaint is removed once', async () => {
    const all = [await closedLongAgo(), await closedLongAgo(), await closedLongAgo()];
    const { id } = done(await propose(all.map((one) => one.id)));
    done(await confirm(id, omar, 3));
    // Killed after the first: what committed is done, what did not never began.
    await house.pool.query(`update disposal_complaint set state = 'done' where disposal_id = $1 and complaint_id = $2`, [
      id,
      all[0]?.id,
    ]);
    await carryOutWhole(house, id, never);
    await carryOutWhole(house, id, never);
    expect(done(await disposalPage(house.db, priya, id))).toMatchObject({ state: 'done', done: 3, left: 0 });
    expect(await Promise.all(all.map((one) => titleOf(one.id)))).toEqual(['The boiler is broken again', 'Erased', 'Erased']);
  });

  it('leaves the record whole, with what was removed and who decided it', async () => {
    const one = await closedLongAgo();
    const { id } = done(await propose([one.id], 'anonymised'));
    done(await confirm(id));
    await carryOutWhole(house, id, never);
    expect((await verifyRecord(house.db)).faults).toEqual([]);
    const { rows } = await house.pool.query(`select facts from audit_entry where chain_id = $1 and kind = 'complaint-disposed'`, [
      one.id,
    ]);
    expect(rows).toMatchObject([{ facts: { disposal: id, how: 'anonymised', keepUntil: '2018-03-02', customersRemoved: 1 } }]);
    const { rows: written } = await house.pool.query(`select 1 from audit_entry where facts::text like '%Joan%'`);
    expect(written).toEqual([]);
  });

  it('lets nobody work on what is left', async () => {
    const one = await closedLongAgo();
    const { id } = done(await propose([one.id]));
    done(await confirm(id));
    await carryOutWhole(house, id, never);
    const note = await perform(house, addNote, { complaint: one.id, text: 'Once more.' }, { actor: house.administrator });
    expect(isRefusal(note) && note.code).toBe('complaint.erased');
  });
});

describe('What falls due', () => {
  it('is told by the rule that reaches it, each with what still keeps it', async () => {
    const one = await closedLongAgo();
    const { groups, complaints } = done(await dueForRemoval(house.db, reading(), { rulePack: 'uk-fca-disp' }));
    expect(groups.find(({ rulePack }) => rulePack === 'uk-fca-disp')).toMatchObject({
      cites: 'DISP 1.9.1R(2)',
      oldest: '2018-03-02',
    });
    expect(complaints.find(({ id }) => id === one.id)).toMatchObject({ keepUntil: '2018-03-02', because: [] });
    expect(await dueForRemoval(house.db, reading(handler), {})).toMatchObject({ code: 'permission.missing' });
  });
});

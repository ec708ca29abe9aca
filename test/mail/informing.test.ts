// Keeping customers informed by itself, on a real database: prepared or sent, once whatever works at the same time, never too much.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepInformed } from '#apps/worker/jobs/keep-informed.ts';
import type { PersonActor } from '#domain/actor.ts';
import type { HandlingChoice } from '#domain/handling-choice.ts';
import { perform } from '#handling/command.ts';
import { sendNotice } from '#handling/informing/send-notice.ts';
import { setNoticeAside } from '#handling/informing/set-notice-aside.ts';
import { informCustomer } from '#handling/informing/inform-customer.ts';
import { wordNotice } from '#handling/informing/word-notice.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { withdrawComplaint } from '#handling/intake/withdraw-complaint.ts';
import { keepPromise } from '#handling/promises/keep-promise.ts';
import { makePromise } from '#handling/promises/make-promise.ts';
import { tellProgress } from '#handling/promises/tell-progress.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, site, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { withSender } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  await withSender(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  house.setClock('2026-11-23T09:00:00Z');
  await house.pool.query(`update complaint set state = 'closed', closed_at = now()`);
  await choose({ 'inform-stage': 1, 'inform-promise-kept': 1, 'inform-no-news': 1 });
});

const choose = async (choices: Partial<Record<HandlingChoice, number>>): Promise<void> => {
  for (const [name, value] of Object.entries(choices))
    await house.pool.query('update handling_choice set value = $2 where name = $1', [name, value]);
};
const run = () => keepInformed(house, new AbortController().signal);
const logged = async (customer: object = {}): Promise<string> =>
  (
    await complaint(house, handler, {
      handler: handler.id,
      customer: { name: 'Amara Osei', email: 'amara@example.net', ...customer },
    })
  ).id;
const move = async (id: string, stage: string) => {
  house.pass({ minutes: 5 });
  return done(await perform(house, moveToStage, { complaint: id, version: await versionOf(id), stage }, { actor: handler }));
};
const versionOf = async (id: string): Promise<number> =>
  (await house.pool.query<{ version: number }>('select version from complaint where id = $1', [id])).rows[0]?.version ?? 0;
interface Row {
  id: string;
  kind: string;
  state: string;
  channel: string;
  address: string;
  subject: string;
  text: string;
  version: number;
  because: string;
  hear_by: Date | null;
}
const messages = async (id: string): Promise<Row[]> =>
  (await house.pool.query<Row>('select * from outgoing_message where complaint_id = $1 order by made_at, id', [id])).rows;
const one = async (id: string): Promise<Row> => {
  const [row, ...more] = await messages(id);
  if (!row || more.length > 0) throw new Error(`${more.length + (row ? 1 : 0)} messages where one was expected.`);
  return row;
};
const told = async (id: string) =>
  (
    await house.pool.query<{ text: string; channel: string }>(
      `select text, channel from complaint_milestone where complaint_id = $1 and what = 'progress-update-sent'`,
      [id],
    )
  ).rows;
const asked = ({ id, version, text }: Row, more: object = {}) => ({ message: id, version, text, hearBy: '2026-12-10', ...more });

describe('A stage that was reached', () => {
  it('is told in words prepared for a colleague, once, and nothing goes until they press', async () => {
    const id = await logged();
    await move(id, 'investigate');
    await run();
    await run();
    const notice = await one(id);
    expect(notice).toMatchObject({ kind: 'progress', state: 'held', channel: 'email', address: 'amara@example.net' });
    for (const part of ['Dear Amara Osei', 'Sam Handler', 'Harbour Homes', `${site}/your-complaint`])
      expect(notice.text).toContain(part);
    expect(notice.subject).not.toMatch(/Amara|Osei|Sam/);
    expect(await told(id)).toEqual([]);
    done(await perform(house, sendNotice, asked(notice, { text: `${notice.text}\n\nCall me any time.` }), { actor: handler }));
    expect(await one(id)).toMatchObject({ state: 'queued', text: `${notice.text}\n\nCall me any time.` });
    expect(await told(id)).toHaveLength(1);
    await run();
    expect(await messages(id)).toHaveLength(1);
  });
  it('is told by itself where the organisation chose so, and is not told again on the way back', async () => {
    await choose({ 'inform-stage': 2 });
    const id = await logged();
    await move(id, 'investigate');
    await run();
    expect(await one(id)).toMatchObject({ state: 'queued' });
    expect(await told(id)).toHaveLength(1);
    await move(id, 'understand');
    await move(id, 'investigate');
    await run();
    expect(await messages(id)).toHaveLength(1);
    await move(id, 'decide');
    await run();
    expect((await messages(id)).map(({ subject }) => subject)).toEqual([
      'We have begun to look into your complaint',
      'We are deciding about your complaint',
    ]);
  });
  it('is told once whatever works at the same time', async () => {
    await choose({ 'inform-stage': 2 });
    const id = await logged();
    await move(id, 'investigate');
    const actor = { kind: 'program', name: 'clock' } as const;
    await Promise.all(Array.from({ length: 8 }, () => perform(house, informCustomer, { complaint: id, site }, { actor })));
    expect(await messages(id)).toHaveLength(1);
    expect(await told(id)).toHaveLength(1);
  });
  it('is told by nobody where a work that was broken off rolls everything back, and once by the next', async () => {
    await choose({ 'inform-stage': 2 });
    const id = await logged();
    await move(id, 'investigate');
    const dying = {
      ...house,
      jobs: new Proxy(house.jobs, {
        get: () => {
          throw new Error('killed');
        },
      }),
    };
    await expect(keepInformed(dying, new AbortController().signal)).rejects.toThrow('killed');
    expect([await messages(id), await told(id)]).toEqual([[], []]);
    await run();
    expect(await messages(id)).toHaveLength(1);
  });
  it('waits while it is quiet', async () => {
    const id = await logged();
    await move(id, 'investigate');
    house.setClock('2026-11-23T21:30:00Z');
    await run();
    expect(await messages(id)).toEqual([]);
    house.setClock('2026-11-24T08:30:00Z');
    await run();
    expect(await messages(id)).toHaveLength(1);
  });
  it('is not news to somebody who heard from us since, asked for none, or has withdrawn', async () => {
    const heard = await logged();
    await move(heard, 'investigate');
    house.pass({ minutes: 5 });
    done(
      await perform(house, tellProgress, { complaint: heard, channel: 'phone', text: 'I am looking into it.' }, { actor: handler }),
    );
    const none = await logged();
    await move(none, 'investigate');
    await house.pool.query(
      'update customer set no_updates_at = now() where id in (select customer_id from complaint_party where complaint_id = $1)',
      [none],
    );
    const gone = await logged();
    await move(gone, 'investigate');
    const withdrawn = { complaint: gone, version: await versionOf(gone), channel: 'phone', said: 'She no longer minds.' };
    done(await perform(house, withdrawComplaint, withdrawn, { actor: handler }));
    await run();
    for (const id of [heard, none, gone]) expect(await messages(id)).toEqual([]);
  });
  it('is told to somebody who likes the telephone by a colleague, however far the rest goes by itself', async () => {
    await choose({ 'inform-stage': 2 });
    const id = await logged({ phone: '07700 900123' });
    await house.pool.query(
      `update customer set preferred_channel = 'phone' where id in (select customer_id from complaint_party where complaint_id = $1)`,
      [id],
    );
    await move(id, 'investigate');
    await run();
    const notice = await one(id);
    expect(notice).toMatchObject({ state: 'held', channel: 'phone', address: '07700 900123' });
    done(await perform(house, sendNotice, asked(notice, { told: true }), { actor: handler }));
    expect(await one(id)).toMatchObject({ state: 'sent' });
    expect(await told(id)).toEqual([expect.objectContaining({ channel: 'phone' })]);
  });
});

describe('A notice that was prepared', () => {
  const prepared = async () => {
    const id = await logged();
    await move(id, 'investigate');
    await run();
    return { id, notice: await one(id) };
  };
  it('is left unsent with the reason, and is not prepared again', async () => {
    const { id, notice } = await prepared();
    const aside = { message: notice.id, version: notice.version, because: 'I told her at the door.' };
    done(await perform(house, setNoticeAside, aside, { actor: handler }));
    await run();
    expect(await one(id)).toMatchObject({ state: 'dropped', because: 'I told her at the door.' });
    const { rows } = await house.pool.query(`select 1 from audit_entry where facts::text like '%at the door%'`);
    expect(rows).toEqual([]);
  });
  it('is refused to whoever saw it as it no longer is, or names a day that is past', async () => {
    const { notice } = await prepared();
    expect(await perform(house, sendNotice, asked(notice, { hearBy: '2026-11-20' }), { actor: handler })).toMatchObject({
      code: 'news.day-past',
    });
    done(await perform(house, sendNotice, asked(notice), { actor: handler }));
    expect(await perform(house, sendNotice, asked(notice), { actor: handler })).toMatchObject({ code: 'message.not-so' });
  });
  it('is set aside by itself once they heard, the complaint ended, or it was merged into another', async () => {
    const heard = await prepared();
    house.pass({ hours: 1 });
    done(await perform(house, tellProgress, { complaint: heard.id, channel: 'phone', text: 'All is well.' }, { actor: handler }));
    const ended = await prepared();
    await house.pool.query(`update complaint set state = 'closed', closed_at = now() where id = $1`, [ended.id]);
    await run();
    expect([await one(heard.id), await one(ended.id)]).toMatchObject([{ state: 'dropped' }, { state: 'dropped' }]);
    const [from, into] = [await prepared(), await prepared()];
    done(
      await perform(
        house,
        mergeComplaints,
        { complaint: from.id, version: await versionOf(from.id), into: into.id },
        { actor: house.administrator },
      ),
    );
    expect((await messages(into.id)).map(({ state }) => state).toSorted()).toEqual(['dropped', 'held']);
  });
});

describe('A promise that was kept', () => {
  const keptUntold = async (more: object = {}) => {
    const id = await logged();
    const promise = done(
      await perform(
        house,
        makePromise,
        { complaint: id, what: 'A new boiler', owner: handler.id, day: '2026-11-26' },
        { actor: handler },
      ),
    ).id;
    done(await perform(house, keepPromise, { complaint: id, promise, proof: 'Seen it', ...more }, { actor: handler }));
    return { id, promise };
  };
  it('is told with what was promised, and the promise then says that they know', async () => {
    await choose({ 'inform-promise-kept': 2 });
    const { id, promise } = await keptUntold();
    await run();
    await run();
    expect((await one(id)).text).toContain('We promised you this: A new boiler');
    const { rows } = await house.pool.query('select told_channel from promise where id = $1', [promise]);
    expect(rows).toEqual([{ told_channel: 'email' }]);
  });
  it('is not told twice to somebody whom its keeper told', async () => {
    const { id } = await keptUntold({ told: { channel: 'phone', text: 'Called her.' } });
    await run();
    expect(await messages(id)).toEqual([]);
  });
});

describe('Somebody without news', () => {
  it('is told so on the day they should hear at the latest, and not again until as long has passed', async () => {
    await choose({ 'inform-no-news': 2 });
    const id = await logged();
    await run();
    expect(await messages(id)).toEqual([]);
    house.pass({ days: 60 });
    await run();
    await run();
    const notice = await one(id);
    expect(notice).toMatchObject({ kind: 'no-news', state: 'queued' });
    const { rows } = await house.pool.query<{ promised: boolean }>(
      'select news_promised_at > $2 as promised from complaint where id = $1',
      [id, house.clock()],
    );
    expect(rows).toEqual([{ promised: true }]);
    house.pass({ days: 60 });
    await run();
    expect(await messages(id)).toHaveLength(2);
  });
});

describe('The words of a notice', () => {
  it('are the organisation’s own once it words them, in the language of the customer, and go back to how they came', async () => {
    const own = {
      notice: 'stage-investigate',
      language: 'pl',
      version: 0,
      words: { subject: 'Zaczynamy', text: 'Szanowni Państwo, {name}: do {nextDay}.' },
    };
    done(await perform(house, wordNotice, own, { actor: house.administrator }));
    const id = await logged();
    await house.pool.query(
      `update customer set language = 'pl' where id in (select customer_id from complaint_party where complaint_id = $1)`,
      [id],
    );
    await move(id, 'investigate');
    await run();
    const polish = await one(id);
    expect(polish.subject).toBe('Zaczynamy');
    expect(polish.text).toContain('Szanowni Państwo, Amara Osei: do');
    expect(await perform(house, wordNotice, own, { actor: house.administrator })).toEqual({ version: 1 });
    expect(await perform(house, wordNotice, { ...own, words: null, version: 0 }, { actor: house.administrator })).toMatchObject({
      code: 'page.stale',
    });
    done(await perform(house, wordNotice, { ...own, words: null, version: 1 }, { actor: house.administrator }));
  });
});

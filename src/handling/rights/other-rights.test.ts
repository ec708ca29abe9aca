// Correcting, objecting, restricting and erasing at somebody's request, on a real database: decided with reasons, carried out, answered
// within the time; and what a restriction stops.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutWhole } from '#apps/worker/jobs/carry-out-disposal.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { changeSeverity } from '#handling/intake/change-severity.ts';
import { confirmDisposal } from '#handling/keeping/confirm-disposal.ts';
import { placeHold } from '#handling/keeping/place-hold.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { messageToSend } from '#views/mail/message-to-send.ts';
import { dataRequestPage } from '#views/rights/requests.ts';
import { answerRight } from './answer-right.ts';
import { askForBundle } from './ask-for-bundle.ts';
import { carryOutRight } from './carry-out-right.ts';
import { collectForRequest } from './collect-for-request.ts';
import { decideRight } from './decide-right.ts';
import { letWorkGoOn } from './let-work-go-on.ts';
import { liftRestriction } from './lift-restriction.ts';
import { logDataRequest } from './log-data-request.ts';
import { proposeErasure } from './propose-erasure.ts';
import { restrictProcessing } from './restrict-processing.ts';

let house: TestHouse;
let priya: PersonActor;
let omar: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-30T09:00:00Z' });
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance'] });
  omar = await person(house, { name: 'Omar Compliance', roles: ['compliance'] });
});
afterAll(() => house.close());

const does = <Input, Reply>(command: Command<Input, Reply>, input: object, actor = priya) =>
  perform(house, command, input, { actor });
const page = async (id: string, actor = priya) =>
  done(await dataRequestPage(house.db, { actor, rules: house.rules, now: house.clock() }, id));
const on = async (id: string) => ({ request: id, version: (await page(id)).version });
const code = (answer: unknown) => (isRefusal(answer) ? answer.code : 'done');
const versionOf = async (id: string): Promise<number> =>
  (await house.pool.query<{ version: number }>('select version from complaint where id = $1', [id])).rows[0]?.version ?? 0;

interface Asked {
  readonly id: string;
  readonly customer: string;
  readonly complaint: string;
}

async function asked(
  kind: string,
  name = `Joan Park ${Math.random()}`,
  identity = 'Rang back on the number we have',
): Promise<Asked> {
  const one = await complaint(house, house.administrator, { customer: { name, email: 'joan@example.net' } });
  const { rows } = await house.pool.query<{ id: string }>('select id from customer where name = $1', [name]);
  const customer = rows[0]?.id ?? '';
  const given = { customers: [customer], kind, asked: 'You have it wrong.', channel: 'email', receivedOn: '2026-11-30', identity };
  const { id } = done(await does(logDataRequest, given));
  return { id, customer, complaint: one.id };
}

async function granted(kind: string): Promise<Asked> {
  const made = await asked(kind);
  done(await does(decideRight, { ...(await on(made.id)), decision: 'granted', because: 'They are right.' }));
  return made;
}

describe('A request about one’s data that is not for a copy', () => {
  it('has the same time to be answered, and is never collected or drawn up', async () => {
    const { id } = await asked('rectification');
    expect(await page(id)).toMatchObject({ kind: 'rectification', dueOn: '2026-12-30', deeds: ['decide', 'restrict'] });
    expect(code(await does(collectForRequest, await on(id)))).toBe('data-request.not-a-copy');
    expect(code(await does(askForBundle, await on(id)))).toBe('data-request.not-a-copy');
  });

  it('is decided with reasons, and only once it is known who asks', async () => {
    const { id } = await asked('objection', undefined, '');
    const decision = { decision: 'declined', because: 'We have to keep the record of the complaint.' };
    expect(code(await does(decideRight, { ...(await on(id)), ...decision }))).toBe('data-right.identity');
    const known = await asked('objection');
    expect(await does(decideRight, { ...(await on(known.id)), ...decision, because: ' ' })).toMatchObject({
      fields: { because: expect.stringContaining('reasons') as string },
    });
    done(await does(decideRight, { ...(await on(known.id)), ...decision }));
    expect(await does(answerRight, { ...(await on(known.id)), how: 'By letter today' })).toMatchObject({
      fields: { words: expect.anything() as string },
    });
    const told = { how: 'By letter today', words: 'That they may complain to the ICO and go to court.' };
    done(await does(answerRight, { ...(await on(known.id)), ...told }));
    expect(await page(known.id)).toMatchObject({ state: 'answered', decision: 'declined', deeds: [] });
  });
});

describe('A correction', () => {
  it('changes what is wrong about them, stands beside what a complaint says, and is on the record without their words', async () => {
    const { id, customer, complaint: of } = await granted('rectification');
    const details = { customer, version: 1, name: 'Jóan Parkes', phone: '020 7946 0000' };
    const notice = { complaint: of, text: 'The visit was on 3 March, not on 13 March.' };
    const other = await asked('rectification');
    const elsewhere = { done: 'x', details: { ...details, customer: other.customer } };
    expect(code(await does(carryOutRight, { ...(await on(id)), ...elsewhere }))).toBe('data-right.not-theirs');
    done(await does(carryOutRight, { ...(await on(id)), done: 'Corrected; the surveyor was told.', details, notice }));
    const { rows } = await house.pool.query(
      `select u.name, u.phone, u.email, n.text from customer u, note n where u.id = $1 and n.complaint_id = $2`,
      [customer, of],
    );
    expect(rows).toEqual([
      {
        name: 'Jóan Parkes',
        phone: '020 7946 0000',
        email: 'joan@example.net',
        text: expect.stringContaining('not on 13 March') as string,
      },
    ]);
    const { rows: entries } = await house.pool.query(
      `select facts from audit_entry where chain_id = $1 and kind = 'customer-corrected'`,
      [customer],
    );
    expect(entries).toEqual([{ facts: { fields: ['name', 'phone'] } }]);
    done(await does(answerRight, { ...(await on(id)), how: 'By e-mail today' }));
    const { rows: written } = await house.pool.query(`select 1 from audit_entry where facts::text ~ 'Jóan|surveyor'`);
    expect(written).toEqual([]);
  });

  it('is refused where the details were changed in the meantime', async () => {
    const { id, customer } = await granted('rectification');
    await house.pool.query('update customer set version = 7 where id = $1', [customer]);
    const details = { customer, version: 1, name: 'Somebody Else' };
    expect(code(await does(carryOutRight, { ...(await on(id)), done: 'x', details }))).toBe('page.stale');
  });
});

describe('A restriction', () => {
  it('stops work and sending, keeps what the customer says, and is said on the complaint', async () => {
    const { id, customer, complaint: of } = await granted('restriction');
    expect(code(await does(carryOutRight, { ...(await on(id)), done: 'x' }))).toBe('data-right.not-restricted');
    const message = crypto.randomUUID();
    await house.pool.query(
      `insert into outgoing_message (id, complaint_id, customer_id, kind, channel, address, language, subject, text, automatic, made_at)
       values ($1, $2, $3, 'acknowledgement', 'email', 'joan@example.net', 'en', 'x', 'x', true, now() - interval '1 day')`,
      [message, of, customer],
    );
    done(await does(restrictProcessing, { ...(await on(id)), ground: 'needed-for-claims' }));
    const severity = { complaint: of, version: await versionOf(of), severity: 'high', reasons: ['Health'] };
    expect(code(await does(changeSeverity, severity, house.administrator))).toBe('complaint.restricted');
    expect(await messageToSend(house.db, message, house.clock())).toBeUndefined();
    const said = { complaint: of, channel: 'phone', direction: 'in', text: 'She rang.' };
    done(await does(addContact, said, house.administrator));
    done(await does(carryOutRight, { ...(await on(id)), done: 'Restricted, and the surveyor was told.' }));
    done(await does(answerRight, { ...(await on(id)), how: 'By letter' }));

    expect(code(await does(liftRestriction, { request: id, version: 1, because: 'The claim is settled.', told: '' }))).toBe(
      'input.invalid',
    );
    done(await does(liftRestriction, { request: id, version: 1, because: 'The claim is settled.', told: 'By letter on Friday' }));
    expect((await messageToSend(house.db, message, house.clock()))?.id).toBe(message);
    done(await does(changeSeverity, { ...severity, version: await versionOf(of) }, house.administrator));
  });

  it('lets one complaint go on as far as its customer agreed, and stays marked', async () => {
    const { id, complaint: of } = await granted('restriction');
    done(await does(restrictProcessing, { ...(await on(id)), ground: 'accuracy-contested' }));
    expect(code(await does(restrictProcessing, { ...(await on(id)), ground: 'unlawful' }))).toBe('data-right.nothing-to-restrict');
    done(await does(letWorkGoOn, { ...(await on(id)), complaint: of, howFar: 'She agreed by phone that the repair is booked.' }));
    done(
      await does(
        changeSeverity,
        { complaint: of, version: await versionOf(of), severity: 'high', reasons: ['Health'] },
        house.administrator,
      ),
    );
    expect((await page(id)).theirs?.complaints[0]?.restriction).toMatchObject({
      forThis: true,
      goesOn: expect.stringContaining('repair') as string,
    });
  });

  it('made until something was looked into has to end before the answer', async () => {
    const { id } = await asked('rectification');
    done(await does(restrictProcessing, { ...(await on(id)), ground: 'accuracy-contested' }));
    done(await does(decideRight, { ...(await on(id)), decision: 'declined', because: 'The date is right.' }));
    const answer = { how: 'By letter', words: 'Where they may complain.' };
    expect(code(await does(answerRight, { ...(await on(id)), ...answer }))).toBe('data-right.still-restricted');
    done(await does(liftRestriction, { ...(await on(id)), because: 'Looked into.', told: 'By phone' }));
    done(await does(answerRight, { ...(await on(id)), ...answer }));
  });
});

describe('An erasure that somebody asks for', () => {
  const closed = async (id: string, pack: string) => {
    const old = `'2026-01-02T10:00:00Z'`;
    await house.pool.query(
      `update complaint set rule_pack = $2, state = 'closed', received_at = ${old}, first_made_at = ${old}, closed_at = ${old} where id = $1`,
      [id, pack],
    );
    await house.pool.query('update complaint_regime set rule_pack = $2 where complaint_id = $1', [id, pack]);
  };

  it('is not proposed while a rule or a hold keeps all of it, and says what stands against it', async () => {
    const { id, complaint: of } = await granted('erasure');
    expect((await page(id)).theirs?.complaints[0]?.against).toContain('It is not settled yet.');
    await closed(of, 'uk-fca-disp'); // DISP 1.9.1R: three years
    expect((await page(id)).deeds).not.toContain('propose');
    expect(code(await does(proposeErasure, { ...(await on(id)), done: 'All of it.' }))).toBe('data-right.nothing-to-erase');
    expect(code(await does(carryOutRight, { ...(await on(id)), done: 'x' }))).toBe('data-right.erasure-is-proposed');
  });

  it('goes before a second person where nothing keeps it; then the person is gone and the record whole', async () => {
    const { id, customer, complaint: of } = await granted('erasure');
    await closed(of, 'us-cfpb'); // fixes no period
    await does(proposeErasure, { ...(await on(id)), done: 'x' }); // reckons how long it is kept
    const before = await page(id);
    expect(before.disposal?.state).toBe('proposed');
    expect(before.theirs?.complaints).toMatchObject([{ against: [], proposed: true }]);
    done(await does(answerRight, { ...(await on(id)), how: 'By e-mail: it is erased within the week' }));
    const disposal = before.disposal?.id ?? '';
    expect(code(await does(confirmDisposal, { disposal, complaints: 1 }))).toBe('disposal.own');
    done(await does(confirmDisposal, { disposal, complaints: 1 }, omar));
    await carryOutWhole(house, disposal, new AbortController().signal);
    const { rows } = await house.pool.query('select 1 from customer where id = $1', [customer]);
    expect(rows).toEqual([]);
    expect(await page(id)).toMatchObject({ customers: [], asked: 'Erased', decidedBecause: '', carriedOut: '', state: 'answered' });
    expect((await verifyRecord(house.db)).faults).toEqual([]);
  });

  it('waits for a hold that is put on in between', async () => {
    const { id, complaint: of } = await granted('erasure');
    await closed(of, 'us-cfpb');
    const hold = { on: { scope: 'complaint', complaint: of }, reason: 'A claim.', askedBy: 'Our solicitor' };
    done(await does(placeHold, hold));
    expect((await page(id)).theirs?.complaints[0]?.against).toContain('It is on legal hold.');
    expect(code(await does(proposeErasure, { ...(await on(id)), done: 'x' }))).toBe('data-right.nothing-to-erase');
  });
});

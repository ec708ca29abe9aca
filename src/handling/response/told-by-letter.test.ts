// What a letter tells is kept where it belongs: our understanding as sent, requests as put to the customer, news as told, more time
// as the rules give it. And nothing twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { askForInformation } from '#handling/understanding/ask-for-information.ts';
import { sendUnderstanding } from '#handling/understanding/send-understanding.ts';
import { writeUnderstanding } from '#handling/understanding/write-understanding.ts';
import { noteLesson } from '#handling/learning/note-lesson.ts';
import { approve } from '#handling/redress/approve.ts';
import { askApproval } from '#handling/redress/ask-approval.ts';
import { changeRecourse } from '#handling/settings/change-recourse.ts';
import { enterWording } from '#handling/settings/enter-wording.ts';
import { askTime } from '#handling/regimes/ask-time.ts';
import { historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, heldBy, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { keepLetter } from './keep-letter.ts';
import { person, team } from '#test/support/people.ts';
import { decisionOf } from '#test/support/redress.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  const shared = await team(house, 'Repairs');
  handler = await person(house, { name: 'Sam Handler', teams: [shared] });
  manager = await person(house, { name: 'Mo Manager', roles: ['manager'], teams: [shared] });
  await withAddress(house);
});
afterAll(() => house.close());

const rows = async <Row extends object>(query: string, ...given: unknown[]): Promise<Row[]> =>
  (await house.pool.query<Row>(query, given)).rows;

const paraphrase = 'You told us that nobody came on three days, and that you stayed at home each time.';

async function understood(): Promise<string> {
  const id = await answerable(house, handler, { found: false });
  const words = { paraphrase, scope: '', outsideScope: '', outcomeWanted: 'A working boiler' };
  done(await perform(house, writeUnderstanding, { complaint: id, ...words }, { actor: handler }));
  return id;
}

describe('A letter with our understanding', () => {
  it('puts it to the customer: as sent, with the points, and the day to answer by that the letter names', async () => {
    const id = await understood();
    const letter = await begun(house, handler, id, 'understanding');
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    done(await sent(house, handler, id, letter));
    expect((await letterOf(house, handler, id, letter)).sent?.text).toContain('tell us by 30 November 2026'); // five working days
    expect(
      await rows(
        `select sent_how as how, to_char(answer_by, 'YYYY-MM-DD') as by, jsonb_array_length(points) as points from understanding where complaint_id = $1`,
        id,
      ),
    ).toEqual([{ how: 'letter', by: '2026-11-30', points: 1 }]);
    expect((await historyOf(house, handler, id)).join('\n')).toContain('put version 1 of our understanding to the customer');
  });

  it('is held back where none is written, or where it gives other words than are kept', async () => {
    const none = await answerable(house, handler, { found: false });
    const first = await begun(house, handler, none, 'understanding');
    expect(await heldBy(house, handler, none, first)).toEqual(['understanding.missing']);
    const id = await understood();
    const letter = await begun(house, handler, id, 'understanding');
    const words = { paraphrase: 'Nobody came, twice.', scope: '', outsideScope: '', outcomeWanted: '' };
    done(await perform(house, writeUnderstanding, { complaint: id, version: 1, ...words }, { actor: handler }));
    expect(await heldBy(house, handler, id, letter)).toEqual(['understanding.differs']);
  });

  it('begins nothing new where it was put to the customer by telephone before', async () => {
    const id = await understood();
    done(await perform(house, sendUnderstanding, { complaint: id, version: 1, channel: 'phone' }, { actor: handler }));
    const letter = await begun(house, handler, id, 'understanding');
    done(await sent(house, handler, id, letter));
    expect(await rows('select sent_how as how from understanding where complaint_id = $1', id)).toEqual([{ how: 'phone' }]);
  });
});

describe('A letter with what we ask for', () => {
  const request = { asked: 'The receipt', why: 'It shows the day', dueOn: '2026-12-10', channel: 'letter' };

  it('is the letter those requests were put to the customer in, once', async () => {
    const id = await answerable(house, handler, { found: false });
    const { request: asked } = done(await perform(house, askForInformation, { complaint: id, ...request }, { actor: handler }));
    const first = await begun(house, handler, id, 'request');
    expect(await heldBy(house, handler, id, first)).toEqual([]);
    done(await sent(house, handler, id, first));
    const again = await begun(house, handler, id, 'request');
    done(await sent(house, handler, id, again));
    expect(await rows('select id, letter_id as letter from information_request where complaint_id = $1', id)).toEqual([
      { id: asked, letter: first },
    ]);
    const told = (await historyOf(house, handler, id)).filter((one) => one.includes('asked the customer by letter'));
    expect(told).toEqual(['asked the customer by letter for what was noted (one request)']);
  });

  it('is held back while no request is kept that could be chased, or it does not say by when', async () => {
    const id = await answerable(house, handler, { found: false });
    const letter = await begun(house, handler, id, 'request');
    await writeOut(house, handler, id, letter);
    expect(await heldBy(house, handler, id, letter)).toEqual(['request.none']);
    done(await perform(house, askForInformation, { complaint: id, ...request }, { actor: handler }));
    expect(await heldBy(house, handler, id, letter)).toEqual(['request.no-day']);
  });
});

describe('A letter that says we need longer', () => {
  it('is news: the days without news begin again, and the next is expected by the new date', async () => {
    const id = await answerable(house, handler, { found: false });
    const letter = await begun(house, handler, id, 'delay');
    await writeOut(house, handler, id, letter, { newDate: '2027-01-20' });
    done(await sent(house, handler, id, letter));
    const [told] = await rows<{ told: string; next: string }>(
      `select to_char(customer_told_at, 'YYYY-MM-DD') as told, to_char(news_promised_at at time zone 'Europe/London', 'YYYY-MM-DD') as next
       from complaint where id = $1`,
      id,
    );
    expect(told).toEqual({ told: '2026-11-23', next: '2027-01-21' }); // until the end of 20 January
    const [clock] = await rows<{ started: string }>(
      `select to_char(started_at, 'YYYY-MM-DD') as started from complaint_clock where complaint_id = $1 and clock = 'progress'`,
      id,
    );
    expect(clock?.started).toBe('2026-11-23');
  });

  it('asks for one of the reasons the rules know, and the word of a manager where they say so', async () => {
    const id = await answerable(house, handler, { rulePack: 'uk-fca-disp-psd', found: false });
    const letter = await begun(house, handler, id, 'holding-response');
    await writeOut(house, handler, id, letter, { newDate: '2027-01-08' });
    expect(await heldBy(house, handler, id, letter)).toEqual(['more-time.reason', 'more-time.approval']);
    const reason = 'exceptional circumstances beyond our control';
    await writeOut(house, handler, id, letter, { newDate: '2027-01-08', reason });
    expect(await heldBy(house, handler, id, letter)).toEqual(['more-time.approval']);
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.held-back' });
    const asked = { complaint: id, kind: 'letter', subject: letter };
    const { id: approval } = done(await perform(house, askApproval, asked, { actor: handler }));
    const { digest } = (await decisionOf(house, manager, id)).approvals[0] ?? { digest: '' };
    done(await perform(house, approve, { complaint: id, approval, digest }, { actor: manager }));
    done(await sent(house, handler, id, letter));
    expect(
      await rows(`select reason, to_char(to_day, 'YYYY-MM-DD') as day from complaint_clock_extension where complaint_id = $1`, id),
    ).toEqual([{ reason, day: '2027-01-08' }]);
    expect((await historyOf(house, handler, id)).join('\n')).toContain(`to 8 January 2027, and told the customer (${reason})`);
  });

  it('needs no second word for the very time that was approved by itself, and gives it once', async () => {
    const id = await answerable(house, handler, { rulePack: 'uk-fca-disp-psd', found: false });
    done(await perform(house, acknowledgeComplaint, { complaint: id, channel: 'phone' }, { actor: handler }));
    const reason = 'exceptional circumstances beyond our control';
    const { version } = await pageOf(house, handler, id);
    const time = { complaint: id, version, clock: 'final_response', reason, to: '2027-01-08' };
    const { approval } = done(await perform(house, askTime, time, { actor: handler }));
    const letter = await begun(house, handler, id, 'holding-response');
    await writeOut(house, handler, id, letter, { newDate: '2027-01-08', reason });
    expect(await heldBy(house, handler, id, letter)).toEqual(['more-time.approval']); // asked, and not approved
    const { digest } = (await decisionOf(house, manager, id)).approvals[0] ?? { digest: '' };
    done(await perform(house, approve, { complaint: id, approval, digest }, { actor: manager }));
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    await writeOut(house, handler, id, letter, { newDate: '2027-01-11', reason });
    expect(await heldBy(house, handler, id, letter)).toEqual(['more-time.approval']); // another date than was approved
    await writeOut(house, handler, id, letter, { newDate: '2027-01-08', reason });
    done(await sent(house, handler, id, letter));
    expect(
      await rows(
        `select to_char(to_day, 'YYYY-MM-DD') as day, told_channel as told from complaint_clock_extension where complaint_id = $1`,
        id,
      ),
    ).toEqual([{ day: '2027-01-08', told: 'letter' }]);
    expect(await rows('select state from time_request where complaint_id = $1', id)).toEqual([{ state: 'given' }]);
  });

  it('asks for the customer’s consent where the rules do', async () => {
    const id = await answerable(house, handler, { rulePack: 'uk-nhs-england', found: false });
    const letter = await begun(house, handler, id, 'longer-period');
    await writeOut(house, handler, id, letter, { newDate: '2027-08-20' });
    expect(await heldBy(house, handler, id, letter)).toContain('more-time.consent');
    await writeOut(house, handler, id, letter, { newDate: '2027-08-20', consented: true });
    expect(await heldBy(house, handler, id, letter)).not.toContain('more-time.consent');
  });

  it('says when the new date is later than the rules give', async () => {
    const id = await answerable(house, handler, { rulePack: 'uk-housing-ombudsman', found: false });
    done(await perform(house, acknowledgeComplaint, { complaint: id, channel: 'phone' }, { actor: handler }));
    const letter = await begun(house, handler, id, 'extension');
    await writeOut(house, handler, id, letter, { newDate: '2027-03-01' });
    const { gate } = await letterOf(house, handler, id, letter);
    expect(gate.find(({ code }) => code === 'more-time.too-far')?.says).toMatch(/can be put off until \d+ December 2026 at most/);
  });
});

describe('What letters say by the organisation’s own word', () => {
  const administrator = () => house.administrator;

  it('has prescribed words once they were entered, in letters from their day on, and locked', async () => {
    const id = await answerable(house, handler, { rulePack: 'uk-fca-disp' });
    const letter = await begun(house, handler, id, 'final-response');
    await writeOut(house, handler, id, letter);
    const page = await letterOf(house, handler, id, letter);
    const part = page.content.parts.find(({ wordings }) => wordings.length > 0)?.key;
    const consent = { parts: [{ key: part, chosen: 'annex-3r-consent' }], enclosed: page.rule.encloses.map((one) => one.id) };
    const choose = async () => {
      const { version } = await letterOf(house, handler, id, letter);
      return perform(house, keepLetter, { complaint: id, letter, version, ...consent }, { actor: handler });
    };
    done(await choose());
    expect(await heldBy(house, handler, id, letter)).toEqual(['wording.not-held']);
    const words = 'We consent to the Ombudsman looking at your complaint after that.';
    const given = { rulePack: 'uk-fca-disp', wording: 'annex-3r-consent', number: 0, text: words, source: 'DISP 1 Annex 3R' };
    const entry = { ...given, edition: 'Handbook of 1 November 2026', inForce: '2026-11-01' };
    done(await perform(house, enterWording, entry, { actor: administrator() }));
    expect(await perform(house, enterWording, entry, { actor: administrator() })).toMatchObject({ code: 'page.stale' });
    expect(await perform(house, enterWording, { ...entry, number: 1 }, { actor: handler })).toMatchObject({
      code: 'permission.missing',
    });
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    done(await sent(house, handler, id, letter));
    expect((await letterOf(house, handler, id, letter)).sent?.text).toContain(words);
  });

  it('names the body we belong to, how it is reached, and other ways to be helped', async () => {
    const recourse = { name: 'the Aviation Adjudication Scheme', website: 'aviation.example.org', contact: '0117 496 0300' };
    const given = { rulePack: 'uk-aviation', version: 0, ...recourse };
    done(await perform(house, changeRecourse, given, { actor: administrator() }));
    const id = await answerable(house, handler, { rulePack: 'uk-aviation' });
    const letter = await begun(house, handler, id, 'final-response');
    const { fills } = await letterOf(house, handler, id, letter);
    expect([fills['third-party.name'], fills['third-party.website'], fills['third-party.contact']]).toEqual(
      Object.values(recourse),
    );
    const ways = { rulePack: 'iso-10002', version: 0, otherWays: 'Citizens Advice can help you, free of charge.' };
    done(await perform(house, changeRecourse, ways, { actor: administrator() }));
    const own = await answerable(house, handler);
    const deadlock = await letterOf(house, handler, own, await begun(house, handler, own, 'deadlock'));
    expect(JSON.stringify(deadlock.content)).toContain('Citizens Advice can help you, free of charge.');
  });

  it('thanks the customer with what the complaint taught us, and asks the writer to read it as they will', async () => {
    const id = await answerable(house, handler);
    const lesson = 'Ring before each visit.';
    done(await perform(house, noteLesson, { complaint: id, kind: 'lesson', text: lesson }, { actor: handler }));
    const page = await letterOf(house, handler, id, await begun(house, handler, id, 'thank-you'));
    expect(JSON.stringify(page.content)).toContain(lesson);
    expect(page.gate.map(({ code }) => code)).toEqual(['lesson.as-kept']);
  });
});

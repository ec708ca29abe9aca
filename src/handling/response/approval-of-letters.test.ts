// A letter that a second person approves: sent back with a reason, changed, asked again, approved word for word, sent once. And
// two who write on one letter at once: nothing either wrote is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { approve } from '#handling/redress/approve.ts';
import { askApproval } from '#handling/redress/ask-approval.ts';
import { sendBack } from '#handling/redress/send-back.ts';
import { withdrawApproval } from '#handling/redress/withdraw-approval.ts';
import { approvalPage } from '#views/redress/approval-page.ts';
import { historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { person, team } from '#test/support/people.ts';
import { keepLetter } from './keep-letter.ts';

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

async function draft(): Promise<{ id: string; letter: string }> {
  const id = await answerable(house, handler);
  const letter = await begun(house, handler, id, 'response');
  await writeOut(house, handler, id, letter);
  return { id, letter };
}

const asked = async (complaint: string, subject: string): Promise<string> =>
  done(await perform(house, askApproval, { complaint, kind: 'letter', subject }, { actor: handler })).id;

async function shown(approval: string): Promise<{ digest: string; text: string }> {
  const page = done(await approvalPage({ db: house.db, actor: manager, rules: house.rules, now: house.clock() }, approval));
  return { digest: page.approval.digest, text: page.letter?.text ?? '' };
}

async function decided(complaint: string, approval: string, back?: string): Promise<void> {
  house.pass({ minutes: 1 });
  const { digest } = await shown(approval);
  const given = { complaint, approval, digest };
  if (back === undefined) done(await perform(house, approve, given, { actor: manager }));
  else done(await perform(house, sendBack, { ...given, reason: 'reasons', words: back }, { actor: manager }));
}

async function reword(complaint: string, letter: string, text: string, actor = handler): Promise<void> {
  const { version, content } = await letterOf(house, actor, complaint, letter);
  const parts = [{ key: 'part-0', blocks: [{ kind: 'paragraph', inline: [{ text }] }] }];
  const { newDate, enclosed } = content;
  done(await perform(house, keepLetter, { complaint, letter, version, parts, newDate, enclosed }, { actor }));
}

describe('A letter that somebody should approve', () => {
  it('is sent back with a reason, changed, asked again, approved and sent, and the record tells each', async () => {
    const { id, letter } = await draft();
    const first = await asked(id, letter);
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.waits-for-approval' });
    expect((await shown(first)).text).toContain('The log of the depot shows');
    await decided(id, first, 'Say what the log shows, day by day.');
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.sent-back' });
    expect((await letterOf(house, handler, id, letter)).approval).toMatchObject({ state: 'sent-back', reason: 'reasons' });
    await reword(id, letter, 'Dear Amara Osei');
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.changed-since-sent-back' });
    const second = await asked(id, letter);
    await decided(id, second);
    expect((await letterOf(house, handler, id, letter)).approval).toMatchObject({ state: 'approved', covers: true });
    done(await sent(house, handler, id, letter));
    const told = (await historyOf(house, handler, id)).join('\n');
    for (const part of [
      'asked for approval',
      'sent a letter back to Sam Handler',
      'approved a letter',
      'sent the letter “Response”',
    ])
      expect(told).toContain(part);
  });

  it('needs approval again once it was changed, be it by one word or by the recipient', async () => {
    const { id, letter } = await draft();
    await decided(id, await asked(id, letter));
    await reword(id, letter, 'Dear Ms Osei');
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.changed-since-approved' });
    await decided(id, await asked(id, letter));
    done(await sent(house, handler, id, letter));
  });

  it('cannot get round a colleague’s no by asking again and taking that back', async () => {
    const { id, letter } = await draft();
    await decided(id, await asked(id, letter), 'Not yet.');
    await reword(id, letter, 'Dear Mrs Osei');
    const again = await asked(id, letter);
    done(await perform(house, withdrawApproval, { complaint: id, approval: again }, { actor: handler }));
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.changed-since-sent-back' });
  });

  it('is not approved by whoever asked, nor in other words than were looked at', async () => {
    const { id, letter } = await draft();
    const approval = await asked(id, letter);
    const { digest } = await shown(approval);
    const own = await perform(house, approve, { complaint: id, approval, digest }, { actor: handler });
    expect(own).toMatchObject({ code: 'permission.missing' });
    await reword(id, letter, 'Dear Amara');
    const late = await perform(house, approve, { complaint: id, approval, digest }, { actor: manager });
    expect(late).toMatchObject({ code: 'approval.changed-since' });
  });
});

describe('One letter and two hands', () => {
  it('goes once, however often and however fast it is sent', async () => {
    const { id, letter } = await draft();
    const answers = await Promise.all([1, 2, 3, 4].map(() => sent(house, handler, id, letter)));
    expect(answers.filter((one) => !isRefusal(one))).toHaveLength(1);
    for (const one of answers) if (isRefusal(one)) expect(one.code).toBe('letter.gone');
    const { rows } = await house.pool.query<{ files: string; answers: string }>(
      `select (select count(*) from attachment where complaint_id = $1) as files,
        (select count(*) from complaint_milestone where complaint_id = $1 and what = 'final-response-sent') as answers`,
      [id],
    );
    expect(rows).toEqual([{ files: 1, answers: 1 }]);
  });

  it('keeps one of two versions saved at once, refuses the other, and loses neither', async () => {
    const { id, letter } = await draft();
    const { version } = await letterOf(house, handler, id, letter);
    const parts = (text: string) => [{ key: 'part-0', blocks: [{ kind: 'paragraph', inline: [{ text }] }] }];
    const keep = (actor: PersonActor, text: string) =>
      perform(house, keepLetter, { complaint: id, letter, version, parts: parts(text) }, { actor });
    const both = await Promise.all([keep(handler, 'Dear Amara, from Sam'), keep(manager, 'Dear Amara, from Mo')]);
    const codes = both.map((one) => (isRefusal(one) ? one.code : 'kept')).toSorted();
    expect(codes).toEqual(['kept', 'letter.stale']);
    const page = await letterOf(house, handler, id, letter);
    expect(page.versions.map(({ number }) => number)).toEqual(
      [version + 1, version].concat(page.versions.slice(2).map(({ number }) => number)),
    );
  });

  it('is sent or changed, never both', async () => {
    const { id, letter } = await draft();
    const { version } = await letterOf(house, handler, id, letter);
    const parts = [{ key: 'part-0', blocks: [{ kind: 'paragraph', inline: [{ text: 'Dear Amara Osei, again' }] }] }];
    const [gone, kept] = await Promise.all([
      sent(house, handler, id, letter),
      perform(house, keepLetter, { complaint: id, letter, version, parts }, { actor: manager }),
    ]);
    expect([isRefusal(gone), isRefusal(kept)].filter(Boolean)).toHaveLength(1);
  });
});

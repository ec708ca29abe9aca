// Contributions: asked of colleagues and of people without an account, chased, received, declined; the right of reply among them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { askedByLink, askedOfMe } from '#views/investigation/asked.ts';
import { notifications } from '#views/notifications/notifications.ts';
import { isAbout } from '#test/support/complaints.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { evidence, find, investigationOf, mayFind } from '#test/support/investigation.ts';
import { person } from '#test/support/people.ts';
import { answerByLink } from './answer-by-link.ts';
import { askContribution } from './ask-contribution.ts';
import { chaseContribution } from './chase-contribution.ts';
import { giveContribution } from './give-contribution.ts';
import { renewContributionLink } from './renew-contribution-link.ts';
import { waiveReply } from './waive-reply.ts';
import { warnOfContributions } from './warn-of-contributions.ts';
import { withdrawContribution } from './withdraw-contribution.ts';
import { writeDownContribution } from './write-down-contribution.ts';

let house: TestHouse;
let handler: PersonActor;
let rita: PersonActor;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
  rita = await person(house, { name: 'Rita Repairs' });
});
beforeEach(async () => {
  house.setClock('2026-11-23T09:00:00Z');
  ({ id } = await complaint(house, handler, { points: ['The engineer was rude'] }));
});
afterAll(() => house.close());

const byLink = { kind: 'program', name: 'one-time link' } as const;
const clock = { kind: 'program', name: 'clock' } as const;
const ask = (given: object) =>
  perform(
    house,
    askContribution,
    { complaint: id, of: { person: rita.id }, question: 'When did you call?', dueOn: '2026-11-27', ...given },
    { actor: handler },
  );
const state = () => investigationOf(house, handler, id);
const outside = { of: { name: 'Bob Boiler', role: 'Contractor' } };

describe('A colleague asked to contribute', () => {
  it('sees the question and what is shown, though not the complaint, and answers it once', async () => {
    const { id: asked, link } = done(await ask({ shared: 'We look into a visit on 9 November.' }));
    expect(link).toBeNull();
    const mine = (await askedOfMe(house.db, rita, house.clock())).asked;
    expect(mine).toMatchObject([{ id: asked, question: 'When did you call?', shared: 'We look into a visit on 9 November.' }]);
    expect(await perform(house, chaseContribution, { complaint: id }, { actor: rita })).toMatchObject({ code: 'input.invalid' });
    done(await perform(house, giveContribution, { contribution: asked, words: 'At nine.' }, { actor: rita }));
    expect((await state()).contributions).toMatchObject([
      { state: 'received', answer: 'At nine.', cameBy: 'account', standing: 'received' },
    ]);
    expect((await askedOfMe(house.db, rita, house.clock())).asked).toEqual([]);
    const again = { contribution: asked, words: 'At ten.' };
    expect(await perform(house, giveContribution, again, { actor: rita })).toMatchObject({ code: 'contribution.settled' });
    expect((await notifications(house.db, handler, 5)).notifications[0]?.words).toBe(
      'Rita Repairs answered what you asked for a complaint',
    );
    expect((await historyOf(house, handler, id)).at(-1)).toBe('gave the contribution asked for, by their account');
  });

  it('cannot answer for anybody else', async () => {
    const { id: asked } = done(await ask({}));
    const other = await person(house, { name: 'Somebody Else' });
    const given = { contribution: asked, words: 'Mine.' };
    expect(await perform(house, giveContribution, given, { actor: other })).toMatchObject({ code: 'contribution.unknown' });
  });

  it('is not asked for yesterday', async () => {
    expect(await ask({ dueOn: '2026-11-22' })).toMatchObject({ code: 'contribution.due-past' });
  });
});

describe('Somebody without an account', () => {
  it('answers by a link that only their answer uses up', async () => {
    const { link } = done(await ask(outside));
    const token = link?.secret ?? '';
    for (const _ of [1, 2])
      expect(await askedByLink(house.db, token, house.clock())).toMatchObject({ question: 'When did you call?' });
    done(await perform(house, answerByLink, { token, words: 'Never.' }, { actor: byLink }));
    expect(await askedByLink(house.db, token, house.clock())).toMatchObject({ code: 'link.used' });
    expect(await perform(house, answerByLink, { token, words: 'Twice.' }, { actor: byLink })).toMatchObject({ code: 'link.used' });
    expect((await state()).contributions).toMatchObject([{ name: 'Bob Boiler', role: 'Contractor', cameBy: 'link', link: null }]);
  });

  it('is not let in by a link that was replaced, has expired, or is no longer needed', async () => {
    const { id: asked, link } = done(await ask(outside));
    const again = { complaint: id, contribution: asked };
    const second = done(await perform(house, renewContributionLink, again, { actor: handler }));
    expect(await askedByLink(house.db, link?.secret ?? '', house.clock())).toMatchObject({ code: 'link.withdrawn' });
    const late = new Date('2026-12-30T00:00:00Z');
    expect(await askedByLink(house.db, second.secret, late)).toMatchObject({ code: 'link.expired' });
    done(await perform(house, withdrawContribution, { ...again, reason: 'We found the log.' }, { actor: handler }));
    expect(await perform(house, answerByLink, { token: second.secret, words: 'Here.' }, { actor: byLink })).toMatchObject({
      code: 'link.withdrawn',
    });
  });

  it('may decline, and may be heard by telephone instead', async () => {
    const { link } = done(await ask(outside));
    const no = { token: link?.secret, declined: true, words: 'I left the company.' };
    done(await perform(house, answerByLink, no, { actor: byLink }));
    const { id: second } = done(await ask(outside));
    const told = { complaint: id, contribution: second, words: 'Said by phone: at noon.' };
    done(await perform(house, writeDownContribution, told, { actor: handler }));
    expect((await state()).contributions.map(({ state, cameBy }) => `${state} ${cameBy}`).toSorted()).toEqual([
      'declined link',
      'received told',
    ]);
  });
});

describe('What others were asked for', () => {
  it('is overdue after its day, told of once, and has a new day when it is chased', async () => {
    const { id: asked } = done(await ask({}));
    expect((await state()).worst).toBe('waiting');
    house.setClock('2026-11-26T09:00:00Z');
    expect((await state()).worst).toBe('due');
    house.setClock('2026-11-28T09:00:00Z');
    expect((await state()).worst).toBe('overdue');
    expect(done(await perform(house, warnOfContributions, {}, { actor: clock })).overdue).toBeGreaterThan(0);
    const words = (await notifications(house.db, handler, 50)).notifications.filter(({ complaint }) => complaint.id === id);
    expect(words.map((one) => one.words)).toEqual(['A contribution to a complaint of yours is overdue']);
    expect(done(await perform(house, warnOfContributions, {}, { actor: clock }))).toEqual({ overdue: 0 });
    const chase = { complaint: id, contribution: asked, how: 'Rang the depot.', dueOn: '2026-12-01' };
    done(await perform(house, chaseContribution, chase, { actor: handler }));
    const { contributions, worst } = await state();
    expect(worst).toBe('waiting');
    expect(contributions[0]).toMatchObject({ dueOn: '2026-12-01', chases: [{ how: 'Rang the depot.' }] });
  });
});

describe('The right of reply', () => {
  beforeEach(async () => {
    await isAbout(house, id, rita.id);
    await mayFind(house, id);
  });
  const found = async (concerns: boolean) => {
    const log = await evidence(house, handler, id);
    return find(house, handler, id, { evidence: [log], about: [{ person: rita.id, concerns }] });
  };

  it('comes before anything is found against a colleague', async () => {
    expect(await found(true)).toMatchObject({
      code: 'finding.reply-owed',
      words: expect.stringContaining('Rita Repairs') as string,
    });
    const { id: asked } = done(await ask({}));
    expect((await state()).subjects).toMatchObject([{ name: 'Rita Repairs', reply: 'asked', heard: false }]);
    expect(await found(true)).toMatchObject({ code: 'finding.reply-owed' });
    done(await perform(house, giveContribution, { contribution: asked, words: 'I was not.' }, { actor: rita }));
    expect((await state()).contributions).toMatchObject([{ kind: 'reply' }]);
    done(await found(true));
    expect((await state()).points[0]?.finding?.about).toMatchObject([{ person: { name: 'Rita Repairs' }, concerns: true }]);
  });

  it('is said of every colleague complained about, and stops no finding that does not speak of them', async () => {
    const log = await evidence(house, handler, id);
    expect(await find(house, handler, id, { evidence: [log] })).toMatchObject({
      fields: { [`about.${rita.id}`]: 'Say whether this finding speaks of Rita Repairs.' },
    });
    done(await found(false));
  });

  it('may be waived with a reason, once', async () => {
    const waive = async () => {
      const { version } = await state();
      const given = { complaint: id, version, person: rita.id, reason: 'She left in May and cannot be found.' };
      return perform(house, waiveReply, given, { actor: handler });
    };
    done(await waive());
    expect((await state()).subjects).toMatchObject([{ reply: 'waived', heard: true, waiver: { by: { name: 'Sam Handler' } } }]);
    expect(await waive()).toMatchObject({ code: 'reply.had' });
    done(await found(true));
  });
});

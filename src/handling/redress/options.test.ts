// Options weighed, recommended, chosen and rejected, with their risks and what colleagues think of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { historyOf, complaint } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { choose, decisionOf, option } from '#test/support/redress.ts';
import { askOpinion } from './ask-opinion.ts';
import { changeOption } from './change-option.ts';
import { chooseOption } from './choose-option.ts';
import { giveOpinion } from './give-opinion.ts';
import { rateRisk } from './rate-risk.ts';
import { recommendOption } from './recommend-option.ts';
import { reconsiderOption } from './reconsider-option.ts';
import { rejectOption } from './reject-option.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const goodwill = (minor: number) => [{ basis: 'goodwill' as const, minor }];

describe('Weighing options', () => {
  it('keeps each with its money, and what is committed is the sum of those chosen', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const apology = await option(house, handler, id, [], 'apology');
    const gesture = await option(house, handler, id, goodwill(3000));
    done(await choose(house, handler, id, apology));
    done(await choose(house, handler, id, gesture));
    const shown = await decisionOf(house, handler, id);
    expect(shown.committed).toEqual({ goodwill: 3000 });
    expect(shown.options.map(({ state }) => state)).toEqual(['chosen', 'chosen']);
    expect((await historyOf(house, handler, id)).at(-1)).toBe('chose the option “compensation” (£30: goodwill £30)');
  });

  it('keeps a rejected option with its reason, and takes it up again only with another', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const one = await option(house, handler, id);
    const rejected = { complaint: id, option: one, version: 1, reason: 'It was offered before and did not help' };
    const { version } = done(await perform(house, rejectOption, rejected, { actor: handler }));
    expect(await choose(house, handler, id, one)).toMatchObject({ code: 'option.rejected' });
    const again = { complaint: id, option: one, version, reason: 'The customer asked for it' };
    done(await perform(house, reconsiderOption, again, { actor: handler }));
    expect((await decisionOf(house, handler, id)).options).toMatchObject([{ state: 'considered', reason: again.reason }]);
  });

  it('leaves a chosen option as it was chosen until it is taken back', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const one = await option(house, handler, id);
    const { version } = done(await choose(house, handler, id, one));
    const change = { complaint: id, option: one, version, kind: 'refund', title: 'A larger refund' };
    expect(await perform(house, changeOption, change, { actor: handler })).toMatchObject({ code: 'option.chosen' });
  });

  it('lets only one of two people who choose at once do so; the other is told that it is chosen', async () => {
    const shared = await team(house, 'Repairs');
    const [ann, bob] = [await person(house, { teams: [shared] }), await person(house, { teams: [shared] })];
    const { id } = await complaint(house, ann, { team: shared });
    const one = await option(house, ann, id, goodwill(3000));
    // Both saw the same page: the version is read once.
    const version = (await decisionOf(house, ann, id)).options.find((seen) => seen.id === one)?.version;
    const chosenBy = (by: PersonActor) =>
      perform(house, chooseOption, { complaint: id, option: one, version, reason: 'It puts it right' }, { actor: by });
    const answers = await Promise.all([chosenBy(ann), chosenBy(bob)]);
    expect(answers.filter((answer) => 'version' in answer)).toHaveLength(1);
    expect(answers.find((answer) => 'code' in answer)).toMatchObject({ code: 'page.stale' });
    const chosen = (await historyOf(house, ann, id)).filter((says) => says.startsWith('chose'));
    expect(chosen).toHaveLength(1);
  });

  it('does a repeated click once, and gives it the same answer', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const one = await option(house, handler, id);
    const given = { complaint: id, option: one, version: 1, reason: 'It fits best' };
    const click = () => perform(house, recommendOption, given, { actor: handler, key: 'a-click' });
    expect(await click()).toEqual(await click());
    expect((await historyOf(house, handler, id)).filter((says) => says.startsWith('recommended'))).toHaveLength(1);
  });
});

describe('The risk of an option', () => {
  const risk = { risk: 'legal', says: 'It may be read as an admission', likelihood: 4, impact: 3, mitigation: 'Word it with care' };

  it('is rated before and after what lessens it, the last rating standing', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const one = await option(house, handler, id);
    const rate = (residual: object) =>
      perform(house, rateRisk, { complaint: id, option: one, ...risk, residual }, { actor: handler });
    done(await rate({ likelihood: 3, impact: 3 }));
    done(await rate({ likelihood: 2, impact: 3 }));
    const [shown] = (await decisionOf(house, handler, id)).options;
    expect(shown?.risks).toMatchObject([{ kind: 'legal', likelihood: 4, impact: 3, residual: { likelihood: 2, impact: 3 } }]);
    expect(await rate({ likelihood: 5, impact: 3 })).toMatchObject({ code: 'risk.not-less' });
  });
});

describe('Consulting a colleague', () => {
  it('asks only somebody else who may see the complaint, tells them, and lets them alone say what they think, each view kept', async () => {
    const shared = await team(house, 'Claims');
    const [asker, expert] = [
      await person(house, { teams: [shared] }),
      await person(house, { teams: [shared], name: 'Eve Expert' }),
    ];
    const stranger = await person(house);
    const { id } = await complaint(house, asker, { team: shared });
    const one = await option(house, asker, id);
    const ask = (who: string) =>
      perform(house, askOpinion, { complaint: id, option: one, person: who, question: 'Would you?' }, { actor: asker });
    expect(await ask(stranger.id)).toMatchObject({ code: 'opinion.may-not-see' });
    expect(await ask(asker.id)).toMatchObject({ code: 'opinion.of-oneself' });
    const { id: opinion } = done(await ask(expert.id));
    expect(await ask(expert.id)).toMatchObject({ code: 'opinion.asked-already' });
    const given = { complaint: id, opinion, leaning: 'for-if', text: 'If the engineer agrees' };
    done(await perform(house, giveOpinion, given, { actor: expert }));
    const [shown] = (await decisionOf(house, asker, id)).options;
    expect(shown?.opinions).toMatchObject([{ person: { name: 'Eve Expert' }, leaning: 'for-if', notedBy: null }]);
    const { rows } = await house.pool.query('select kind from notification where person_id = $1', [expert.id]);
    expect(rows).toEqual([{ kind: 'opinion-asked' }]);
    const over = await perform(house, giveOpinion, { ...given, leaning: 'against', text: 'She said no' }, { actor: asker });
    expect(over).toMatchObject({ code: 'opinion.not-yours' });
    done(await perform(house, giveOpinion, { ...given, leaning: 'against', text: 'The part is gone' }, { actor: expert }));
    const [after] = (await decisionOf(house, asker, id)).options;
    expect(after?.opinions).toMatchObject([
      { leaning: 'against', text: 'The part is gone', before: [{ leaning: 'for-if', text: 'If the engineer agrees' }] },
    ]);
  });
});

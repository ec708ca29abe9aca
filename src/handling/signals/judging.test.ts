// What colleagues do with early signs: notice, confirm or dismiss, act by the playbook, say what came of it; and what it comes to in
// figures and in weights fitted to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { behindSignals } from '#monitoring/reports/behind-signals.ts';
import { signalFigures } from '#monitoring/reports/signal-figures.ts';
import { playbook } from '#views/signals/playbook.ts';
import { signalList } from '#views/signals/signal-list.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { node } from '#test/support/regimes.ts';
import { contact, content, dissatisfied, readAll, signsOf } from '#test/support/signals.ts';
import { chooseAction } from './choose-action.ts';
import { confirmSignal } from './confirm-signal.ts';
import { dismissSignal } from './dismiss-signal.ts';
import { finishAction } from './finish-action.ts';
import { fitSignalWeights } from './fit-signal-weights.ts';
import { keepStep } from './keep-step.ts';
import { noticeSigns } from './notice-signs.ts';
import { orderPlaybook } from './order-playbook.ts';
import { retireStep } from './retire-step.ts';
import { settleSignal } from './settle-signal.ts';
import { useSignalWeights } from './use-signal-weights.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  manager = await person(house, { roles: ['manager', 'compliance'] });
});
afterAll(() => house.close());

const does = <Input, Reply>(command: Command<Input, Reply>, given: object, actor = handler) =>
  perform(house, command, given, { actor });
const signalled = async (text = dissatisfied, given: object = {}) => {
  const id = await contact(house, handler, text, given);
  await readAll(house);
  return id;
};
const signal = async (id: string) => {
  const { signal: found } = await signsOf(house, handler, id);
  if (!found) throw new Error('There is no signal.');
  return found;
};
type Listed = Parameters<typeof signalList>[1];
const list = (show: Listed['show'], actor = handler, where: Pick<Listed, 'product' | 'team'> = {}) =>
  signalList({ db: house.db, actor, rules: house.rules, now: house.clock() }, { show, limit: 30, ...where });

describe('A signal', () => {
  it('is confirmed by whoever sees it too, who owns it from then on, and is proposed something to do', async () => {
    const id = await signalled();
    done(await does(confirmSignal, { contact: id, version: 1 }));
    const confirmed = await signal(id);
    expect(confirmed).toMatchObject({ state: 'confirmed', owner: 'Sam Handler', judged: { by: 'Sam Handler' } });
    expect(confirmed.proposed.map(({ name }) => name)).toEqual(['Call back today', 'Own it', 'Say sorry', 'Explain']);
    expect(await does(confirmSignal, { contact: id, version: 2 })).toMatchObject({ code: 'signal.judged' });
  });

  it('is dismissed with a reason that stays, and may prove right after all', async () => {
    const id = await signalled();
    expect(await does(dismissSignal, { contact: id, version: 1 })).toMatchObject({ code: 'input.invalid' });
    done(await does(dismissSignal, { contact: id, version: 1, reason: 'words-misread', words: 'They were joking' }));
    expect(await signal(id)).toMatchObject({
      state: 'dismissed',
      judged: { reason: 'The words were read wrongly: irony, politeness, a quotation', words: 'They were joking' },
    });
    done(await does(confirmSignal, { contact: id, version: 2 }));
    expect(await historyOf(house, handler, id, 'contact')).toEqual([
      expect.stringContaining('logged a query'),
      'dismissed the early signs in a contact: the words were read wrongly: irony, politeness, a quotation',
      'confirmed the early signs in a contact',
    ]);
  });

  it('is not judged from a page that is out of date', async () => {
    const id = await signalled();
    done(await does(dismissSignal, { contact: id, version: 1, reason: 'double' }));
    expect(await does(confirmSignal, { contact: id, version: 1 })).toMatchObject({ code: 'page.stale' });
  });

  it('is acted on by the playbook or otherwise, with who did what, and not before it is confirmed', async () => {
    const id = await signalled();
    expect(await does(chooseAction, { contact: id, what: 'Rang them' })).toMatchObject({ code: 'signal.not-confirmed' });
    done(await does(confirmSignal, { contact: id, version: 1 }));
    const step = (await signal(id)).proposed[0];
    const { id: action } = done(await does(chooseAction, { contact: id, step: step?.id }));
    house.pass({ minutes: 5 });
    done(await does(chooseAction, { contact: id, what: 'Sent a cheque', done: true }));
    done(await does(finishAction, { contact: id, action, words: 'Spoke for ten minutes' }, manager));
    expect(await does(finishAction, { contact: id, action })).toMatchObject({ code: 'signal-action.done' });
    const { actions, proposed } = await signal(id);
    expect(actions).toMatchObject([
      { what: 'Call back today', chosenBy: 'Sam Handler', done: { by: manager.name, words: 'Spoke for ten minutes' } },
      { what: 'Sent a cheque', done: { by: 'Sam Handler' } },
    ]);
    expect(proposed.map(({ name }) => name)).not.toContain('Call back today');
  });

  it('is prevented, or not, in words; and cannot be prevented once its contact is a complaint', async () => {
    const id = await signalled();
    done(await does(confirmSignal, { contact: id, version: 1 }));
    done(await does(settleSignal, { contact: id, version: 2, outcome: 'prevented', words: 'Mended the same day' }));
    expect((await signal(id)).outcome).toMatchObject({ id: 'prevented', words: 'Mended the same day' });
    const other = await signalled();
    done(await does(confirmSignal, { contact: other, version: 1 }));
    house.pass({ minutes: 10 });
    const told = { contact: other, customer: { name: 'Li Wei' }, description: dissatisfied, channel: 'phone' };
    const made = done(await does(logComplaint, told));
    expect(await does(settleSignal, { contact: other, version: 2, outcome: 'prevented' })).toMatchObject({
      code: 'signal.is-complaint',
    });
    expect((await signal(other)).became).toEqual({ id: made.id, reference: made.reference });
  });
});

describe('The list of early signs', () => {
  it('is narrowed to a product with what lies below it, to a team, or to what names none', async () => {
    const [heating, boilers] = [await node(house, 'product', 'Heating'), await node(house, 'product', 'Boilers')];
    await house.pool.query('update taxonomy_node set parent_id = $1 where id = $2', [heating, boilers]);
    const repairs = await team(house, 'Repairs');
    const id = await signalled(dissatisfied, { product: boilers });
    await house.pool.query('update contact set team_id = $1 where id = $2', [repairs, id]);
    const found = async (where: Parameters<typeof list>[2]) =>
      (await list('to-look-at', manager, where)).signals.some(({ contact: one }) => one === id);
    for (const where of [{}, { product: boilers }, { product: heating }, { team: repairs }]) expect(await found(where)).toBe(true);
    const other = await node(house, 'product', 'Lifts');
    for (const where of [{ product: other }, { product: 'none' }, { team: 'none' }]) expect(await found(where)).toBe(false);
    expect((await list('to-look-at', manager, { product: heating })).total).toBe(1);
  });
});

describe('What a colleague noticed', () => {
  it('raises a signal however little the words say, and is taken back as easily', async () => {
    const id = await signalled(content);
    done(await does(noticeSigns, { contact: id, signs: ['tone', 'silence'] }));
    const { noticed, signal: raised } = await signsOf(house, handler, id);
    expect(noticed.map(({ words }) => words).toSorted()).toEqual(['Their voice was raised or tense', 'They went silent']);
    expect(raised).toMatchObject({ state: 'open', raisedBy: 'Sam Handler' });
    done(await does(noticeSigns, { contact: id, signs: [] }));
    expect((await signsOf(house, handler, id)).noticed).toEqual([]);
  });

  it('is kept while the contact waits to be read, and counts once it is', async () => {
    const id = await contact(house, handler, 'When is my repair?');
    done(await does(noticeSigns, { contact: id, signs: ['upset', 'silence'] }));
    await readAll(house);
    expect((await signal(id)).level).toBe('clear');
  });

  it('is not noticed in our own words', async () => {
    const id = await contact(house, handler, 'The lift is out', { kind: 'problem', spottedByUs: true });
    expect(await does(noticeSigns, { contact: id, signs: ['tone'] })).toMatchObject({ code: 'signal.our-words' });
  });
});

describe('The list of early signs', () => {
  it('shows the likeliest first, with the words that show it, and follows what is done', async () => {
    const { signals, total } = await list('to-look-at');
    expect(total).toBe(signals.length);
    expect(signals.every(({ state }) => state === 'open')).toBe(true);
    const doing = (await list('to-do')).signals;
    expect(doing.every(({ state, outcome }) => state === 'confirmed' && outcome === null)).toBe(true);
    expect((await list('came-of')).signals.map(({ outcome }) => `${outcome}`).toSorted()).toEqual([
      'became-complaint',
      'prevented',
    ]);
    const [first] = doing;
    expect(first?.marks.map(({ from, to }) => first.text.slice(from, to)).join(' ')).toContain('called three times');
  });
});

describe('The playbook', () => {
  it('is the organisation’s own: steps added, reworded, ordered and taken out, by whoever keeps the settings', async () => {
    const actor = house.administrator;
    const given = { name: 'Send flowers', says: 'With a card', cues: ['vulnerability'] };
    expect(await does(keepStep, given)).toMatchObject({ code: 'permission.missing' });
    const { id } = done(await does(keepStep, given, actor));
    expect(await does(keepStep, { name: 'send FLOWERS' }, actor)).toMatchObject({ code: 'playbook.twice' });
    done(await does(keepStep, { ...given, step: id, version: 1, name: 'Send a card' }, actor));
    expect(await does(keepStep, { ...given, step: id, version: 1 }, actor)).toMatchObject({ code: 'page.stale' });
    const before = (await playbook(house.db, actor)).steps.map((step) => step.id);
    done(await does(orderPlaybook, { steps: [id, ...before.filter((one) => one !== id)] }, actor));
    expect((await playbook(house.db, actor)).steps[0]).toMatchObject({ name: 'Send a card', says: 'With a card' });
    done(await does(retireStep, { step: id }, actor));
    expect((await playbook(house.db, actor)).steps.map(({ name }) => name)).not.toContain('Send a card');
  });
});

describe('Early signs in figures', () => {
  const asking = () => ({ db: house.db, actor: manager, now: house.clock() });

  it('count what was right and what was prevented, and open the contacts they count', async () => {
    house.pass({ minutes: 30 });
    const figures = done(await signalFigures(asking(), { months: 2 }));
    const behind = async (of: string) => done(await behindSignals(asking(), { months: 2, of, offset: 0 })).rows.length;
    expect(figures.prevention).toEqual({ of: 1, all: 2 });
    expect(await behind('prevention')).toBe(2);
    expect(figures.precision.of).toBe(figures.precision.all);
    expect(await behind('precision')).toBe(figures.precision.all);
    for (const { standing, count } of figures.standings) expect(await behind(standing)).toBe(count);
    expect(figures.found).toEqual({ of: 1, all: 1 });
    expect(figures.drift.at(-1)).toMatchObject({ standing: 'too-few', index: null });
  });

  it('count none as prevented after which the customer complained within 28 days', async () => {
    const customer = { name: 'Ola Berg', email: 'ola@example.org' };
    const id = await signalled(dissatisfied, { customer });
    done(await does(confirmSignal, { contact: id, version: 1 }));
    done(await does(settleSignal, { contact: id, version: 2, outcome: 'prevented' }));
    expect(done(await signalFigures(asking(), { months: 2 })).prevention).toEqual({ of: 2, all: 3 });
    house.pass({ days: 5 });
    done(await does(logComplaint, { customer, description: 'Still broken', channel: 'email' }));
    expect(done(await signalFigures(asking(), { months: 2 })).prevention).toEqual({ of: 1, all: 3 });
  });

  it('are for those who may see figures', async () => {
    expect(await signalFigures({ ...asking(), actor: handler }, { months: 1 })).toMatchObject({ code: 'permission.missing' });
  });
});

describe('Fitting the weights to one’s own outcomes', () => {
  const program = { actor: { kind: 'program', name: 'command line' } } as const;

  it('waits until there is enough to go by, changes nothing by itself, and can be gone back from', async () => {
    expect(await perform(house, fitSignalWeights, {}, program)).toMatchObject({ code: 'signal-weights.too-few' });
    const words = ['When is my repair?', 'Where is my parcel? It was due last Tuesday and I heard nothing.'];
    for (let at = 0; at < 60; at += 1) {
      const id = await contact(house, handler, words[at % 2] ?? '');
      done(await does(noticeSigns, { contact: id, signs: at % 2 === 0 ? ['tone'] : ['confusion'] }));
      await readAll(house);
      const version = (await signal(id)).version;
      done(
        await (at % 2 === 0
          ? does(confirmSignal, { contact: id, version })
          : does(dismissSignal, { contact: id, version, reason: 'not-unhappy' })),
      );
    }
    const made = done(await perform(house, fitSignalWeights, {}, program));
    expect(made.after.miss).toBeLessThan(made.before.miss);
    const before = await signal(await signalled('When is my repair?', { customer: { name: 'A' } }).then((id) => noticedIn(id)));
    done(await perform(house, useSignalWeights, { weights: made.id }, program));
    const { rows } = await house.pool.query('select 1 from signal_weighting where used_from is not null and used_until is null');
    expect(rows).toHaveLength(1);
    const after = await signal(await signalled('When is my repair?', { customer: { name: 'B' } }).then((id) => noticedIn(id)));
    expect([before.level, after.level]).not.toContain(undefined);
    done(await perform(house, useSignalWeights, { weights: null }, program));
    expect(await perform(house, useSignalWeights, { weights: house.organisation }, program)).toMatchObject({
      code: 'signal-weights.unknown',
    });
  });

  async function noticedIn(id: string): Promise<string> {
    done(await does(noticeSigns, { contact: id, signs: ['tone'] }));
    return id;
  }
});

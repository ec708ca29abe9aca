// Findings, what they rest on, and the verdict that follows from them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { aFinding, evidence, find, investigationOf, mayFind } from '#test/support/investigation.ts';
import { person } from '#test/support/people.ts';
import { chooseTrack } from '../triage/choose-track.ts';
import { restorePoint } from '../intake/restore-point.ts';
import { withdrawPoint } from '../intake/withdraw-point.ts';
import { recordEvidence } from './record-evidence.ts';
import { recordFinding } from './record-finding.ts';
import { strikeEvidence } from './strike-evidence.ts';
import { weighEvidence } from './weigh-evidence.ts';

let house: TestHouse;
let handler: PersonActor;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
});
beforeEach(async () => {
  ({ id } = await complaint(house, handler, { points: ['No heat for six days', 'Told no parts existed'] }));
  const early = { id, version: 1, track: 'early-resolution' };
  done(await perform(house, chooseTrack, early, { actor: handler }));
  await mayFind(house, id);
});
afterAll(() => house.close());

const state = () => investigationOf(house, handler, id);

describe('Finding on a point', () => {
  it('keeps the verdict, the standard, the reasons and the evidence it rests on', async () => {
    const log = await evidence(house, handler, id);
    done(await find(house, handler, id, { evidence: [log] }));
    const [first, second] = (await state()).points;
    expect(first?.finding).toMatchObject({ ...aFinding, number: 1, evidence: [log], by: { name: 'Sam Handler' } });
    expect(second?.finding).toBeNull();
    expect((await historyOf(house, handler, id)).at(-1)).toBe('found point 1 justified, resting on 1 piece of evidence');
  });

  it('asks for the standard that should have been met, but not where nothing is decided', async () => {
    const refused = await find(house, handler, id, { standard: '' });
    expect(refused).toMatchObject({
      code: 'input.invalid',
      fields: { standard: 'Say what should have been done: the procedure, promise, code or law.' },
    });
    done(await find(house, handler, id, { standard: '', verdict: 'cannot-decide' }));
  });

  it('says why it changes, and keeps what it was', async () => {
    done(await find(house, handler, id, {}));
    const unsaid = await find(house, handler, id, { verdict: 'partly' });
    expect(unsaid).toMatchObject({
      code: 'input.invalid',
      fields: { because: 'Say why the finding changes. What it was is kept.' },
    });
    done(await find(house, handler, id, { verdict: 'partly', because: 'The engineer was let in on the fourth day.' }));
    const [point] = (await state()).points;
    expect(point?.finding).toMatchObject({ verdict: 'partly', number: 2, because: 'The engineer was let in on the fourth day.' });
    expect(point?.earlier).toMatchObject([{ verdict: 'justified', number: 1 }]);
    expect((await historyOf(house, handler, id)).at(-1)).toBe('changed the finding on point 1 from justified to partly justified');
  });

  it('changes nothing when the same is found again', async () => {
    const first = done(await find(house, handler, id, {}));
    expect(done(await find(house, handler, id, {}))).toEqual(first);
    expect((await state()).points[0]?.earlier).toEqual([]);
  });

  it('rests on evidence in a full investigation', async () => {
    const { version } = await state();
    done(await perform(house, chooseTrack, { id, version, track: 'full-investigation' }, { actor: handler }));
    expect(await find(house, handler, id, {})).toMatchObject({
      fields: { evidence: 'Choose the evidence this rests on. A full investigation finds nothing without any.' },
    });
    done(await find(house, handler, id, { evidence: [await evidence(house, handler, id)] }));
  });

  it('never rests on evidence that was struck or is another complaint’s', async () => {
    const other = await complaint(house, handler);
    const elsewhere = await evidence(house, handler, other.id);
    expect(await find(house, handler, id, { evidence: [elsewhere] })).toMatchObject({ code: 'evidence.unknown' });
  });

  it('is refused from a page that is out of date, with what was typed still to be sent', async () => {
    const { version, points } = await state();
    done(await find(house, handler, id, {}));
    const late = { complaint: id, version, point: points[1]?.id, ...aFinding };
    expect(await perform(house, recordFinding, late, { actor: handler })).toMatchObject({ code: 'page.stale' });
  });

  it('is refused to somebody who may not see the complaint, who cannot tell that it exists', async () => {
    const stranger = await person(house, { name: 'Not Here' });
    const { version, points } = await state();
    const given = { complaint: id, version, point: points[0]?.id, ...aFinding };
    expect(await perform(house, recordFinding, given, { actor: stranger })).toMatchObject({ code: 'complaint.unknown' });
  });

  it('is refused to whoever decided it at an earlier stage', async () => {
    await house.pool.query('insert into complaint_decider (complaint_id, level, person_id, decided_at) values ($1, 1, $2, now())', [
      id,
      handler.id,
    ]);
    await house.pool.query('update complaint set level = 2 where id = $1', [id]);
    expect(await find(house, handler, id, {})).toMatchObject({ code: 'complaint.decided-before' });
  });

  it('waits until the customer has been asked whether we understood them', async () => {
    const asked = await complaint(house, handler, { points: ['No heat'] });
    expect(await find(house, handler, asked.id, {})).toMatchObject({ code: 'findings.not-understood' });
    done(await find(house, handler, asked.id, { verdict: 'withdrawn', standard: '', reasons: 'She said so by phone.' }));
  });

  it('withdraws a point that the customer withdrew, and one restored is to be found on again', async () => {
    done(await find(house, handler, id, { verdict: 'withdrawn', standard: '', reasons: 'She said so by phone.' }));
    const { points, version, verdict } = await state();
    expect(points[0]?.withdrawn).toBe(true);
    expect(verdict.missing).toEqual([2]);
    done(await perform(house, restorePoint, { complaint: id, point: points[0]?.id, version }, { actor: handler }));
    expect((await state()).verdict.missing).toEqual([1, 2]);
  });
});

describe('The verdict on the whole', () => {
  it('is what it would be until every point is found on, and says which are missing', async () => {
    expect((await state()).verdict).toMatchObject({ complete: false, outcome: null, missing: [1, 2] });
    done(await find(house, handler, id, {}));
    expect((await state()).verdict).toMatchObject({ complete: false, missing: [2], outcome: { name: 'Justified' } });
  });

  it('follows from the points by the rules of the regime, and says why', async () => {
    done(await find(house, handler, id, {}));
    done(await find(house, handler, id, { place: 2, verdict: 'not-justified' }));
    const { verdict } = await state();
    expect(verdict).toMatchObject({
      complete: true,
      missing: [],
      outcome: { name: 'Justified in part', countsAs: 'partly-upheld' },
    });
    expect(verdict.why).toContain('Point 1: justified; point 2: not justified.');
    expect(verdict.why).toContain('at least one point is justified, partly justified or settled without a finding');
  });

  it('does not count a point the customer withdrew', async () => {
    done(await find(house, handler, id, {}));
    const { version, points } = await state();
    done(await perform(house, withdrawPoint, { complaint: id, point: points[1]?.id, version }, { actor: handler }));
    expect((await state()).verdict).toMatchObject({ complete: true, outcome: { name: 'Justified' } });
  });
});

describe('The evidence register', () => {
  it('keeps every weighing, newest first', async () => {
    const { points } = await state();
    const log = await evidence(house, handler, id, { points: [points[0]?.id] });
    const { version } = await state();
    house.pass({ minutes: 1 });
    const anew = { complaint: id, version, evidence: log, weight: 'strong', reason: 'The van’s tracker agrees.', points: [] };
    done(await perform(house, weighEvidence, anew, { actor: handler }));
    const [kept] = (await state()).evidence;
    expect(kept?.weighings.map(({ weight }) => weight)).toEqual(['strong', 'some']);
    expect(kept?.points).toEqual([]);
  });

  it('keeps what was struck, with the reason, and strikes nothing that a finding rests on', async () => {
    const log = await evidence(house, handler, id);
    done(await find(house, handler, id, { evidence: [log] }));
    const strike = async () => {
      const { version } = await state();
      return perform(
        house,
        strikeEvidence,
        { complaint: id, version, evidence: log, reason: 'Another house.' },
        { actor: handler },
      );
    };
    expect(await strike()).toMatchObject({ code: 'evidence.in-use' });
    done(await find(house, handler, id, { because: 'It is about another house.' }));
    done(await strike());
    expect((await state()).evidence).toMatchObject([
      { id: log, struck: { reason: 'Another house.', by: { name: 'Sam Handler' } } },
    ]);
    expect(await strike()).toMatchObject({ code: 'evidence.struck' });
    expect(await find(house, handler, id, { place: 2, evidence: [log] })).toMatchObject({ code: 'evidence.unknown' });
  });

  it('needs the file, or where something seen is kept', async () => {
    const seen = {
      complaint: id,
      what: 'A letter',
      source: 'Her son',
      obtainedOn: '2026-11-20',
      weight: 'some',
      weightReason: 'Seen.',
    };
    expect(await perform(house, recordEvidence, seen, { actor: handler })).toMatchObject({
      fields: { keptWhere: 'Choose the file, or say where it is kept.' },
    });
  });
});

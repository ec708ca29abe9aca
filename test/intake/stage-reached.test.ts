// How far a complaint has come, as its customer and the queue are told: by what was done, without anybody having to say so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { recordEvidence } from '#handling/investigation/record-evidence.ts';
import { addOption } from '#handling/redress/add-option.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let kit: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  kit = await person(house, { name: 'Kit' });
});
afterAll(() => house.close());

const stageOf = async (id: string) => (await pageOf(house, kit, id)).rail.find(({ here }) => here)?.stage;
const versionOf = async (id: string) => (await pageOf(house, kit, id)).version;
const evidence = {
  what: 'The log of calls',
  source: 'The office',
  obtainedOn: '2026-11-20',
  keptWhere: 'Shelf 4',
  weight: 'some',
  weightReason: 'Written then',
};
const option = { kind: 'apology', title: 'Say sorry' };
const does = async (command: unknown, input: object) =>
  done(await perform(house, command as typeof addOption, input as never, { actor: kit }));

describe('A complaint comes to the stage of what is done on it', () => {
  it('forward, with each move in its history', async () => {
    const { id } = await complaint(house, kit, { points: ['It is cold'] });
    expect(await stageOf(id)).toBe('listen');
    await does(recordEvidence, { complaint: id, ...evidence });
    expect(await stageOf(id)).toBe('investigate');
    await does(addOption, { complaint: id, ...option });
    expect(await stageOf(id)).toBe('decide');
    await does(recordAnswer, {
      complaint: id,
      version: await versionOf(id),
      how: 'final-response-sent',
      channel: 'letter',
      outcome: 'upheld',
      text: 'We are sorry.',
    });
    expect(await stageOf(id)).toBe('respond');
    expect((await historyOf(house, kit, id)).filter((says) => says.startsWith('moved it'))).toHaveLength(3);
  });

  it('never back, and without making the page of a colleague stale', async () => {
    const { id } = await complaint(house, kit, { points: ['It is cold'] });
    const seen = await versionOf(id);
    await does(addOption, { complaint: id, ...option });
    await does(recordEvidence, { complaint: id, ...evidence });
    expect(await stageOf(id)).toBe('decide');
    await does(moveToStage, { complaint: id, version: seen, stage: 'understand' });
    expect(await stageOf(id)).toBe('understand');
  });
});

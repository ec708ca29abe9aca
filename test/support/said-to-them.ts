// Everything that colleagues can say to a customer about one complaint, said by the real commands, so that a test sees what surrounds it too.
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { keepPromise } from '#handling/promises/keep-promise.ts';
import { makePromise } from '#handling/promises/make-promise.ts';
import { makeOffers } from '#handling/redress/make-offers.ts';
import { prepareOffers } from '#handling/redress/prepare-offers.ts';
import { askForInformation } from '#handling/understanding/ask-for-information.ts';
import { sendUnderstanding } from '#handling/understanding/send-understanding.ts';
import { writeUnderstanding } from '#handling/understanding/write-understanding.ts';
import { done, type TestHouse } from './house.ts';
import { option } from './redress.ts';

export const byStaff = async (
  house: TestHouse,
  actor: PersonActor,
  command: Command<never, unknown>,
  given: object,
): Promise<Record<string, unknown>> => done(await perform(house, command, given, { actor })) as Record<string, unknown>;

export async function versionOf(house: TestHouse, table: string, id: string): Promise<number> {
  const where = table === 'complaint' ? 'id' : 'complaint_id';
  const asked = `select max(version) as version from ${table} where ${where} = $1`;
  const { rows } = await house.pool.query<{ version: number }>(asked, [id]);
  return rows[0]?.version ?? 0;
}

export async function richer(house: TestHouse, handler: PersonActor, id: string): Promise<void> {
  const says = (command: Command<never, unknown>, given: object) => byStaff(house, handler, command, { complaint: id, ...given });
  await says(writeUnderstanding as never, { paraphrase: 'You had no heat for a week.' });
  await says(sendUnderstanding as never, { version: await versionOf(house, 'understanding', id), channel: 'web' });
  const photograph = { asked: 'A photograph', why: 'To order the part', dueOn: '2026-12-20', channel: 'web' };
  await says(askForInformation as never, photograph);
  const repair = await option(house, handler, id, [], 'repair');
  const offers = [{ title: 'A new boiler', options: [repair] }];
  const { id: round } = await says(prepareOffers as never, { words: 'One way.', expiresOn: '2026-12-24', offers });
  await says(makeOffers as never, { round, version: await versionOf(house, 'offer_round', id), channel: 'web' });
  const { id: promise } = await says(makePromise as never, { what: 'We will call you', owner: handler.id, day: '2026-11-26' });
  await says(keepPromise as never, { promise, proof: 'Seen it' });
}

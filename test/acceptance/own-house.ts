// A house of its own for an acceptance check: an empty database in a folder that goes with it, set up through the real commands.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#domain/actor.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { openHouse, type OpenHouse } from '#apps/open-house.ts';
import { readSettings } from '#apps/settings.ts';
import { offerSetUp } from '#handling/access/offer-set-up.ts';
import { setUpOrganisation } from '#handling/access/set-up-organisation.ts';
import { perform } from '#handling/command.ts';

export interface Place {
  readonly timeZone: string;
  /** The first there is, unless it matters. */
  readonly calendar?: string;
}

/** Runs with the house and the folder it keeps its data in; both are gone afterwards, whatever happens. */
export async function inOwnHouse<Found>(
  run: (house: OpenHouse, folder: string) => Promise<Found>,
  place: Place = { timeZone: 'America/New_York' },
): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-acceptance-'));
  await chmod(folder, 0o711);
  const settings = readSettings({ REDRESS_DATA: folder });
  const house = await openHouse({ settings, clock: () => new Date(), log: () => undefined });
  try {
    await setUp(house, place);
    return await run(house, folder);
  } finally {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function setUp(house: OpenHouse, { timeZone, calendar = house.rules.calendars.keys().next().value }: Place): Promise<void> {
  const program: Actor = { kind: 'program', name: 'set-up' };
  const { secret } = done(await perform(house, offerSetUp, {}, { actor: program }));
  const organisation = { organisation: 'Acceptance', legalEntity: 'Acceptance Ltd', timeZone, linkLifeDays: 7 };
  const [rulePack] = house.rules.packs.keys();
  const administrator = { name: 'Ada', email: 'ada@example.org', password: 'three quiet unrelated words' };
  done(
    await perform(
      house,
      setUpOrganisation,
      { ...organisation, token: secret, rulePack, calendar, administrator },
      { actor: program },
    ),
  );
}

export function done<Reply>(answer: Reply | Refusal): Reply {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.words}`);
  return answer;
}

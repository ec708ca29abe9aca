// A person who works here says that they read a version of the procedure or charter. Each says so for themselves, once a version.
import { z } from 'zod';
import { dayOf } from '#domain/day.ts';
import { houseTextNames, standingOf } from '#domain/procedure/house-text.ts';
import { refuse } from '#domain/refusal.ts';
import { noteReading, publishedVersions } from '#records/house-texts.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const readHouseText = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ text: z.enum(houseTextNames), number: z.number().int().min(1) }),
  async run({ text, number }, { tx, actor, now }) {
    if (actor.kind !== 'person') return refuse('permission.missing');
    const versions = await publishedVersions(tx, text);
    const version = versions.find((one) => one.number === number);
    if (!version) return refuse('house-text.unknown');
    const { time_zone: timeZone } = await theOrganisation(tx);
    if (standingOf(version, versions, dayOf(now, timeZone)) === 'past') return refuse('house-text.not-to-read');
    const noted = await noteReading(tx, { text, number, person: actor.id, now });
    if (!noted) return { unchanged: true, reply: {} };
    return { happened: [{ kind: 'house-text-read', about: actor.id, text, number }], reply: {} };
  },
});

// Changes how long a customer is given to say whether we understood them, on one track. What was already sent keeps the day it named.
import { z } from 'zod';
import { tracks } from '#domain/complaint.ts';
import { fairTimeInWords, fairTimeUnits, longestFairTime } from '#domain/fair-time.ts';
import { refuse } from '#domain/refusal.ts';
import { fairTimeOf, saveFairTime } from '#records/fair-times.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const changeFairTime = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    track: z.enum(tracks),
    length: z.int().min(1, 'Give at least 1 day.').max(longestFairTime, `Give at most ${longestFairTime} days.`),
    unit: z.enum(Object.keys(fairTimeUnits) as [keyof typeof fairTimeUnits]),
    version: z.int().min(0).describe('The version you saw; 0 while it is as the program came'),
  }),
  async run({ track, length, unit, version }, { tx }) {
    const { id } = await theOrganisation(tx);
    const found = await fairTimeOf(tx, track);
    if (found.length === length && found.unit === unit) return { unchanged: true, reply: { version: found.version } };
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    await saveFairTime(tx, track, { length, unit, version: version + 1 });
    const facts = { was: fairTimeInWords(found), becomes: fairTimeInWords({ length, unit }) };
    return { happened: [{ kind: 'fair-time-changed', about: id, track, ...facts }], reply: { version: version + 1 } };
  },
});

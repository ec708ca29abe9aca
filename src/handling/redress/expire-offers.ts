// Closes offers whose last day is past without an answer. Worked once a day by the program's own clock, a little after midnight where
// the organisation is; whoever handles the complaint is told.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import { saveComplaint } from '#records/complaints.ts';
import { organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { roundsRunOut, saveRound } from '#records/offers.ts';
import { command } from '../command.ts';

export const expireOffers = command({
  permission: 'handle',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const today = await organisationDay(tx, now);
    const out = await roundsRunOut(tx, today);
    const happened: Happening[] = [];
    for (const { complaint, round, number, expiresOn, handler } of out) {
      await saveRound(tx, complaint, round, { state: 'expired', closed_at: now });
      await saveComplaint(tx, complaint, { waiting_on: 'us' });
      await notify(tx, { to: [handler], kind: 'offers-expired', complaint, by: null, facts: { round }, now });
      happened.push({ kind: 'offers-expired', about: complaint, round, number, expiresOn });
    }
    const [first, ...rest] = happened;
    const reply = { expired: out.length };
    return first ? { happened: [first, ...rest], reply } : { unchanged: true, reply };
  },
});

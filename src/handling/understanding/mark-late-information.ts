// Marks, every morning, what customers were asked for and did not send in time, and tells the handler. Each date is marked once; a
// request that was chased is marked again when its new date has passed.
import { z } from 'zod';
import { dayOf } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import { markLate } from '#records/information-requests.ts';
import { notify } from '#records/notifications.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const markLateInformation = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const { time_zone } = await theOrganisation(tx);
    const late = await markLate(tx, dayOf(now, time_zone), now);
    for (const { complaint, request, handler } of late)
      await notify(tx, { to: [handler], kind: 'information-late', complaint, by: null, facts: { request }, now });
    const [first, ...rest] = late.map(
      ({ complaint, request, due }): Happening => ({ kind: 'information-marked-late', about: complaint, request, due }),
    );
    const reply = { late: late.length };
    return first ? { happened: [first, ...rest], reply } : { unchanged: true, reply };
  },
});

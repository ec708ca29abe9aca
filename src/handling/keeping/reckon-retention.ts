// Reckons how long some settled complaints are kept, those for which something changed since: the complaint, its rules, or the
// organisation's own periods. Asked again and again until there are none; it can stop anywhere.
import { z } from 'zod';
import { keptUntil } from '#domain/retention.ts';
import { theOrganisation } from '#records/organisations.ts';
import { fingerprintOfPeriods, nextToReckon, ownPeriods, saveReckoned } from '#records/retention.ts';
import { command } from '../command.ts';

const atOnce = 200;

export const reckonRetention = command({
  permission: 'keep-and-erase',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now, rules }) {
    const own = await ownPeriods(tx);
    const fingerprint = fingerprintOfPeriods(rules, own);
    const found = await nextToReckon(tx, fingerprint, atOnce);
    for (const { id, version, regimes } of found)
      await saveReckoned(tx, { complaint: id, kept: keptUntil(regimes, rules, own), for: `${fingerprint}:${version}`, now });
    const reply = { more: found.length === atOnce };
    if (found.length === 0) return { unchanged: true, reply };
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'retention-reckoned', about, complaints: found.length }], reply };
  },
});

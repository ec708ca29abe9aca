// Asks that the whole record be verified. A long record takes minutes, so it is worked later, and what is found is kept; asking
// again meanwhile gives the one that is under way.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { newId } from '#platform/new-id.ts';
import { theOrganisation } from '#records/organisations.ts';
import { addVerification, verificationUnderWay } from '#records/record-verifications.ts';
import { command } from '../command.ts';

const lostAfterMs = 6 * 3_600_000;

export const askForVerification = command({
  permission: 'read-the-record',
  reach: 'program',
  input: z.object({
    seal: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/, 'A seal is 64 digits and letters from a to f. Copy the whole of it.')
      .optional()
      .describe('A seal you kept elsewhere: it must be among the seals here'),
  }),
  async run({ seal }, { tx, actor, now }) {
    const keptSeal = seal ?? null;
    const underWay = await verificationUnderWay(tx, keptSeal, new Date(now.getTime() - lostAfterMs));
    if (underWay) return { unchanged: true, reply: { id: underWay } };
    const id = newId(now);
    await addVerification(tx, { id, askedBy: personBehind(actor), keptSeal, now });
    const { id: organisation } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'record-verification-asked', about: organisation, verification: id }],
      queue: [{ job: 'verify-record', body: { verification: id } }],
      reply: { id },
    };
  },
});

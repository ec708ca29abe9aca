// Notes that a gateway takes messages again, or what is wrong with it, in words for the person who can mend it. Told at changes only.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockGateway, noteGateway } from '#records/channel-gateways.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

export const noteGatewayStanding = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ channel: z.string(), fault: z.string().max(600).nullable() }),
  async run({ channel, fault }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const found = await lockGateway(tx, channel);
    if (!found || found.fault === fault) return { unchanged: true, reply: {} };
    await noteGateway(tx, channel, { fault, fault_at: fault === null ? null : (found.fault_at ?? now) });
    const about = await organisationId(tx);
    return { happened: [{ kind: 'gateway-standing-noted', about, channel, well: fault === null }], reply: {} };
  },
});

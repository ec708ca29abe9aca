// Takes away a way to reach customers, and forgets its secret. What still waits to go by it is found by the next try and shown to a person.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockGateway, removeGatewayRow } from '#records/channel-gateways.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';

export const removeGateway = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ channel, version: z.int().min(1) }),
  async run({ channel, version }, { tx }) {
    const found = await lockGateway(tx, channel);
    if (!found) return refuse('gateway.unknown');
    if (found.version !== version) return refuse('page.stale', { facts: { seen: version, now: found.version } });
    await removeGatewayRow(tx, channel);
    return { happened: [{ kind: 'gateway-removed', about: await organisationId(tx), channel }], reply: { removed: true } };
  },
});

// Sets up another way than e-mail to reach customers: where messages of a channel are posted. The secret both sides sign with is made here
// and shown once. It is made anew when asked, and whenever the address changes: it is for one program alone.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { gatewaySecretPurpose, wrongGatewayAddress } from '#domain/mail/gateway.ts';
import { refuse } from '#domain/refusal.ts';
import { seal } from '#platform/sealing.ts';
import { newSharedSecret } from '#platform/webhooks/signed.ts';
import { keepGateway as keep, lockGateway } from '#records/channel-gateways.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';

export const keepGateway = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    channel: channel.refine((name) => name !== 'email', 'E-mail is set up under Mail out.'),
    version: z.int().min(0).describe('0 while none is set'),
    url: z.string().trim().max(500),
    active: z.boolean().default(true),
    newSecret: z.boolean().default(false),
  }),
  async run({ channel, version: seen, url, active, newSecret }, { tx, actor, now, secret: ours }) {
    const wrong = wrongGatewayAddress(url);
    if (wrong !== undefined) return refuse('input.invalid', { fields: { url: wrong } });
    const found = await lockGateway(tx, channel);
    if ((found?.version ?? 0) !== seen) return refuse('page.stale', { facts: { seen, now: found?.version ?? 0 } });
    const made = newSecret || found?.url !== url || found.secret_sealed === null ? newSharedSecret() : undefined;
    const sealed = made === undefined ? undefined : seal(ours, gatewaySecretPurpose, made);
    const version = await keep(tx, { channel, url, active, secret: sealed, by: personBehind(actor), now });
    const facts = { channel, active, newSecret: made !== undefined };
    return {
      happened: [{ kind: 'gateway-kept', about: await organisationId(tx), ...facts }],
      reply: { version, secret: made ?? null },
    };
  },
});

// Sets where another help desk is told of early signs in its contacts: an address, from which level on, and, where that address is its own
// API, the body and key it wants. What is posted is signed; the secret is made here and shown once, anew whenever the address changes.
import { z } from 'zod';
import { deskKeyFor, deskSecretFor } from '#domain/desk/desk.ts';
import { wrongGatewayAddress } from '#domain/mail/gateway.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { signalLevels } from '#domain/signal/signal.ts';
import { seal } from '#platform/sealing.ts';
import { newSharedSecret } from '#platform/webhooks/signed.ts';
import { lockDesk, saveDesk } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { seen } from '../intake/inputs.ts';

const ownHeaders = /^(?:host|content-length|content-type|connection|transfer-encoding|webhook-.*|idempotency-key)$/i;

export const keepDeskHook = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    desk: z.uuid(),
    version: seen,
    active: z.boolean().default(true),
    url: z.string().trim().max(1000).describe('May name {id}, the id of the contact there'),
    method: z.enum(['POST', 'PUT']).default('POST'),
    from: z.enum(signalLevels).default('slight'),
    body: z.unknown().refine((given) => (JSON.stringify(given) ?? '').length <= 10_000, 'Keep this to 10,000 characters.').optional().describe('As its own API wants it, with names such as {note} in its texts'),
    header: z
      .string()
      .trim()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, 'Give the name of a header, such as Authorization.')
      .refine((name) => !ownHeaders.test(name), 'This header is set by what is sent. Give another.')
      .nullish(),
    key: z.string().max(2000).regex(/^[\x20-\x7e]*$/, 'Use plain letters and signs only.').default('').describe('The header’s value; left empty, it stays'),
    newSecret: z.boolean().default(false),
  }), // biome-ignore format: read as the shape of a hook
  async run({ desk: id, version, newSecret, key, ...given }, { tx, secret: ours }) {
    const { active, url, method, from, body, header } = given;
    const wrong = wrongGatewayAddress(url.replaceAll(/\{[a-z]+\}/g, 'x'));
    if (wrong !== undefined) return refuse('input.invalid', { fields: { url: wrong } });
    const desk = await lockDesk(tx, id, version);
    if (isRefusal(desk)) return desk;
    const elsewhere = desk.hook_url === null || new URL(desk.hook_url).origin !== new URL(url).origin;
    const staying = elsewhere || !header || header !== desk.hook_header ? null : desk.hook_key_sealed;
    if (header && key === '' && staying === null)
      return refuse('input.invalid', { fields: { key: 'Give the value of the header.' } });
    const made = newSecret || elsewhere || desk.hook_secret_sealed === null ? newSharedSecret() : undefined;
    await saveDesk(tx, id, {
      hook_active: active,
      hook_url: url,
      hook_method: method,
      hook_from: from,
      hook_body: body === undefined || body === null ? null : JSON.stringify(body),
      hook_header: header ?? null,
      hook_key_sealed: header && key !== '' ? seal(ours, deskKeyFor(id), key) : staying,
      ...(made === undefined ? {} : { hook_secret_sealed: seal(ours, deskSecretFor(id), made) }),
    });
    const facts = { desk: id, name: desk.title, active, newSecret: made !== undefined };
    return {
      happened: [{ kind: 'desk-hook-kept', about: await organisationId(tx), ...facts }],
      reply: { version: version + 1, secret: made ?? null },
    };
  },
});

// Keeps the bundle that was drawn up, piece by piece, with its digest: the evidence of what was handed over. When something was changed
// in the meantime it is not kept, and has to be asked for again.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { keepPieces } from '#records/collected.ts';
import { lockOpenCopy, saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

type Bytes = () => AsyncIterable<Uint8Array>;

export const keepBundle = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({
    ...onRequest,
    items: z.int(),
    withheld: z.int(),
    bytes: z.custom<Bytes>((given) => typeof given === 'function'),
  }),
  async run({ request: id, version, items, withheld, bytes }, { tx, now }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    const { size, digest } = await keepPieces(tx, id, bytes());
    const kept = { bundle: 'there', bundle_at: now, bundle_digest: digest, bundle_size: size };
    await saveRequest(tx, id, { ...kept, bundle_items: items, bundle_withheld: withheld });
    const facts = { number: request.number, digest: digest.toString('hex'), items, withheld };
    return { happened: [{ kind: 'data-request-drawn-up', about: id, ...facts }], reply: { version: version + 1 } };
  },
});

// Routes of letters: begun, kept, sent, and given back as files. What a letter says is a checked tree, never HTML.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { addProof } from '#handling/response/add-proof.ts';
import { beginLetter } from '#handling/response/begin-letter.ts';
import { discardLetter } from '#handling/response/discard-letter.ts';
import { keepLetter } from '#handling/response/keep-letter.ts';
import { sendLetter } from '#handling/response/send-letter.ts';
import { archiveOf } from '#views/letters/letter-enclosures.ts';
import { type LetterFile, letterFile, letterForms } from '#views/letters/letter-file.ts';
import { letterPage } from '#views/letters/letter-page.ts';
import { postRoutes } from './post.ts';
import { LettersByHand, lettersByHand } from '#views/letters/letters-by-hand.ts';
import { LetterPage } from '#views/letters/letter-shapes.ts';
import { LettersOfComplaint, lettersOfComplaint } from '#views/letters/letters-of-complaint.ts';
import type { House } from '#handling/command.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';
import { contentOf } from '../send-file.ts';

const params = z.object({ id: z.uuid(), letter: z.uuid() });

/** The letter as a PDF with everything that goes beside it. */
async function archived({ objects }: House, { name, bytes, beside }: LetterFile): Promise<Buffer> {
  const files = beside.map(async (file) => ({ name: file.name, bytes: await contentOf(file, objects) }));
  return archiveOf([{ name: name.replace(/zip$/, 'pdf'), bytes }, ...(await Promise.all(files))]);
}

export const letterRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/letters',
    tag: 'Complaints',
    summary: 'Its letters, and those that may be begun',
    params: z.object({ id: z.uuid() }),
    reply: LettersOfComplaint,
    scope: 'read',
    handle: ({ house, actor, params: { id } }) => lettersOfComplaint(house.db, { actor, rules: house.rules }, id),
  }),
  route({
    method: 'GET',
    path: '/api/letters-by-hand',
    tag: 'Complaints',
    summary: 'Letters prepared for me to post or to read out',
    reply: LettersByHand,
    scope: 'read',
    handle: ({ house, actor }) => lettersByHand(house.db, actor, { rules: house.rules, now: house.clock() }),
  }),
  ...postRoutes,
  route({
    method: 'GET',
    path: '/api/complaints/:id/letters/:letter',
    tag: 'Complaints',
    summary: 'One letter, with what is still missing in it',
    params,
    reply: LetterPage,
    scope: 'read',
    handle: ({ house, actor, params: { id, letter } }) =>
      letterPage(house.db, { actor, rules: house.rules, now: house.clock() }, { complaint: id, letter }),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/letters/:letter/file',
    tag: 'Complaints',
    summary: 'One letter as a file: PDF, large print, Word, text, or all that goes out in one archive',
    params,
    query: z.object({
      form: z.enum(Object.keys(letterForms) as [keyof typeof letterForms]).default('pdf'),
      on: z.iso.date().optional(),
      show: z.literal('page').optional(),
    }),
    reply: z.string().meta({ format: 'binary' }),
    media: 'application/octet-stream',
    scope: 'read',
    async handle({ house, actor, params: { id, letter }, query: { form, on, show }, response }) {
      const found = await letterFile(
        house.db,
        { actor, rules: house.rules, now: house.clock() },
        { complaint: id, letter, form, on },
      );
      if (isRefusal(found)) return found;
      return response
        .header('content-disposition', `${show ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .type(found.type)
        .send(form === 'archive' ? await archived(house, found) : Buffer.from(found.bytes));
    },
  }),
  onComplaint('letters', 'Begin a letter', beginLetter, version.extend({ id: z.uuid() })),
  onComplaint('letter-versions', 'Keep a letter as it now reads', keepLetter, version),
  onComplaint('letter-discards', 'Discard a letter that will not be sent', discardLetter, z.object({ discarded: z.boolean() })),
  route({
    method: 'POST',
    path: '/api/complaints/:id/letter-sendings',
    tag: 'Complaints',
    summary: 'Send a letter, or record that it was posted or read out',
    params: z.object({ id: z.uuid() }),
    body: sendLetter.input.omit({ complaint: true, site: true }),
    reply: version.extend({ attachment: z.uuid() }),
    scope: 'write',
    handle: ({ house, actor, key, params: { id }, body }) =>
      perform(house, sendLetter, { ...body, complaint: id, site: house.site }, { actor, key }),
  }),
  onComplaint('letter-proofs', 'Add what proves that a letter was sent', addProof, z.object({ kept: z.boolean() })),
];

// Routes of files kept with a complaint: sent as a form, given back to be saved, never to be run. A file is sent with its own
// kind only where that is the copy of a picture; nothing of it may act in the page.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { attachmentKinds } from '#domain/attachment.ts';
import { shownInPage } from '#domain/media-type.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { openOnPurpose } from '#handling/files/open-on-purpose.ts';
import { attachFile } from '#handling/intake/attach-file.ts';
import { removeAttachment } from '#handling/intake/remove-attachment.ts';
import { attachmentContent, attachmentThumbnail } from '#views/complaints/attachment-content.ts';
import { onComplaint } from '../on-complaint.ts';
import { receiveFile } from '../receive-file.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const ofFile = z.object({ id: z.uuid(), attachment: z.uuid() });

export const attachmentRoutes = [
  route({
    method: 'POST',
    path: '/api/complaints/:id/attachments',
    tag: 'Complaints',
    summary: 'Attach a file of up to 25 MB',
    params: z.object({ id: z.uuid() }),
    form: z.object({
      file: z.string().meta({ format: 'binary' }),
      as: z.enum(Object.keys(attachmentKinds) as [keyof typeof attachmentKinds]).optional(),
      description: z.string().optional(),
    }),
    reply: z.object({ id: z.uuid(), fileName: z.string() }),
    scope: 'write',
    async handle({ house, actor, key, params, request }) {
      if (!may(actor, 'handle')) return refuse('permission.missing');
      const received = await receiveFile(request, house.objects);
      if (isRefusal(received)) return received;
      return perform(house, attachFile, { ...received, complaint: params.id }, { actor, key });
    },
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/attachments/:attachment/content',
    tag: 'Complaints',
    summary: 'Fetch an attached file',
    params: ofFile,
    query: z.object({
      as: z.enum(['copy', 'original']).default('copy').describe('Of a picture: the copy to be shown, or what came in'),
    }),
    reply: z.string().meta({ format: 'binary' }),
    media: 'application/octet-stream',
    scope: 'read',
    async handle({ house, actor, params, query, response }) {
      const wanted = { complaint: params.id, attachment: params.attachment, wants: query.as, now: house.clock() };
      const found = await attachmentContent(house.db, actor, wanted);
      if (isRefusal(found)) return found;
      return sendFile(response, found, house.objects, found.isCopy && shownInPage.has(found.type) ? found.type : undefined);
    },
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/attachments/:attachment/thumbnail',
    tag: 'Complaints',
    summary: 'Fetch the small picture of an attached picture',
    params: ofFile,
    reply: z.string().meta({ format: 'binary' }),
    media: 'image/webp',
    scope: 'read',
    async handle({ house, actor, params, response }) {
      const bytes = await attachmentThumbnail(house.db, actor, { complaint: params.id, attachment: params.attachment });
      return isRefusal(bytes) ? bytes : sendFile(response, { name: 'small.webp', digest: '', bytes }, house.objects, 'image/webp');
    },
  }),
  onComplaint(
    'files-opened-on-purpose',
    'Say that a file that was not checked, or an original, is opened on purpose',
    openOnPurpose,
    z.object({ opened: z.boolean() }),
  ),
  onComplaint(
    'attachment-removals',
    'Remove an attached file, with the reason',
    removeAttachment,
    z.object({ removed: z.boolean() }),
  ),
];
